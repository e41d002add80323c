package comet.http.page;

import comet.core.debrid.ServiceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Servers as the page may find them. */
final class Models {

    private Models() {}

    /** An open server with nothing special. */
    static ConfigurePageModel plain() {
        return new Draft().model();
    }

    static Draft draft() {
        return new Draft();
    }

    /** A server in the making. */
    static final class Draft {
        private String addonName = "Comet";
        private String prefix = "";
        private String basePath = "";
        private Optional<String> customHeader = Optional.empty();
        private boolean proxyStreams;
        private boolean torrentsDisabled;
        private boolean installable = true;
        private boolean kodiPairing;
        private Set<ServiceId> checkedServices = Set.of();
        private Optional<String> signOut = Optional.empty();
        private Attributions attributions = Attributions.NONE;

        Draft named(String name) {
            addonName = name;
            return this;
        }

        Draft behind(String token) {
            prefix = "/s/" + token;
            return this;
        }

        Draft below(String path) {
            basePath = path;
            return this;
        }

        Draft withHeader(String html) {
            customHeader = Optional.of(html);
            return this;
        }

        Draft proxying() {
            proxyStreams = true;
            return this;
        }

        Draft withoutTorrents() {
            torrentsDisabled = true;
            return this;
        }

        Draft notInstallable() {
            installable = false;
            return this;
        }

        Draft pairingKodi() {
            kodiPairing = true;
            return this;
        }

        Draft checkingAccounts() {
            return checking(ServiceId.values());
        }

        Draft checking(ServiceId... services) {
            checkedServices = Set.of(services);
            return this;
        }

        Draft naming(Attribution... sources) {
            attributions = new Attributions(List.of(sources));
            return this;
        }

        /** Shown to somebody who has signed in. */
        Draft inSession() {
            signOut = Optional.of(basePath + prefix + "/configure/logout");
            return this;
        }

        ConfigurePageModel model() {
            return new ConfigurePageModel(
                    addonName,
                    "2.0.0",
                    prefix,
                    basePath,
                    customHeader,
                    proxyStreams,
                    torrentsDisabled,
                    installable,
                    kodiPairing,
                    checkedServices,
                    signOut,
                    attributions);
        }
    }
}
