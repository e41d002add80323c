package comet.core.release;

/** How many loudspeakers the sound is made for (PARSE-73), in the order in which lists show it. */
public enum AudioChannels implements Labelled {
    SURROUND_5_1("5.1"),
    SURROUND_7_1("7.1"),
    STEREO_2_0("2.0"),
    STEREO("stereo"),
    MONO("mono");

    private final String label;

    AudioChannels(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
