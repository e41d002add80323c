package comet.core.playback;

import static comet.core.debrid.FailureKind.IP_NOT_ALLOWED;
import static comet.core.debrid.FailureKind.NETWORK_TIMEOUT;
import static comet.core.debrid.FailureKind.NO_PLAYABLE_FILE;
import static comet.core.debrid.FailureKind.PLAN_RESTRICTED;
import static comet.core.debrid.FailureKind.SUBSCRIPTION_EXPIRED;
import static comet.core.debrid.FailureKind.TOO_MANY_ACTIVE_DOWNLOADS;
import static comet.core.debrid.FailureKind.TORRENT_TOO_LARGE;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a status video is to say: the keys that fit, the best first. Which of them is shown depends on the videos there
 * are ({@link #among}); the keys themselves, which is what logs and tests show, do not.
 *
 * @param candidates the keys in order (SV-02), each once; may be empty
 * @param kind the kind of the failure, where a debrid service failed; it selects the finer videos of SV-04
 * @param defaultKey shown when no candidate has a video (SV-05)
 */
public record StatusVideoChoice(List<StatusKey> candidates, Optional<FailureKind> kind, StatusKey defaultKey) {

    /** The kinds that have a finer video than the one of their general key (SV-04). */
    private static final Map<FailureKind, StatusVideo> FINER = Map.of(
            SUBSCRIPTION_EXPIRED, StatusVideo.SUBSCRIPTION_EXPIRED,
            PLAN_RESTRICTED, StatusVideo.PLAN_RESTRICTED_FEATURE,
            TOO_MANY_ACTIVE_DOWNLOADS, StatusVideo.ACTIVE_LIMIT,
            IP_NOT_ALLOWED, StatusVideo.IP_NOT_ALLOWED,
            TORRENT_TOO_LARGE, StatusVideo.TORRENT_TOO_LARGE,
            NO_PLAYABLE_FILE, StatusVideo.NO_MATCHING_FILE,
            NETWORK_TIMEOUT, StatusVideo.TIMEOUT);

    public StatusVideoChoice {
        candidates = candidates.stream().distinct().toList();
    }

    /** For a failure of a debrid service: its own word, then the keys of the kind, then {@code UNKNOWN} (SV-02). */
    public static StatusVideoChoice of(DebridFailure failure) {
        FailureKind kind = failure.kind();
        Stream<String> words = Stream.concat(
                Stream.concat(failure.nativeCode().stream(), failure.furtherKey().stream()),
                kind.statusKeys().stream());
        List<StatusKey> candidates = Stream.concat(
                        words.map(StatusKey::parse).flatMap(Optional::stream), Stream.of(StatusVideo.UNKNOWN.key()))
                .toList();
        return new StatusVideoChoice(candidates, Optional.of(kind), StatusVideo.UNKNOWN.key());
    }

    /** For a condition of our own, which knows its video (section 3 of the specification). */
    public static StatusVideoChoice of(StatusVideo video) {
        return of(video.key());
    }

    /** For a key that somebody asks for by name (SV-15); one without a video shows {@code UNKNOWN}. */
    public static StatusVideoChoice of(StatusKey key) {
        return new StatusVideoChoice(List.of(key), Optional.empty(), StatusVideo.UNKNOWN.key());
    }

    /**
     * Chooses among the videos there are: the first candidate that has one, or whose alias has one (SV-03), refined by
     * the kind (SV-04); else the default, else {@code UNKNOWN} (SV-05).
     *
     * @return always one of {@code available}; empty if not even {@code UNKNOWN} is there
     */
    public Optional<StatusKey> among(Set<StatusKey> available) {
        return candidates.stream()
                .flatMap(candidate -> shownFor(candidate, available).stream())
                .findFirst()
                .map(winner -> refined(winner, available))
                .or(() -> Stream.of(defaultKey, StatusVideo.UNKNOWN.key())
                        .filter(available::contains)
                        .findFirst());
    }

    /** A video of that very name, be it the operator's own, wins over the alias (SV-20). */
    private static Optional<StatusKey> shownFor(StatusKey candidate, Set<StatusKey> available) {
        if (available.contains(candidate)) {
            return Optional.of(candidate);
        }
        return StatusAliases.of(candidate).map(StatusVideo::key).filter(available::contains);
    }

    private StatusKey refined(StatusKey winner, Set<StatusKey> available) {
        return kind.filter(k -> k.statusKeys().getFirst().equals(winner.text()))
                .flatMap(k -> Optional.ofNullable(FINER.get(k)))
                .map(StatusVideo::key)
                .filter(available::contains)
                .orElse(winner);
    }
}
