package comet.core.search;

/**
 * The operator's choices about what is let through and how names are read.
 *
 * @param removeAdult whether adult releases are dropped while searching, for viewers who remove trash (SRCH-50)
 * @param inferLanguages whether a release is taken to be in the language whose alias is its title (SRCH-57)
 */
public record FilterRules(boolean removeAdult, boolean inferLanguages) {

    /** What an installation has that sets nothing. */
    public static final FilterRules DEFAULT = new FilterRules(false, false);

    /**
     * The rules for one viewer.
     *
     * @param removesTrash whether the viewer wants trash removed
     */
    FilterRules forViewer(boolean removesTrash) {
        return new FilterRules(removeAdult && removesTrash, inferLanguages);
    }
}
