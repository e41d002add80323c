package comet.app.doctor;

import comet.app.settings.ServerSettings;
import comet.app.settings.Settings;
import comet.core.address.TrustedProxies;
import comet.core.selfcheck.Check;
import comet.core.selfcheck.Finding;
import java.util.List;

/** From whom forwarded headers are believed (HTTP-089). That everybody is believed, loading the settings has warned of. */
final class TrustCheck implements Check {

    private static final String SUBJECT = "trusted-proxies";

    private final Settings settings;

    TrustCheck(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public List<Finding> look() {
        TrustedProxies trusted = settings.get(ServerSettings.TRUSTED_PROXIES);
        return List.of(
                trusted.blocks().isEmpty()
                        ? Finding.note(
                                SUBJECT,
                                "Forwarded headers are believed from nobody.",
                                "Name the reverse proxy in TRUSTED_PROXIES if there is one.")
                        : Finding.fine(
                                SUBJECT,
                                "Forwarded headers are believed from these peers: " + String.join(", ", trusted.words())
                                        + "."));
    }
}
