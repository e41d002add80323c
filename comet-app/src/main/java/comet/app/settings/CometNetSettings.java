package comet.app.settings;

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
import comet.app.settings.value.Url;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Sharing torrent facts with other servers, peer to peer. */
public final class CometNetSettings {
    private static final SettingTable TABLE = new SettingTable(Theme.COMETNET, "cometnet.md");
    private static final Bounds POSITIVE = positive().enforced();
    /** The wire format has no room for more hops. */
    private static final int MOST_HOPS = 32;
    /** The wire format takes no longer message. */
    private static final int MOST_TORRENTS = 1000;

    public static final Setting<Boolean> COMETNET_ENABLED =
            bool("ENABLED", false, "Runs a node inside this server; without effect when `COMETNET_RELAY_URL` is set.");
    public static final Setting<Integer> COMETNET_LISTEN_PORT =
            define("LISTEN_PORT", port(), 8765, "The port on which the node listens for peers.");
    public static final Setting<Integer> COMETNET_HTTP_PORT =
            define("HTTP_PORT", port(), 8766, "The port of a node that runs as a service of its own.");
    public static final Setting<Optional<Url>> COMETNET_RELAY_URL = define(
            "RELAY_URL",
            url().named("str").optional(),
            Optional.empty(),
            "The address of such a service, used in place of a node inside this server.");
    public static final Setting<Optional<Secret>> COMETNET_API_KEY = define(
            "API_KEY",
            password().defaultNote("generated when needed, kept in `data/cometnet_api_key.txt`"),
            Optional.empty(),
            "The key that this server and such a service share.");
    public static final Setting<List<Url>> COMETNET_BOOTSTRAP_NODES =
            define("BOOTSTRAP_NODES", webSocketUrls(), List.of(), "Nodes asked first for peers.");
    public static final Setting<List<Url>> COMETNET_MANUAL_PEERS =
            define("MANUAL_PEERS", webSocketUrls(), List.of(), "Peers always connected to.");
    public static final Setting<Integer> COMETNET_MAX_PEERS = positiveCount("MAX_PEERS", 50, "The most peers at once.");
    public static final Setting<Integer> COMETNET_MIN_PEERS =
            define("MIN_PEERS", whole(atLeast(1)), 3, "The least peers looked for; at most `COMETNET_MAX_PEERS`.");
    public static final Setting<Path> COMETNET_KEYS_DIR =
            define("KEYS_DIR", path(), Path.of("data", "cometnet"), "Where the node's key is kept.");
    public static final Setting<Optional<Url>> COMETNET_ADVERTISE_URL = define(
            "ADVERTISE_URL",
            webSocketUrl().named("str").optional(),
            Optional.empty(),
            "The address under which peers reach the node.");
    public static final Setting<Optional<String>> COMETNET_NODE_ALIAS = define(
            "NODE_ALIAS", checked(TextRule.ALIAS).optional(), Optional.empty(), "A name for the node that others see.");
    public static final Setting<Optional<Secret>> COMETNET_KEY_PASSWORD =
            define("KEY_PASSWORD", secret(), Optional.empty(), "Encrypts the node's key on disk.");
    public static final Setting<Boolean> COMETNET_ALLOW_PRIVATE_PEX =
            bool("ALLOW_PRIVATE_PEX", false, "Accepts private addresses of peers from other peers.");
    public static final Setting<Boolean> COMETNET_SKIP_REACHABILITY_CHECK =
            bool("SKIP_REACHABILITY_CHECK", false, "Starts without checking that peers can reach the node.");
    public static final Setting<Boolean> COMETNET_SKIP_TIME_CHECK =
            bool("SKIP_TIME_CHECK", false, "Starts without checking the clock.");
    public static final Setting<Duration> COMETNET_TIME_CHECK_TOLERANCE =
            seconds("TIME_CHECK_TOLERANCE", atLeast(0), 60, "How far the clock may be off.");
    public static final Setting<Duration> COMETNET_TIME_CHECK_TIMEOUT =
            seconds("TIME_CHECK_TIMEOUT", POSITIVE, 5, "The time to check it.");
    public static final Setting<Integer> COMETNET_REACHABILITY_RETRIES =
            positiveCount("REACHABILITY_RETRIES", 5, "Attempts to be reached from outside.");
    public static final Setting<Duration> COMETNET_REACHABILITY_RETRY_DELAY =
            seconds("REACHABILITY_RETRY_DELAY", atLeast(0), 10, "The pause between them.");
    public static final Setting<Duration> COMETNET_REACHABILITY_TIMEOUT =
            seconds("REACHABILITY_TIMEOUT", POSITIVE, 10, "The time for one of them.");
    public static final Setting<Boolean> COMETNET_UPNP_ENABLED =
            bool("UPNP_ENABLED", false, "Asks the router to open the node's port.");
    public static final Setting<Duration> COMETNET_UPNP_LEASE_DURATION =
            seconds("UPNP_LEASE_DURATION", POSITIVE, 3600, "For how long it is asked to.");
    public static final Setting<Duration> COMETNET_STATE_SAVE_INTERVAL =
            seconds("STATE_SAVE_INTERVAL", POSITIVE, 300, "How often the node's state is saved.");
    public static final Setting<Integer> COMETNET_GOSSIP_FANOUT =
            define("GOSSIP_FANOUT", whole(atLeast(1)), 3, "Peers each message is passed to.");
    public static final Setting<Duration> COMETNET_GOSSIP_INTERVAL =
            precise("GOSSIP_INTERVAL", 1, "How often collected torrents are passed on.");
    public static final Setting<Integer> COMETNET_GOSSIP_MESSAGE_TTL = define(
            "GOSSIP_MESSAGE_TTL",
            whole(POSITIVE.upTo(MOST_HOPS)),
            5,
            "Hops after which a message is no longer passed on.");
    public static final Setting<Integer> COMETNET_GOSSIP_MAX_TORRENTS_PER_MESSAGE = define(
            "GOSSIP_MAX_TORRENTS_PER_MESSAGE", whole(POSITIVE.upTo(MOST_TORRENTS)), 1000, "Torrents in one message.");
    public static final Setting<Duration> COMETNET_GOSSIP_VALIDATION_FUTURE_TOLERANCE = seconds(
            "GOSSIP_VALIDATION_FUTURE_TOLERANCE", atLeast(0), 60, "How far in the future a message may be dated.");
    public static final Setting<Duration> COMETNET_GOSSIP_VALIDATION_PAST_TOLERANCE =
            seconds("GOSSIP_VALIDATION_PAST_TOLERANCE", atLeast(0), 300, "How far in the past a message may be dated.");
    public static final Setting<Duration> COMETNET_GOSSIP_TORRENT_MAX_AGE =
            seconds("GOSSIP_TORRENT_MAX_AGE", POSITIVE, 604800, "The age of torrents that are no longer accepted.");
    public static final Setting<Integer> COMETNET_PEX_BATCH_SIZE =
            positiveCount("PEX_BATCH_SIZE", 20, "Peers named to another peer at once.");
    public static final Setting<Duration> COMETNET_PEER_CONNECT_BACKOFF_MAX =
            seconds("PEER_CONNECT_BACKOFF_MAX", POSITIVE, 300, "The longest pause before a peer is tried again.");
    public static final Setting<Integer> COMETNET_PEER_MAX_FAILURES =
            positiveCount("PEER_MAX_FAILURES", 5, "Failures in a row after which a peer is given up.");
    public static final Setting<Duration> COMETNET_PEER_CLEANUP_AGE =
            seconds("PEER_CLEANUP_AGE", POSITIVE, 604800, "When a peer not seen any more is forgotten.");
    public static final Setting<Integer> COMETNET_TRANSPORT_MAX_MESSAGE_SIZE =
            positiveCount("TRANSPORT_MAX_MESSAGE_SIZE", 10485760, "The longest message, in bytes.");
    public static final Setting<Integer> COMETNET_TRANSPORT_MAX_CONNECTIONS_PER_IP =
            positiveCount("TRANSPORT_MAX_CONNECTIONS_PER_IP", 3, "Connections at once from one address.");
    public static final Setting<Duration> COMETNET_TRANSPORT_PING_INTERVAL =
            precise("TRANSPORT_PING_INTERVAL", 30, "How often a quiet peer is asked whether it lives.");
    public static final Setting<Duration> COMETNET_TRANSPORT_CONNECTION_TIMEOUT =
            precise("TRANSPORT_CONNECTION_TIMEOUT", 120, "The silence after which a peer counts as gone.");
    public static final Setting<Double> COMETNET_TRANSPORT_MAX_LATENCY_MS = define(
            "TRANSPORT_MAX_LATENCY_MS", finite(POSITIVE), 10000.0, "The slowest answer of a peer, in milliseconds.");
    public static final Setting<Boolean> COMETNET_TRANSPORT_WEBSOCKET_COMPRESSION_ENABLED =
            bool("TRANSPORT_WEBSOCKET_COMPRESSION_ENABLED", false, "Compresses what is sent to peers.");
    public static final Setting<Boolean> COMETNET_TRANSPORT_RATE_LIMIT_ENABLED =
            bool("TRANSPORT_RATE_LIMIT_ENABLED", true, "Limits how much one peer may send.");
    public static final Setting<Integer> COMETNET_TRANSPORT_RATE_LIMIT_COUNT =
            positiveCount("TRANSPORT_RATE_LIMIT_COUNT", 20, "Messages of one peer per window.");
    public static final Setting<Duration> COMETNET_TRANSPORT_RATE_LIMIT_WINDOW =
            precise("TRANSPORT_RATE_LIMIT_WINDOW", 1, "That window.");
    public static final Setting<Double> COMETNET_REPUTATION_INITIAL =
            score("INITIAL", any(), 100, "The reputation of a new peer.");
    public static final Setting<Double> COMETNET_REPUTATION_MIN = score("MIN", any(), 0, "The lowest reputation.");
    public static final Setting<Double> COMETNET_REPUTATION_MAX = score("MAX", any(), 10000, "The highest reputation.");
    public static final Setting<Double> COMETNET_REPUTATION_THRESHOLD_UNTRUSTED =
            score("THRESHOLD_UNTRUSTED", any(), 50, "Below it a peer is not trusted.");
    public static final Setting<Double> COMETNET_REPUTATION_THRESHOLD_TRUSTED =
            score("THRESHOLD_TRUSTED", any(), 1000, "From it on a peer is trusted.");
    public static final Setting<Double> COMETNET_REPUTATION_BONUS_VALID_CONTRIBUTION =
            score("BONUS_VALID_CONTRIBUTION", atLeast(0), 0.001, "What a valid torrent earns.");
    public static final Setting<Double> COMETNET_REPUTATION_BONUS_PER_DAY_ANCIENNETY =
            score("BONUS_PER_DAY_ANCIENNETY", atLeast(0), 10, "What a day of membership earns.");
    public static final Setting<Double> COMETNET_REPUTATION_BONUS_MAX_ANCIENNETY =
            score("BONUS_MAX_ANCIENNETY", atLeast(0), 1000, "The most that membership earns.");
    public static final Setting<Double> COMETNET_REPUTATION_PENALTY_INVALID_CONTRIBUTION =
            score("PENALTY_INVALID_CONTRIBUTION", atLeast(0), 50, "What an invalid torrent costs.");
    public static final Setting<Double> COMETNET_REPUTATION_PENALTY_INVALID_SIGNATURE =
            score("PENALTY_INVALID_SIGNATURE", atLeast(0), 500, "What a wrong signature costs.");
    public static final Setting<ContributionMode> COMETNET_CONTRIBUTION_MODE = define(
            "CONTRIBUTION_MODE",
            choice(ContributionMode.values()),
            ContributionMode.FULL,
            "What the node gives and takes.");
    public static final Setting<List<String>> COMETNET_TRUSTED_POOLS = define(
            "TRUSTED_POOLS", poolIds(), List.of(), "Pools whose members' torrents are accepted; empty accepts all.");
    public static final Setting<Path> COMETNET_POOLS_DIR =
            define("POOLS_DIR", path(), Path.of("data", "cometnet", "pools"), "Where pools are kept.");
    public static final Setting<Boolean> COMETNET_PRIVATE_NETWORK =
            bool("PRIVATE_NETWORK", false, "Talks only to nodes with the same network id and password.");
    public static final Setting<Optional<String>> COMETNET_NETWORK_ID =
            define("NETWORK_ID", text().optional(), Optional.empty(), "The id of the private network.");
    public static final Setting<Optional<Secret>> COMETNET_NETWORK_PASSWORD =
            define("NETWORK_PASSWORD", secret(), Optional.empty(), "The password of the private network.");
    public static final Setting<List<String>> COMETNET_INGEST_POOLS =
            define("INGEST_POOLS", texts(), List.of(), "Reserved.");

    private CometNetSettings() {}

    static List<Setting<?>> all() {
        return TABLE.settings();
    }

    private static <T> Setting<T> define(String name, ValueType<T> type, T defaultValue, String summary) {
        return TABLE.planned("COMETNET_".concat(name), type, defaultValue, summary);
    }

    private static Setting<Boolean> bool(String name, boolean defaultValue, String summary) {
        return define(name, flag(), defaultValue, summary);
    }

    private static Setting<Integer> positiveCount(String name, int defaultCount, String summary) {
        return define(name, whole(POSITIVE), defaultCount, summary);
    }

    private static Setting<Duration> seconds(String name, Bounds bounds, long defaultSeconds, String summary) {
        return define(name, NumberTypes.seconds(bounds), Duration.ofSeconds(defaultSeconds), summary);
    }

    private static Setting<Duration> precise(String name, long defaultSeconds, String summary) {
        return define(name, preciseSeconds(POSITIVE), Duration.ofSeconds(defaultSeconds), summary);
    }

    private static Setting<Double> score(String name, Bounds bounds, double defaultScore, String summary) {
        return define("REPUTATION_".concat(name), finite(bounds), defaultScore, summary);
    }
}
