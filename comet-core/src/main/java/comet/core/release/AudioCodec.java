package comet.core.release;

/** How the sound is coded (PARSE-74), in the order in which lists show it. */
public enum AudioCodec implements Labelled {
    DTS_LOSSLESS("DTS Lossless"),
    DTS_LOSSY("DTS Lossy"),
    ATMOS("Atmos"),
    TRUEHD("TrueHD"),
    FLAC("FLAC"),
    DOLBY_DIGITAL_PLUS("Dolby Digital Plus"),
    DOLBY_DIGITAL("Dolby Digital"),
    AAC("AAC"),
    PCM("PCM"),
    OPUS("OPUS"),
    /** Sound taken from elsewhere for a cinema capture. */
    CLEAN_AUDIO("HQ Clean Audio"),
    MP3("MP3");

    private final String label;

    AudioCodec(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
