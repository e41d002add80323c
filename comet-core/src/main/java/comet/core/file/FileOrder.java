package comet.core.file;

import comet.core.release.ParsedRelease;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** Which of several files is the best (DBF-08), first by what tells that it is the one, then by size and place. */
final class FileOrder {

    /** Keys 6 and 7: larger, then by place. What is equal in all of them is one file listed twice. */
    static final Comparator<Candidate> LARGER_THEN_EARLIER = Comparator.comparingLong(Candidate::sizeOrZero)
            .reversed()
            .thenComparingInt(file -> file.file().index().orElse(Integer.MAX_VALUE))
            .thenComparing(file -> file.file().path())
            .thenComparing(Candidate::path)
            .thenComparingInt(Candidate::position);

    private FileOrder() {}

    /** Keys 1 to 5, the best first. */
    static Comparator<Candidate> keys(Wanted wanted, KnownIndex index, String shown) {
        return first((Candidate file) -> index.isProved(file))
                .thenComparing(Comparator.comparingInt((Candidate file) -> episodeClass(file, wanted))
                        .reversed())
                .thenComparing(first(file -> isShown(file, shown)))
                .thenComparing(byTitle(wanted))
                .thenComparing(first(index::isNumbered));
    }

    private static Comparator<Candidate> first(Predicate<Candidate> better) {
        return Comparator.comparing(better::test, Comparator.reverseOrder());
    }

    /** Key 2; what is compared is proved already, so that the number of episodes decides. */
    private static int episodeClass(Candidate file, Wanted wanted) {
        if (!wanted.media().isEpisodic() || file.name().episodes().isEmpty()) {
            return 0;
        }
        return file.name().episodes().size() == 1 ? 3 : 2;
    }

    /** Key 3. */
    private static boolean isShown(Candidate file, String shown) {
        String name = file.file().name();
        int dot = name.lastIndexOf('.');
        return name.equalsIgnoreCase(shown)
                || (dot > 0 && name.substring(0, dot).equalsIgnoreCase(shown));
    }

    /** Key 4. Films of one collection are also told apart by how well the title fits, and by the year. */
    private static Comparator<Candidate> byTitle(Wanted wanted) {
        if (wanted.media().isEpisodic()) {
            return first(file -> wanted.titles().fit(file.name().name()) != Titles.Fit.OTHER);
        }
        return Comparator.comparing(
                        (Candidate file) -> wanted.titles().fit(file.name().name()))
                .reversed()
                .thenComparingInt(file -> yearsApart(file.name().name(), wanted.year()));
    }

    /** A name without a year stands between one that fits and one that does not. */
    private static int yearsApart(ParsedRelease name, OptionalInt year) {
        if (year.isEmpty() || name.year().isEmpty()) {
            return 2;
        }
        int apart = Math.abs(name.year().getAsInt() - year.getAsInt());
        return apart <= 1 ? apart : 3;
    }
}
