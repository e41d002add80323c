package comet.core.file;

/** Lists of files, and the one that is chosen of them. */
abstract class EpisodeSelectionTestBase {

    static final Asked S1_E2 = Asked.episode("Lantern Street", 1, 2).in("Lantern.Street.S01.1080p.WEB-EXAMPLE");

    static final String NONE = "NO_SUCH_EPISODE";

    static String chosen(Asked asked, String... lines) {
        return Listing.of(String.join("\n", lines)).outcome(asked);
    }
}
