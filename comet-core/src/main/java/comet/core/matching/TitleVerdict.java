package comet.core.matching;

/** Whether a release is of the title that was asked for, and why (SRCH-50, steps 5 to 7). Titles are as given. */
sealed interface TitleVerdict {

    /** It is: its title, normalised, equals this one. */
    record SameTitle(String title) implements TitleVerdict {}

    /**
     * It is: its title resembles this one.
     *
     * @param similarity from the threshold to 1
     */
    record SimilarTitle(String title, double similarity) implements TitleVerdict {}

    /**
     * It is: of several titles in its name, with slashes between them, one resembles this one (SRCH-53).
     *
     * @param segment that part of the name, without what is in brackets
     * @param similarity from the threshold to 1
     */
    record OneOfSeveralTitles(String segment, String title, double similarity) implements TitleVerdict {}

    /** It is not known to be: no title can be read from its name. */
    record NoTitle() implements TitleVerdict {}

    /**
     * It is not.
     *
     * @param nearest the title that it resembles most, the canonical one when it resembles none
     * @param similarity below the threshold; the best that any title in its name reaches
     */
    record OtherTitle(String nearest, double similarity) implements TitleVerdict {}

    /**
     * It is not: title of the same name, but of another year.
     *
     * @param year the year in its name
     * @param window the years of the title that was asked for
     */
    record OtherYear(int year, YearWindow window) implements TitleVerdict {}

    /** Whether the release is of the title. */
    default boolean matches() {
        return switch (this) {
            case SameTitle same -> true;
            case SimilarTitle similar -> true;
            case OneOfSeveralTitles several -> true;
            case NoTitle none -> false;
            case OtherTitle other -> false;
            case OtherYear other -> false;
        };
    }
}
