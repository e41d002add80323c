package comet.core.release;

/** Bits of each colour of a pixel (PARSE-70). */
public enum BitDepth implements Labelled {
    BIT_8("8bit"),
    BIT_10("10bit"),
    BIT_12("12bit");

    private final String label;

    BitDepth(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
