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
        private Optional<String> publicBaseUrl = Optional.empty();
        private Optional<String> customHeader = Optional.empty();
        private ConfigurePageModel.StreamProxy streamProxy = ConfigurePageModel.StreamProxy.OFF;
        private boolean torrentsDisabled;
        private boolean installable = true;
        private boolean kodiPairing;
        private Set<ServiceId> connectedServices = Set.of(ServiceId.values());
        private boolean inSession;
        private Attributions attributions = Attributions.NONE;

        Draft named(String name) {
            addonName = name;
            return this;
        }

        Draft behind(String token) {
            prefix = "/s/" + token;
            return this;
        }

        /** Somewhere else, to the outside, than where the tests open the page. */
        Draft below(String path) {
            return path.isEmpty() ? this : published("https://addon.example.com" + path);
        }

        /** With this {@code PUBLIC_BASE_URL}. */
        Draft published(String url) {
            publicBaseUrl = Optional.of(url);
            return this;
        }

        Draft withHeader(String html) {
            customHeader = Optional.of(html);
            return this;
        }

        Draft proxying() {
            streamProxy = ConfigurePageModel.StreamProxy.RELAYING;
            return this;
        }

        /** The operator has set a proxy password, and nothing relays. */
        Draft withoutRelay() {
            streamProxy = ConfigurePageModel.StreamProxy.WITHOUT_RELAY;
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
            connectedServices = Set.of(services);
            return this;
        }

        Draft naming(Attribution... sources) {
            attributions = new Attributions(List.of(sources));
            return this;
        }

        /** Shown to somebody who has signed in. */
        Draft inSession() {
            inSession = true;
            return this;
        }

        ConfigurePageModel model() {
            ConfigurePageModel.Address address = new ConfigurePageModel.Address(publicBaseUrl, prefix, installable);
            return new ConfigurePageModel(
                    new ConfigurePageModel.Site(addonName, "2.0.0", customHeader, attributions),
                    address,
                    new ConfigurePageModel.Offer(streamProxy, torrentsDisabled, kodiPairing, connectedServices),
                    inSession
                            ? Optional.of(new ConfigurePageModel.Session(address.root() + "/configure/logout"))
                            : Optional.empty());
        }
    }
}
