package comet.core.file;

import comet.core.media.EpisodeFacts;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** Tells episodes from extras by how long or how large they are (DBF-13). Made for one choice. */
final class Lengths {

    /** Fewer files tell nothing of what is usual. */
    private static final int ENOUGH = 4;

    private static final double TOLERANCE = 0.15;

    private static final Duration LEAST_TOLERANCE = Duration.ofMinutes(3);

    private static final double EXTRA = 0.4;

    private static final double SHORT = 0.5;

    private final EpisodeFacts facts;
    private final EpisodeNames names;
    private final List<Candidate> episodes;
    private final double usualShare;
    private final Map<Group, OptionalLong> usualSizes = new HashMap<>();

    /** Files of one quality: those of a season in one place. */
    private record Group(List<Integer> seasons, String named) {

        static Group of(Candidate file) {
            return new Group(file.name().seasons(), file.place().named());
        }
    }

    /** @param files those of the torrent that are no extras by their names */
    Lengths(Wanted wanted, Collection<Candidate> files) {
        this.facts = wanted.media().episode();
        this.names = wanted.names();
        this.episodes = files.stream()
                .filter(file ->
                        !file.name().episodes().isEmpty() || file.name().day().isPresent())
                .toList();
        this.usualShare = usualShare(facts, episodes);
    }

    /** Whether it is too short, or too small, to be the episode; or too long. */
    boolean contradict(Candidate file) {
        if (file.length().isEmpty() || facts.runtime().isEmpty()) {
            return isTooSmall(file);
        }
        return isOfOtherLength(file, file.length().get(), facts.runtime().get());
    }

    private boolean isOfOtherLength(Candidate file, Duration length, Duration runtime) {
        double expected = runtime.toMillis() * (double) EpisodeProof.episodes(file.name()) * usualShare;
        double tolerance = Math.max(expected * TOLERANCE, (double) LEAST_TOLERANCE.toMillis());
        return Math.abs(length.toMillis() - expected) > tolerance;
    }

    /** A catalogue may tell how long a broadcast takes, with what is shown between: how much of that the files last. */
    private static double usualShare(EpisodeFacts facts, List<Candidate> episodes) {
        long[] lengths = episodes.stream()
                .filter(file -> file.length().isPresent())
                .mapToLong(file -> file.length().get().toMillis() / EpisodeProof.episodes(file.name()))
                .toArray();
        return facts.usualRuntime().isPresent() && lengths.length >= ENOUGH
                ? median(lengths) / (double) facts.usualRuntime().get().toMillis()
                : 1;
    }

    private boolean isTooSmall(Candidate file) {
        OptionalLong usual = usualSize(file);
        return usual.isPresent()
                && file.file().size().isPresent()
                && file.file().size().getAsLong() < EXTRA * usual.getAsLong()
                && !isShortEpisode()
                && !names.holdAsked(file.name());
    }

    private boolean isShortEpisode() {
        return facts.runtime().isPresent()
                && facts.usualRuntime().isPresent()
                && facts.runtime().get().toMillis()
                        < SHORT * facts.usualRuntime().get().toMillis();
    }

    /** Of its season, if that has enough files: another may be of another quality. */
    private OptionalLong usualSize(Candidate file) {
        return usualSizes.computeIfAbsent(Group.of(file), group -> {
            long[] ofGroup = sizes(episodes.stream()
                    .filter(other -> Group.of(other).equals(group))
                    .toList());
            long[] sizes = ofGroup.length >= ENOUGH ? ofGroup : sizes(episodes);
            return sizes.length >= ENOUGH ? OptionalLong.of(median(sizes)) : OptionalLong.empty();
        });
    }

    private static long[] sizes(List<Candidate> files) {
        return files.stream()
                .filter(file -> file.file().size().isPresent())
                .mapToLong(Candidate::sizeOrZero)
                .toArray();
    }

    private static long median(long[] values) {
        long[] sorted = LongStream.of(values).sorted().toArray();
        return sorted[(sorted.length - 1) / 2];
    }
}
