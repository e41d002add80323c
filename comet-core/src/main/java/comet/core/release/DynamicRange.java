package comet.core.release;

/** The range of brightness of the picture (PARSE-71, PDB-33), in the order in which lists show it. */
public enum DynamicRange implements Labelled {
    DOLBY_VISION("DV"),
    HDR10_PLUS("HDR10+"),
    HDR("HDR"),
    HLG("HLG"),
    SDR("SDR");

    private final String label;

    DynamicRange(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
