package comet.core.file;

import comet.core.release.Extra;
import comet.core.release.NormalizedTitle;
import java.util.List;
import java.util.Locale;

/** Files that say of themselves that they are beside the film or the episodes. */
final class Extras {

    private static final List<String> MARKS = List.of(
            "making of",
            "the making of",
            "behind the scenes",
            "featurette",
            "featurettes",
            "deleted scene",
            "deleted scenes",
            "gag reel",
            "bloopers",
            "creditless",
            "clean opening",
            "clean ending",
            "interview with",
            "teaser",
            "promo",
            "preview",
            "trailer",
            "sneak peek",
            "extras",
            "bonus");

    private Extras() {}

    /** Whether it is one, unless what is asked for is called so. */
    static boolean contain(Candidate file, Wanted wanted) {
        return file.place().kind() == Place.Kind.EXTRAS
                || isNamedByParser(file.name(), wanted)
                || isNamed(file.name(), wanted);
    }

    private static boolean isNamedByParser(FileName name, Wanted wanted) {
        if (!name.isExtra()) {
            return false;
        }
        String mark = name.name().extra().map(Extra::label).orElse("").toLowerCase(Locale.ROOT);
        return !wanted.haveWords(mark);
    }

    private static boolean isNamed(FileName name, Wanted wanted) {
        String where = name.tail().isEmpty() ? wanted.titles().rest(text(name.head())) : text(name.tail());
        String padded = " " + where + " ";
        return MARKS.stream().anyMatch(mark -> padded.contains(" " + mark + " ") && !wanted.haveWords(mark));
    }

    private static String text(String name) {
        return NormalizedTitle.of(name.replace('-', ' ')).text();
    }
}
