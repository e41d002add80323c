package comet.debrid.torbox;

import static comet.core.debrid.EvidenceKind.CHECK;

import comet.core.debrid.CacheState;
import comet.core.debrid.Evidence;
import comet.core.file.FileChoice;
import comet.core.file.FileSelector;
import comet.core.file.ListedFile;
import comet.core.port.DebridException;
import comet.debrid.operation.CheckedTorrent;
import comet.debrid.operation.resolve.Resolve;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the torrent of one playback is cached, asked at most once (TB-31). Used by one thread. */
final class Probe {

    /** How long an earlier yes is believed. */
    private static final Duration BELIEVED = Duration.ofMinutes(10);

    private final TorBoxApi api;
    private final FileSelector selector;
    private final InstantSource time;
    private final Resolve play;
    private @Nullable Boolean cached;
    private boolean answered;

    Probe(TorBoxApi api, FileSelector selector, InstantSource time, Resolve play) {
        this.api = api;
        this.selector = selector;
        this.time = time;
        this.play = play;
    }

    /** Whether TorBox has answered this account in this playback. */
    boolean wasAnswered() {
        return answered;
    }

    /**
     * Whether it is cached.
     *
     * @throws DebridException {@code NO_PLAYABLE_FILE} if what is cached plays for nobody (TB-21)
     */
    boolean isCached() throws DebridException, InterruptedException {
        if (cached == null) {
            cached = isKnownToBeCached() || ask();
        }
        return cached;
    }

    private boolean isKnownToBeCached() {
        Instant oldest = time.instant().minus(BELIEVED);
        return play.request().known().evidence().stream()
                .filter(evidence -> evidence.torrent().equals(play.hash()))
                .max(Comparator.comparing(Evidence::observedAt))
                .filter(newest -> newest.kind() == CHECK && newest.state() == CacheState.CACHED)
                .filter(newest -> newest.observedAt().isAfter(oldest))
                .isPresent();
    }

    private boolean ask() throws DebridException, InterruptedException {
        List<CachedJson> answer = api.check(play.account(), List.of(play.hash()), play.deadline());
        answered = true;
        Optional<CachedJson> mine = answer.stream()
                .filter(json -> Mapping.hash(json.hash()).equals(Optional.of(play.hash())))
                .findFirst();
        if (mine.isEmpty()) {
            play.checkedNotCached();
            return false;
        }
        learn(Mapping.files(mine.get().files()));
        return true;
    }

    private void learn(List<ListedFile<Long>> files) throws DebridException {
        CheckedTorrent<Long> torrent = new CheckedTorrent<>(play.hash(), true, files);
        Evidence evidence = torrent.evidence(play.account().service(), selector, time.instant());
        play.learn(evidence);
        if (evidence.state() == CacheState.NOT_CACHED
                && selector.choose(files, play.request()) instanceof FileChoice.Refused<Long> nothing) {
            throw new DebridException(nothing.failure());
        }
    }
}
