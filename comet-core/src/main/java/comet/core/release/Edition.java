package comet.core.release;

/** Which cut of a film it is (PARSE-54). */
public enum Edition implements Labelled {
    ANNIVERSARY("Anniversary Edition"),
    ULTIMATE("Ultimate Edition"),
    DIRECTORS_CUT("Directors Cut"),
    EXTENDED("Extended Edition"),
    COLLECTORS("Collectors Edition"),
    THEATRICAL("Theatrical"),
    UNCUT("Uncut"),
    IMAX("IMAX"),
    DIAMOND("Diamond Edition"),
    REMASTERED("Remastered");

    private final String label;

    Edition(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
