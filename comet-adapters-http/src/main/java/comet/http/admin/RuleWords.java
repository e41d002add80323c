package comet.http.admin;

import comet.core.report.Rule;
import java.util.Locale;

/** Rules, for programs and for people. */
final class RuleWords {

    private RuleWords() {}

    /** As JSON names it. */
    static String key(Rule rule) {
        return rule.name().toLowerCase(Locale.ROOT);
    }

    /** What it says of a release. */
    static String sentence(Rule rule) {
        return switch (rule) {
            case SAMPLE -> "it is a sample";
            case ADULT -> "it is an adult release, and these are removed here";
            case NO_TITLE -> "no title can be read from its name";
            case OTHER_TITLE -> "its name is that of another title";
            case OTHER_YEAR -> "its name has another year";
            case OTHER_PART -> "it is another season or episode, or a file of a film";
            case SAME_TORRENT -> "a better offer of the same torrent is listed";
            case TOO_LARGE -> "it is larger than the viewer wants";
            case EPISODE_NOT_PROVED -> "nothing proves that it holds the episode";
            case TRASH -> "it is a form that nobody wants, such as a camera copy";
            case EXCLUDED_TITLE -> "the viewer's profile excludes such names";
            case LANGUAGE -> "the viewer's profile does not want its language";
            case RESOLUTION -> "the viewer's profile does not want its resolution";
            case ATTRIBUTE -> "the viewer's profile does not want one of its attributes";
            case RANK -> "it ranks below the viewer's minimum";
            case RESOLUTION_LIMIT -> "the viewer wants no more of its resolution";
            case NOT_OFFERED -> "nothing that the viewer has can play it: not cached, or for accounts alone";
        };
    }
}
