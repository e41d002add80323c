package comet.http.config;

import com.fasterxml.jackson.databind.JsonNode;
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

    /** @param proxy who may have videos relayed */
    public UserConfigurationReader(StreamProxyPolicy proxy) {
        this.proxy = proxy;
    }

    /** Reads a segment. */
    public ConfigReading read(ConfigSegment segment) {
        try {
            return new ConfigReading.Valid(configuration(segment, Payload.of(segment)));
        } catch (Rejection e) {
            return e.reading();
        }
    }

    private UserConfiguration configuration(ConfigSegment segment, Payload payload) throws Rejection {
        int maxResults = Math.max(0, maxResults(payload));
        OptionalLong maxSize = maxSize(payload);
        boolean cachedOnly = flag(payload, "cachedOnly", false);
        boolean mixed = flag(payload, "sortCachedUncachedTogether", false);
        boolean removeTrash = flag(payload, "removeTrash", true);
        ResultFormat format = resultFormat(payload);
        boolean enableTorrent = flag(payload, "enableTorrent", false);
        boolean deduplicate = flag(payload, "deduplicateStreams", false);
        boolean libraries = flag(payload, "scrapeDebridAccountTorrents", false);
        ProxyPasswordState password =
                proxy.judge(payload.text("debridStreamProxyPassword").orElse(""));
        AccountReader.Offered offered = AccountReader.read(payload, enableTorrent, operatorAccount(password));
        SearchPreferences search = new SearchPreferences(
                offered.accounts(),
                offered.torrents(),
                maxResults,
                maxSize,
                cachedOnly,
                mixed,
                deduplicate,
                libraries,
                FilterReader.read(payload, removeTrash));
        return new UserConfiguration(search, format, password, Optional.of(segment));
    }

    private Optional<Account> operatorAccount(ProxyPasswordState password) {
        return switch (password) {
            case ACCEPTED -> proxy.defaultAccount();
            case NOT_USED, REFUSED -> Optional.empty();
        };
    }

    private static boolean flag(Payload payload, String key, boolean absent) throws Rejection {
        Optional<JsonNode> value = payload.field(key);
        return value.isPresent() ? Coercion.flag(key, value.get()) : absent;
    }

    private static int maxResults(Payload payload) throws Rejection {
        Optional<JsonNode> value = payload.field("maxResultsPerResolution");
        return value.isPresent() ? Coercion.whole("maxResultsPerResolution", value.get()) : 0;
    }

    /** A limit below one byte that is not 0 is a limit all the same: it drops everything of known size. */
    private static OptionalLong maxSize(Payload payload) throws Rejection {
        Optional<JsonNode> value = payload.field("maxSize");
        double bytes = value.isPresent() ? Coercion.decimal("maxSize", value.get()) : 0;
        return bytes > 0 ? OptionalLong.of((long) bytes) : OptionalLong.empty();
    }

    private static ResultFormat resultFormat(Payload payload) throws Rejection {
        Optional<JsonNode> list = payload.list("resultFormat");
        if (list.isEmpty()) {
            return ResultFormat.ALL;
        }
        List<String> words = new ArrayList<>();
        for (JsonNode item : list.get()) {
            words.add(Payload.text("resultFormat[" + words.size() + "]", item));
        }
        return ResultFormat.of(words);
    }
}
