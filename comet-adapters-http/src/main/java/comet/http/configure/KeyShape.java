package comet.http.configure;

import comet.core.debrid.ApiKey;
import comet.core.debrid.ServiceId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the keys of a service look. It only serves to tell a person whose key may have been entered by mistake, after its
 * service has refused it: no key is judged, and no service asked, by its shape.
 *
 * <p>No service promises a shape. Those of the first five are what {@code src/utils/debrid.ts} of {@code
 * DryKillLogic/stremio-account-bootstrapper} on GitHub accepts, read in 2026; that of PikPak is the way such a key is
 * written (PP-01, PP-71). The keys of Debrider, EasyDebrid and Offcloud have none that we could cite.
 *
 * @param service whose keys look so
 * @param form what the whole key matches; no two shapes match the same text
 */
record KeyShape(ServiceId service, Pattern form) {

    private static final List<KeyShape> ALL = List.of(
            of(ServiceId.REALDEBRID, "[A-Z0-9]{52}"),
            of(ServiceId.ALLDEBRID, "[A-Za-z0-9]{20}"),
            of(ServiceId.PREMIUMIZE, "[A-Za-z0-9]{16}"),
            of(ServiceId.DEBRIDLINK, "[A-Za-z0-9]{35}"),
            of(ServiceId.TORBOX, "(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
            of(ServiceId.PIKPAK, "(?:refresh|[^@\\s:]+@[^@\\s:]+):.+"));

    private static KeyShape of(ServiceId service, String form) {
        return new KeyShape(service, Pattern.compile(form));
    }

    /** How people call the service. */
    String name() {
        return service.displayName();
    }

    /** The other service whose keys look like this one; empty if nobody's do, or if those of {@code service} do too. */
    static Optional<KeyShape> ofAnother(ServiceId service, ApiKey key) {
        return ALL.stream()
                .filter(shape -> shape.form().matcher(key.secret()).matches())
                .findFirst()
                .filter(shape -> shape.service() != service);
    }
}
