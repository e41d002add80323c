package comet.app.settings;

import static comet.app.settings.ServerSettings.FASTAPI_PORT;
import static comet.app.settings.syntax.AddressTypes.proxy;
import static comet.app.settings.syntax.AddressTypes.url;
import static comet.app.settings.syntax.AddressTypes.webSocketUrl;
import static comet.app.settings.syntax.AddressTypes.webSocketUrls;
import static comet.app.settings.syntax.Bounds.any;
import static comet.app.settings.syntax.Bounds.atLeast;
import static comet.app.settings.syntax.Bounds.positive;
import static comet.app.settings.syntax.ListTypes.poolIds;
import static comet.app.settings.syntax.ListTypes.texts;
import static comet.app.settings.syntax.NumberTypes.finite;
import static comet.app.settings.syntax.NumberTypes.port;
import static comet.app.settings.syntax.NumberTypes.preciseSeconds;
import static comet.app.settings.syntax.NumberTypes.whole;
import static comet.app.settings.syntax.TextTypes.checked;
import static comet.app.settings.syntax.TextTypes.choice;
import static comet.app.settings.syntax.TextTypes.flag;
import static comet.app.settings.syntax.TextTypes.password;
import static comet.app.settings.syntax.TextTypes.path;
import static comet.app.settings.syntax.TextTypes.secret;
import static comet.app.settings.syntax.TextTypes.text;

import comet.app.settings.syntax.Bounds;
import comet.app.settings.syntax.NumberTypes;
import comet.app.settings.syntax.TextRule;
import comet.app.settings.syntax.ValueType;
import comet.app.settings.value.ContributionMode;
import comet.app.settings.value.Secret;
import comet.core.address.ProxyUrl;
import comet.core.address.Url;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Sharing torrent facts with other servers, peer to peer. */
public final class CometNetSettings {
    static final SettingTable TABLE = new SettingTable(Theme.COMETNET, "cometnet.md");
    private static final Bounds POSITIVE = positive().enforced();
    /** The wire format has no room for more hops. */
    private static final int MOST_HOPS = 32;
    /** The wire format takes no longer message. */
    private static final int MOST_TORRENTS = 1000;

    private static final ValueType<Optional<Secret>> GENERATED =
            password().documented("generated when needed, kept in `data/cometnet_api_key.txt`", "");

    public static final Setting<Boolean> COMETNET_ENABLED =
            bool(false, "Runs a node inside this server; without effect when `COMETNET_RELAY_URL` is set.");
    public static final Setting<Integer> COMETNET_LISTEN_PORT =
            define(port(), 8765, "The port on which the node listens for peers.");
    public static final Setting<Integer> COMETNET_HTTP_PORT =
            define(port(), 8766, "The port of a node that runs as a service of its own.");
    public static final Setting<Optional<Url>> COMETNET_RELAY_URL =
            define(url().optional(), "The address of such a service, used in place of a node in here.");
    public static final Setting<Optional<Secret>> COMETNET_API_KEY =
            define(GENERATED, "The key that this server and such a service share.");
    public static final Setting<List<Url>> COMETNET_BOOTSTRAP_NODES =
            define(webSocketUrls(), "Nodes asked first for peers.");
    public static final Setting<List<Url>> COMETNET_MANUAL_PEERS =
            define(webSocketUrls(), "Peers always connected to.");
    public static final Setting<Integer> COMETNET_MAX_PEERS = positiveCount(50, "The most peers at once.");
    public static final Setting<Integer> COMETNET_MIN_PEERS =
            define(whole(atLeast(1)), 3, "The least peers looked for; at most `COMETNET_MAX_PEERS`.");
    public static final Setting<Path> COMETNET_KEYS_DIR =
            define(path(), Path.of("data", "cometnet"), "Where the node's key is kept.");
    public static final Setting<Optional<Url>> COMETNET_ADVERTISE_URL =
            define(webSocketUrl().optional(), "The address under which peers reach the node.");
    public static final Setting<Optional<String>> COMETNET_NODE_ALIAS =
            define(checked(TextRule.ALIAS).optional(), "A name for the node that others see.");
    public static final Setting<Optional<Secret>> COMETNET_KEY_PASSWORD =
            define(secret(), "Encrypts the node's key on disk.");
    public static final Setting<Boolean> COMETNET_ALLOW_PRIVATE_PEX =
            bool(false, "Accepts private addresses of peers from other peers.");
    public static final Setting<Boolean> COMETNET_SKIP_REACHABILITY_CHECK =
            bool(false, "Starts without checking that peers can reach the node.");
    public static final Setting<Boolean> COMETNET_SKIP_TIME_CHECK = bool(false, "Starts without checking the clock.");
    public static final Setting<Duration> COMETNET_TIME_CHECK_TOLERANCE =
            seconds(atLeast(0), 60, "How far the clock may be off.");
    public static final Setting<Duration> COMETNET_TIME_CHECK_TIMEOUT = seconds(POSITIVE, 5, "The time to check it.");
    public static final Setting<Integer> COMETNET_REACHABILITY_RETRIES =
            positiveCount(5, "Attempts to be reached from outside.");
    public static final Setting<Duration> COMETNET_REACHABILITY_RETRY_DELAY =
            seconds(atLeast(0), 10, "The pause between them.");
    public static final Setting<Duration> COMETNET_REACHABILITY_TIMEOUT =
            seconds(POSITIVE, 10, "The time for one of them.");
    public static final Setting<Boolean> COMETNET_UPNP_ENABLED =
            bool(false, "Asks the router to open the node's port.");
    public static final Setting<Duration> COMETNET_UPNP_LEASE_DURATION =
            seconds(POSITIVE, 3600, "For how long it is asked to.");
    public static final Setting<Duration> COMETNET_STATE_SAVE_INTERVAL =
            seconds(POSITIVE, 300, "How often the node's state is saved.");
    public static final Setting<Integer> COMETNET_GOSSIP_FANOUT =
            define(whole(atLeast(1)), 3, "Peers each message is passed to.");
    public static final Setting<Duration> COMETNET_GOSSIP_INTERVAL =
            precise(1, "How often collected torrents are passed on.");
    public static final Setting<Integer> COMETNET_GOSSIP_MESSAGE_TTL =
            define(whole(POSITIVE.upTo(MOST_HOPS)), 5, "Hops after which a message is no longer passed on.");
    public static final Setting<Integer> COMETNET_GOSSIP_MAX_TORRENTS_PER_MESSAGE =
            define(whole(POSITIVE.upTo(MOST_TORRENTS)), 1000, "Torrents in one message.");
    public static final Setting<Duration> COMETNET_GOSSIP_VALIDATION_FUTURE_TOLERANCE =
            seconds(atLeast(0), 60, "How far in the future a message may be dated.");
    public static final Setting<Duration> COMETNET_GOSSIP_VALIDATION_PAST_TOLERANCE =
            seconds(atLeast(0), 300, "How far in the past a message may be dated.");
    public static final Setting<Duration> COMETNET_GOSSIP_TORRENT_MAX_AGE =
            seconds(POSITIVE, 604800, "The age of torrents that are no longer accepted.");
    public static final Setting<Integer> COMETNET_PEX_BATCH_SIZE =
            positiveCount(20, "Peers named to another peer at once.");
    public static final Setting<Duration> COMETNET_PEER_CONNECT_BACKOFF_MAX =
            seconds(POSITIVE, 300, "The longest pause before a peer is tried again.");
    public static final Setting<Integer> COMETNET_PEER_MAX_FAILURES =
            positiveCount(5, "Failures in a row after which a peer is given up.");
    public static final Setting<Duration> COMETNET_PEER_CLEANUP_AGE =
            seconds(POSITIVE, 604800, "When a peer not seen any more is forgotten.");
    public static final Setting<Integer> COMETNET_TRANSPORT_MAX_MESSAGE_SIZE =
            positiveCount(10485760, "The longest message, in bytes.");
    public static final Setting<Integer> COMETNET_TRANSPORT_MAX_CONNECTIONS_PER_IP =
            positiveCount(3, "Connections at once from one address.");
    public static final Setting<Duration> COMETNET_TRANSPORT_PING_INTERVAL =
            precise(30, "How often a quiet peer is asked whether it lives.");
    public static final Setting<Duration> COMETNET_TRANSPORT_CONNECTION_TIMEOUT =
            precise(120, "The silence after which a peer counts as gone.");
    public static final Setting<Double> COMETNET_TRANSPORT_MAX_LATENCY_MS =
            define(finite(POSITIVE), 10000.0, "The slowest answer of a peer, in milliseconds.");
    public static final Setting<Boolean> COMETNET_TRANSPORT_WEBSOCKET_COMPRESSION_ENABLED =
            bool(false, "Compresses what is sent to peers.");
    public static final Setting<Boolean> COMETNET_TRANSPORT_RATE_LIMIT_ENABLED =
            bool(true, "Limits how much one peer may send.");
    public static final Setting<Integer> COMETNET_TRANSPORT_RATE_LIMIT_COUNT =
            positiveCount(20, "Messages of one peer per window.");
    public static final Setting<Duration> COMETNET_TRANSPORT_RATE_LIMIT_WINDOW = precise(1, "That window.");
    public static final Setting<Double> COMETNET_REPUTATION_INITIAL =
            score(any(), 100, "The reputation of a new peer.");
    public static final Setting<Double> COMETNET_REPUTATION_MIN = score(any(), 0, "The lowest reputation.");
    public static final Setting<Double> COMETNET_REPUTATION_MAX = score(any(), 10000, "The highest reputation.");
    public static final Setting<Double> COMETNET_REPUTATION_THRESHOLD_UNTRUSTED =
            score(any(), 50, "Below it a peer is not trusted.");
    public static final Setting<Double> COMETNET_REPUTATION_THRESHOLD_TRUSTED =
            score(any(), 1000, "From it on a peer is trusted.");
    public static final Setting<Double> COMETNET_REPUTATION_BONUS_VALID_CONTRIBUTION =
            score(atLeast(0), 0.001, "What a valid torrent earns.");
    public static final Setting<Double> COMETNET_REPUTATION_BONUS_PER_DAY_ANCIENNETY =
            score(atLeast(0), 10, "What a day of membership earns.");
    public static final Setting<Double> COMETNET_REPUTATION_BONUS_MAX_ANCIENNETY =
            score(atLeast(0), 1000, "The most that membership earns.");
    public static final Setting<Double> COMETNET_REPUTATION_PENALTY_INVALID_CONTRIBUTION =
            score(atLeast(0), 50, "What an invalid torrent costs.");
    public static final Setting<Double> COMETNET_REPUTATION_PENALTY_INVALID_SIGNATURE =
            score(atLeast(0), 500, "What a wrong signature costs.");
    public static final Setting<ContributionMode> COMETNET_CONTRIBUTION_MODE =
            define(choice(ContributionMode.values()), ContributionMode.FULL, "What the node gives and takes.");
    public static final Setting<List<String>> COMETNET_TRUSTED_POOLS =
            define(poolIds(), "Pools whose members' torrents are accepted; empty accepts all.");
    public static final Setting<Path> COMETNET_POOLS_DIR =
            define(path(), Path.of("data", "cometnet", "pools"), "Where pools are kept.");
    public static final Setting<Boolean> COMETNET_PRIVATE_NETWORK =
            bool(false, "Talks only to nodes with the same network id and password.");
    public static final Setting<Optional<String>> COMETNET_NETWORK_ID =
            define(text().optional(), "The id of the private network.");
    public static final Setting<Optional<Secret>> COMETNET_NETWORK_PASSWORD =
            define(secret(), "The password of the private network.");
    public static final Setting<List<String>> COMETNET_INGEST_POOLS = define(texts(), "Reserved.");
    public static final Setting<Optional<ProxyUrl>> COMETNET_PROXY_URL =
            define(proxy(), "The proxy for connections to peers.");

    static {
        TABLE.nameAfterConstants(CometNetSettings.class);
        TABLE.rule(CometNetSettings::adjustWhileOn);
        TABLE.rule(CometNetSettings::checkPrivacy);
        TABLE.rule(CometNetSettings::checkWhileOn);
    }

    private CometNetSettings() {}

    /** Whether a node runs here or in a service of its own. */
    static boolean isOn(Draft draft) {
        return draft.get(COMETNET_ENABLED) || draft.isGiven(COMETNET_RELAY_URL);
    }

    private static <T> Setting<T> define(ValueType<T> type, T defaultValue, String summary) {
        return TABLE.planned(type, defaultValue, summary);
    }

    private static <T> Setting<T> define(ValueType<T> type, String summary) {
        return TABLE.planned(type, summary);
    }

    private static Setting<Boolean> bool(boolean defaultValue, String summary) {
        return define(flag(), defaultValue, summary);
    }

    private static Setting<Integer> positiveCount(int defaultCount, String summary) {
        return define(whole(POSITIVE), defaultCount, summary);
    }

    private static Setting<Duration> seconds(Bounds bounds, long defaultSeconds, String summary) {
        return define(NumberTypes.seconds(bounds), Duration.ofSeconds(defaultSeconds), summary);
    }

    private static Setting<Duration> precise(long defaultSeconds, String summary) {
        return define(preciseSeconds(POSITIVE), Duration.ofSeconds(defaultSeconds), summary);
    }

    private static Setting<Double> score(Bounds bounds, double defaultScore, String summary) {
        return define(finite(bounds), defaultScore, summary);
    }

    /** CFG-50: only while it is on. */
    private static void adjustWhileOn(Draft draft) {
        if (!isOn(draft)) {
            return;
        }
        int most = draft.get(COMETNET_MAX_PEERS);
        if (draft.get(COMETNET_MIN_PEERS) > most) {
            draft.warn(COMETNET_MIN_PEERS, "must be at most COMETNET_MAX_PEERS; " + most + " is used");
            draft.adjust(COMETNET_MIN_PEERS, most);
        }
        double trusted = draft.get(COMETNET_REPUTATION_THRESHOLD_TRUSTED);
        if (draft.get(COMETNET_REPUTATION_THRESHOLD_UNTRUSTED) > trusted) {
            draft.warn(
                    COMETNET_REPUTATION_THRESHOLD_UNTRUSTED,
                    "must be at most COMETNET_REPUTATION_THRESHOLD_TRUSTED, which is used instead");
            draft.adjust(COMETNET_REPUTATION_THRESHOLD_UNTRUSTED, trusted);
        }
        double least = draft.get(COMETNET_REPUTATION_MIN);
        double highest = draft.get(COMETNET_REPUTATION_MAX);
        double initial = draft.get(COMETNET_REPUTATION_INITIAL);
        double inside = Math.max(least, Math.min(highest, initial));
        if (least < highest && inside != initial) {
            draft.warn(
                    COMETNET_REPUTATION_INITIAL,
                    "must be between COMETNET_REPUTATION_MIN and COMETNET_REPUTATION_MAX; the nearer one is used");
            draft.adjust(COMETNET_REPUTATION_INITIAL, inside);
        }
    }

    /** CFG-51: a private network without its secret would be open to everybody. */
    private static void checkPrivacy(Draft draft) {
        if (draft.get(COMETNET_PRIVATE_NETWORK)) {
            draft.require(COMETNET_NETWORK_ID, "must be set when COMETNET_PRIVATE_NETWORK is true");
            draft.require(COMETNET_NETWORK_PASSWORD, "must be set when COMETNET_PRIVATE_NETWORK is true");
        }
    }

    private static void checkWhileOn(Draft draft) {
        if (!isOn(draft)) {
            return;
        }
        draft.generate(COMETNET_API_KEY);
        if (draft.areValid(COMETNET_REPUTATION_MIN, COMETNET_REPUTATION_MAX)
                && draft.get(COMETNET_REPUTATION_MIN) >= draft.get(COMETNET_REPUTATION_MAX)) {
            draft.refuse(COMETNET_REPUTATION_MIN, "must be less than COMETNET_REPUTATION_MAX");
        }
        boolean inside = !draft.isGiven(COMETNET_RELAY_URL);
        // CFG-52: only a node inside this process opens its port here.
        if (inside
                && draft.areValid(COMETNET_LISTEN_PORT, FASTAPI_PORT)
                && draft.get(COMETNET_LISTEN_PORT).equals(draft.get(FASTAPI_PORT))) {
            draft.refuse(COMETNET_LISTEN_PORT, "must not be the same port as FASTAPI_PORT");
        }
        if (!inside && !draft.isGiven(COMETNET_API_KEY)) {
            draft.warn(COMETNET_API_KEY, "is not set; a generated key cannot match the one of the relay service");
        }
    }
}
