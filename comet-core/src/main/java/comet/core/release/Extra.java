package comet.core.release;

/** What a release holds beside films and episodes (PARSE-43). */
public enum Extra implements Labelled {
    /** An ending without credits. */
    NCED("NCED"),
    /** An opening without credits. */
    NCOP("NCOP"),
    NC("NC"),
    /** An episode made for sale, not for broadcast. */
    OVA("OVA"),
    ED("ED"),
    OP("OP"),
    DELETED_SCENE("Deleted Scene"),
    FEATURETTE("Featurette"),
    SAMPLE("Sample"),
    TRAILER("Trailer");

    private final String label;

    Extra(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
