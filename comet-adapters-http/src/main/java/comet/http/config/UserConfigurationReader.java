package comet.http.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import comet.core.debrid.Account;
import comet.core.search.SearchPreferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads configuration segments. Pure: the same segment always gives the same result (UCFG-009). Thread-safe; answers for
 * every text, in time and memory proportional to its length.
 */
public final class UserConfigurationReader {

    private final StreamProxyPolicy proxy;
    private final boolean relays;

    /**
     * @param proxy who may have videos relayed
     * @param relays whether this server can relay at all
     */
    public UserConfigurationReader(StreamProxyPolicy proxy, boolean relays) {
        this.proxy = proxy;
        this.relays = relays;
    }

    /** Of a server that can relay. */
    public UserConfigurationReader(StreamProxyPolicy proxy) {
        this(proxy, true);
    }

    /** Reads a segment. */
    public ConfigReading read(ConfigSegment segment) {
        try {
            return new ConfigReading.Valid(configuration(segment, Payload.of(segment)));
        } catch (Rejection e) {
            return new ConfigReading.Invalid(e.reason());
        }
    }

    private UserConfiguration configuration(ConfigSegment segment, Payload payload) {
        Fields fields = new Fields(payload);
        int maxResults = Math.max(0, fields.get("maxResultsPerResolution", Coercion::whole, 0));
        OptionalLong maxSize = maxSize(fields);
        boolean cachedOnly = fields.get("cachedOnly", Coercion::flag, false);
        boolean mixed = fields.get("sortCachedUncachedTogether", Coercion::flag, false);
        boolean removeTrash = fields.get("removeTrash", Coercion::flag, true);
        ResultFormat format = resultFormat(fields);
        boolean enableTorrent = fields.get("enableTorrent", Coercion::flag, false);
        boolean deduplicate = fields.get("deduplicateStreams", Coercion::flag, false);
        boolean libraries = fields.get("scrapeDebridAccountTorrents", Coercion::flag, false);
        ProxyPasswordState password = proxy.judge(fields.get("debridStreamProxyPassword", Payload::text, ""));
        AccountReader.Offered offered = AccountReader.read(fields, enableTorrent, operatorAccount(password));
        SearchPreferences search = new SearchPreferences(
                offered.accounts(),
                offered.unreadable(),
                offered.torrents(),
                maxResults,
                maxSize,
                cachedOnly,
                mixed,
                deduplicate,
                libraries,
                FilterReader.read(fields, removeTrash));
        return new UserConfiguration(search, format, inEffect(password), Optional.of(segment), fields.ignored());
    }

    private Optional<Account> operatorAccount(ProxyPasswordState password) {
        return switch (password) {
            case ACCEPTED, NOT_RELAYED -> proxy.defaultAccount();
            case NOT_USED, REFUSED -> Optional.empty();
        };
    }

    private ProxyPasswordState inEffect(ProxyPasswordState password) {
        return password == ProxyPasswordState.ACCEPTED && !relays ? ProxyPasswordState.NOT_RELAYED : password;
    }

    /** A limit below one byte that is not 0 is a limit all the same: it drops everything of known size. */
    private static OptionalLong maxSize(Fields fields) {
        double bytes = fields.get("maxSize", Coercion::decimal, 0.0);
        return bytes > 0 ? OptionalLong.of((long) bytes) : OptionalLong.empty();
    }

    private static ResultFormat resultFormat(Fields fields) {
        JsonNode list = fields.get("resultFormat", Payload::list, MissingNode.getInstance());
        if (list.isMissingNode()) {
            return ResultFormat.ALL;
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            fields.get("resultFormat[" + i + "]", list.get(i), Payload::text).ifPresent(words::add);
        }
        return ResultFormat.of(words);
    }
}
