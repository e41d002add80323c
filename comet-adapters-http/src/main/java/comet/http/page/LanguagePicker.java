package comet.http.page;

import java.util.Map;

/** The four lists of languages, in the order of the page (PAGE-018). */
enum LanguagePicker {
    REQUIRED("required", "Required Languages", "Keep only releases that have at least one of these languages.", true),
    ALLOWED(
            "allowed",
            "Allowed Languages",
            "Never hide a release that has one of these, even if another of its languages is excluded.",
            true),
    EXCLUDED("exclude", "Excluded Languages", "Hide releases that have one of these languages.", true),
    PREFERRED(
            "preferred",
            "Preferred Languages",
            "Put releases that have one of these languages higher in the list.",
            false);

    private static final Markup INACTIVE_NOTE =
            new Markup("<p class=\"inactive-note\" hidden>No effect while Remove Trash is off</p>");

    private final String key;
    private final String label;
    private final String hint;
    private final boolean filter;

    /**
     * @param key as in the payload
     * @param filter whether it hides releases, so has no effect while Remove Trash is off (UCFG-088)
     */
    LanguagePicker(String key, String label, String hint, boolean filter) {
        this.key = key;
        this.label = label;
        this.hint = hint;
        this.filter = filter;
    }

    /** What the template of a list asks for. */
    Map<String, Markup> slots() {
        return Map.of(
                "rule",
                Markup.text(key),
                "label",
                Markup.text(label),
                "hint",
                Markup.text(hint),
                "filter",
                filter ? new Markup(" data-filter") : Markup.NONE,
                "inactiveNote",
                filter ? INACTIVE_NOTE : Markup.NONE);
    }
}
