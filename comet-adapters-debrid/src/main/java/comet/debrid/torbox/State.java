package comet.debrid.torbox;

import comet.core.debrid.TorrentState;
import comet.debrid.call.Written;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** How far a torrent is (section 3 of the specification of TorBox): the first row that holds. */
final class State {

    /** Nothing is expected to be active at once. */
    private static final Duration START = Duration.ofSeconds(60);

    private static final Set<String> FAILED = Set.of("failed", "error", "missing");
    private static final Set<String> PAUSED = Set.of("paused");
    private static final Set<String> UPLOADING = Set.of("uploading", "seeding");
    private static final Set<String> QUEUED = Set.of("metadl", "queued", "checking", "allocating", "paused", "waiting");
    private static final Set<String> PROCESSING = Set.of("moving", "processing", "verifying", "repair");
    private static final Set<String> PROCESSING_EXACTLY = Set.of("completed", "cached");
    private static final Set<String> DOWNLOADING = Set.of("downloading", "stalled", "forced");

    private State() {}

    static TorrentState of(TorrentJson torrent, Instant now) {
        String word = word(torrent);
        if (Boolean.TRUE.equals(torrent.downloadFinished())) {
            return Boolean.TRUE.equals(torrent.downloadPresent()) ? TorrentState.READY : TorrentState.FAILED;
        }
        if (begins(word, FAILED) || (isAbandoned(torrent, now) && !begins(word, PAUSED))) {
            return TorrentState.FAILED;
        }
        if (begins(word, UPLOADING)) {
            return TorrentState.UPLOADING;
        }
        if (begins(word, QUEUED)) {
            return TorrentState.QUEUED;
        }
        if (begins(word, PROCESSING) || PROCESSING_EXACTLY.contains(word)) {
            return TorrentState.PROCESSING;
        }
        return begins(word, DOWNLOADING) || hasBegun(torrent) ? TorrentState.DOWNLOADING : TorrentState.QUEUED;
    }

    /** Without the remark in parentheses. */
    private static String word(TorrentJson torrent) {
        String state = Objects.requireNonNullElse(torrent.downloadState(), "");
        int remark = state.indexOf('(');
        return (remark < 0 ? state : state.substring(0, remark)).strip().toLowerCase(Locale.ROOT);
    }

    private static boolean begins(String word, Set<String> words) {
        return words.stream().anyMatch(word::startsWith);
    }

    private static boolean isAbandoned(TorrentJson torrent, Instant now) {
        boolean unfinished = torrent.progress() != null && torrent.progress() < 1;
        boolean old = Written.instant(torrent.createdAt())
                .filter(created -> created.plus(START).isBefore(now))
                .isPresent();
        return Boolean.FALSE.equals(torrent.active()) && old && unfinished;
    }

    private static boolean hasBegun(TorrentJson torrent) {
        return torrent.progress() != null && torrent.progress() > 0;
    }
}
