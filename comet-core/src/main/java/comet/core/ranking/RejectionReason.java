package comet.core.ranking;

/** Why a release is not acceptable (RANK-10). A closed list; each reason has the text that is shown and compared. */
public sealed interface RejectionReason {

    /** The reason in the words of the specification, such as {@code trash_quality} or {@code lang_fr}. */
    String text();

    /** A form that nobody wants. */
    enum Trash implements RejectionReason {
        /** Its source says so: a cinema capture, a screener and the like. */
        QUALITY("trash_quality"),
        /** Its sound says so. */
        AUDIO("trash_audio"),
        /** Its name says so otherwise. */
        FLAG("trash_flag"),
        ADULT("trash_adult");

        private final String text;

        Trash(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /** A pattern that the profile excludes occurs in the name. */
    record ExcludedTitle(TitlePattern pattern) implements RejectionReason {
        @Override
        public String text() {
            return "exclude_regex '" + pattern.text() + "'";
        }
    }

    /** What is not known or not there about its languages (RANK-12). */
    enum MissingLanguage implements RejectionReason {
        UNKNOWN("unknown_language"),
        REQUIRED("missing_required_language");

        private final String text;

        MissingLanguage(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /**
     * One of its languages is excluded.
     *
     * @param code as the release names it
     */
    record ExcludedLanguage(String code) implements RejectionReason {
        @Override
        public String text() {
            return "lang_" + code;
        }
    }

    /** Its resolution is switched off (RANK-13). */
    enum HiddenResolution implements RejectionReason {
        OWN_SWITCH("resolution"),
        /** It has no switch of its own, and that for unknown ones is off. */
        NO_SWITCH("resolution_unknown");

        private final String text;

        HiddenResolution(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /** The profile does not accept an attribute that it has. */
    record UnwantedAttribute(RankedAttribute attribute) implements RejectionReason {
        @Override
        public String text() {
            return attribute.reason();
        }
    }
}
