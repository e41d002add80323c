package comet.app.settings;

import static comet.app.settings.CometNetSettings.COMETNET_API_KEY;
import static comet.app.settings.CometNetSettings.COMETNET_ENABLED;
import static comet.app.settings.CometNetSettings.COMETNET_LISTEN_PORT;
import static comet.app.settings.CometNetSettings.COMETNET_MAX_PEERS;
import static comet.app.settings.CometNetSettings.COMETNET_MIN_PEERS;
import static comet.app.settings.CometNetSettings.COMETNET_NETWORK_ID;
import static comet.app.settings.CometNetSettings.COMETNET_NETWORK_PASSWORD;
import static comet.app.settings.CometNetSettings.COMETNET_PRIVATE_NETWORK;
import static comet.app.settings.CometNetSettings.COMETNET_RELAY_URL;
import static comet.app.settings.CometNetSettings.COMETNET_REPUTATION_INITIAL;
import static comet.app.settings.CometNetSettings.COMETNET_REPUTATION_MAX;
import static comet.app.settings.CometNetSettings.COMETNET_REPUTATION_MIN;
import static comet.app.settings.CometNetSettings.COMETNET_REPUTATION_THRESHOLD_TRUSTED;
import static comet.app.settings.CometNetSettings.COMETNET_REPUTATION_THRESHOLD_UNTRUSTED;
import static comet.app.settings.ServerSettings.FASTAPI_PORT;

import comet.app.settings.syntax.Exposure;

/** What must fit together in CometNet; looked at only while it is on (CFG-50), except for its privacy (CFG-51). */
final class CometNetChecks {

    private CometNetChecks() {}

    /** Whether a node runs here or in a service of its own. */
    static boolean isOn(Draft draft) {
        return draft.get(COMETNET_ENABLED) || draft.get(COMETNET_RELAY_URL).isPresent();
    }

    static void adjust(Draft draft) {
        if (!isOn(draft)) {
            return;
        }
        int most = draft.get(COMETNET_MAX_PEERS);
        if (draft.get(COMETNET_MIN_PEERS) > most) {
            warn(draft, COMETNET_MIN_PEERS, "must be at most COMETNET_MAX_PEERS; " + most + " is used");
            draft.adjust(COMETNET_MIN_PEERS, most);
        }
        double trusted = draft.get(COMETNET_REPUTATION_THRESHOLD_TRUSTED);
        if (draft.get(COMETNET_REPUTATION_THRESHOLD_UNTRUSTED) > trusted) {
            warn(
                    draft,
                    COMETNET_REPUTATION_THRESHOLD_UNTRUSTED,
                    "must be at most COMETNET_REPUTATION_THRESHOLD_TRUSTED, which is used instead");
            draft.adjust(COMETNET_REPUTATION_THRESHOLD_UNTRUSTED, trusted);
        }
        adjustInitialReputation(draft);
    }

    static void run(Draft draft) {
        checkPrivacy(draft);
        if (!isOn(draft)) {
            return;
        }
        checkReputationRange(draft);
        checkPort(draft);
        if (draft.get(COMETNET_RELAY_URL).isPresent()
                && draft.get(COMETNET_API_KEY).isEmpty()) {
            warn(draft, COMETNET_API_KEY, "is not set; a generated key cannot match the one of the relay service");
        }
    }

    private static void adjustInitialReputation(Draft draft) {
        double least = draft.get(COMETNET_REPUTATION_MIN);
        double most = draft.get(COMETNET_REPUTATION_MAX);
        double initial = draft.get(COMETNET_REPUTATION_INITIAL);
        double inside = Math.max(least, Math.min(most, initial));
        if (least < most && inside != initial) {
            warn(
                    draft,
                    COMETNET_REPUTATION_INITIAL,
                    "must be between COMETNET_REPUTATION_MIN and COMETNET_REPUTATION_MAX; the nearer one is used");
            draft.adjust(COMETNET_REPUTATION_INITIAL, inside);
        }
    }

    /** CFG-51: a private network without its secret would be open to everybody. */
    private static void checkPrivacy(Draft draft) {
        if (!draft.get(COMETNET_PRIVATE_NETWORK)) {
            return;
        }
        if (draft.get(COMETNET_NETWORK_ID).isEmpty() && draft.areValid(COMETNET_NETWORK_ID)) {
            require(draft, COMETNET_NETWORK_ID);
        }
        if (draft.get(COMETNET_NETWORK_PASSWORD).isEmpty() && draft.areValid(COMETNET_NETWORK_PASSWORD)) {
            require(draft, COMETNET_NETWORK_PASSWORD);
        }
    }

    private static void require(Draft draft, Setting<?> setting) {
        draft.findings()
                .problem(setting, ConfigProblem.missing(setting, "must be set when COMETNET_PRIVATE_NETWORK is true"));
    }

    private static void checkReputationRange(Draft draft) {
        double least = draft.get(COMETNET_REPUTATION_MIN);
        if (draft.areValid(COMETNET_REPUTATION_MIN, COMETNET_REPUTATION_MAX)
                && least >= draft.get(COMETNET_REPUTATION_MAX)) {
            refuse(draft, COMETNET_REPUTATION_MIN, "must be less than COMETNET_REPUTATION_MAX");
        }
    }

    /** CFG-52: only a node inside this process opens its port here. */
    private static void checkPort(Draft draft) {
        boolean inside = draft.get(COMETNET_RELAY_URL).isEmpty();
        if (inside
                && draft.areValid(COMETNET_LISTEN_PORT, FASTAPI_PORT)
                && draft.get(COMETNET_LISTEN_PORT).equals(draft.get(FASTAPI_PORT))) {
            refuse(draft, COMETNET_LISTEN_PORT, "must not be the same port as FASTAPI_PORT");
        }
    }

    private static <T> void refuse(Draft draft, Setting<T> setting, String problem) {
        String text = setting.type().write(draft.get(setting));
        draft.findings().problem(setting, ConfigProblem.of(setting.name(), problem, text, Exposure.OPEN));
    }

    private static void warn(Draft draft, Setting<?> setting, String text) {
        draft.findings().warning(setting, text);
    }
}
