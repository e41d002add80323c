package comet.core.release;

/** How the picture is coded (PARSE-72). */
public enum VideoCodec implements Labelled {
    AVC("avc"),
    HEVC("hevc"),
    AV1("av1"),
    XVID("xvid"),
    MPEG("mpeg");

    private final String label;

    VideoCodec(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
