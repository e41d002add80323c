package comet.core.file;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * The files of a season or series (PLAY-42).
 *
 * @param files those of the asked season that have numbers; all files where none has one
 * @param areNumbered whether they have
 */
record SeasonFiles(List<Candidate> files, boolean areNumbered) {

    /** Specials come after all regular seasons, and a number of no known season after those. */
    private static final int LAST = Integer.MAX_VALUE;

    /** The first episode first; a file of it alone before one of several. */
    static final Comparator<Candidate> BY_NUMBER = Comparator.comparingInt(SeasonFiles::rank)
            .thenComparingInt(file -> file.name().episodes().getFirst())
            .thenComparingInt(file -> file.name().episodes().size());

    static SeasonFiles among(List<Candidate> all, Wanted wanted) {
        List<Candidate> files =
                all.stream().filter(file -> !Extras.contain(file, wanted)).toList();
        List<Candidate> numbered = files.stream()
                .filter(file ->
                        !file.name().episodes().isEmpty() && file.place().kind() != Place.Kind.DISC)
                .toList();
        if (numbered.isEmpty()) {
            return new SeasonFiles(files.isEmpty() ? all : files, false);
        }
        OptionalInt asked = wanted.media().coordinates().mapped().season();
        return new SeasonFiles(
                numbered.stream()
                        .filter(file -> asked.isEmpty() || mayBeOf(file, asked.getAsInt()))
                        .toList(),
                true);
    }

    static boolean mayBeOf(Candidate file, int season) {
        return file.name().seasons().isEmpty()
                ? file.place().season().orElse(season) == season
                : file.name().seasons().contains(season);
    }

    private static int rank(Candidate file) {
        int season = file.name().seasons().isEmpty()
                ? file.place().season().orElse(LAST - 1)
                : file.name().seasons().getFirst();
        return season == 0 ? LAST : season;
    }
}
