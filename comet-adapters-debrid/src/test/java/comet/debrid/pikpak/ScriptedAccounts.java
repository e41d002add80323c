package comet.debrid.pikpak;

import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.ServiceId;
import comet.core.debrid.Session;
import comet.core.memory.InMemorySessionStore;
import comet.core.port.SessionStore;
import comet.core.release.ReleaseNameParser;
import comet.debrid.call.CallResources;
import java.time.Duration;
import java.util.List;

/** What PikPak is made with in tests: the profile that is the default of the settings, and sessions that are kept. */
final class ScriptedAccounts {

    /** The defaults of the settings (table 1.2). */
    static final ClientProfile ANDROID = new ClientProfile(
            "YNxT9w7GMdWvEOKa",
            "dbw2OtmVEeuUvIptb1Coyg",
            "1.47.1",
            "com.pikcloud.pikpak",
            "2.0.4.204000",
            List.of(
                    "Gez0T9ijiI9WCeTsKSg3SMlx",
                    "zQdbalsolyb1R/",
                    "ftOjr52zt51JD68C3s",
                    "yeOBMH0JkbQdEFNNwQ0RI9T3wU/v",
                    "BRJrQZiTQ65WtMvwO",
                    "je8fqxKPdQVJiy1DM6Bc9Nb1",
                    "niV",
                    "9hFCW2R1",
                    "sHKHpe2i96",
                    "p7c5E6AcXQ/IJUuAEC9W6",
                    "",
                    "aRv9hjc9P+Pbn+u3krN6",
                    "BzStcgE8qVdqjEH16l4",
                    "SqgeZvL5j9zoHP95xWHt",
                    "zVof5yaJkPe3VFpadPof"));

    private ScriptedAccounts() {}

    static PikPakSettings settings(String userUrl, String driveUrl) {
        return new PikPakSettings(userUrl, driveUrl, false, ClientKind.ANDROID, ANDROID);
    }

    /** However busy the machine is, the store is waited for. */
    static PikPak adapter(PikPakSettings settings, SessionStore sessions, CallResources resources) {
        SharedSessions shared = new SharedSessions(sessions, Duration.ofMinutes(1), settings.firstClient(), resources);
        return new PikPak(settings, shared, new ReleaseNameParser(), resources);
    }

    static Account account(String key) {
        return new Account(ServiceId.PIKPAK, new ApiKey(key));
    }

    /** A store in which the account is signed in, as a sample writes it. */
    static InMemorySessionStore signedIn(CallResources resources, String key, String session) {
        InMemorySessionStore store = new InMemorySessionStore(resources.time());
        store.keep(account(key), new Session(session));
        return store;
    }
}
