package comet.debrid.operation;

import comet.core.debrid.ServiceId;
import comet.core.debrid.TorrentState;
import comet.debrid.call.CallResources;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Takes note of status words that no table lists, so that somebody learns of a new one: each is logged once an hour
 * (DBS-02). Thread-safe.
 */
public final class UnknownWords {

    private static final System.Logger LOG = System.getLogger(UnknownWords.class.getName());

    private static final Duration QUIET = Duration.ofHours(1);

    /** More different words are no words. */
    private static final int MAX_WORDS = 100;

    /** Words with a short number behind, or that alone. In anything else there may be an address or a key. */
    private static final Pattern WORD = Pattern.compile(
            "(?=.{1,40}$)(?:[A-Za-z]{1,20}[0-9]{0,3}|[0-9]{1,3})(?:[_ -](?:[A-Za-z]{1,20}[0-9]{0,3}|[0-9]{1,3}))*");

    private final ServiceId service;
    private final InstantSource time;
    private final Map<String, Instant> loggedAt = new LinkedHashMap<>();

    /** @param service whose words they are */
    public UnknownWords(ServiceId service, CallResources resources) {
        this.service = service;
        this.time = resources.time();
    }

    /**
     * Takes note of a word.
     *
     * @return what it means: {@code UNKNOWN}
     */
    public TorrentState note(String word) {
        String shown = WORD.matcher(word).matches() ? word : "(no word)";
        if (isNews(shown)) {
            LOG.log(Level.WARNING, "{0} has a torrent in the unknown state \"{1}\"", service.key(), shown);
        }
        return TorrentState.UNKNOWN;
    }

    private synchronized boolean isNews(String word) {
        Instant now = time.instant();
        loggedAt.values().removeIf(at -> !now.isBefore(at.plus(QUIET)));
        return loggedAt.size() < MAX_WORDS && loggedAt.putIfAbsent(word, now) == null;
    }
}
