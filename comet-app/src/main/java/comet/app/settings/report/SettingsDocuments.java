package comet.app.settings.report;

/** The documents that are generated from the registry, so that they cannot differ from the program (CFG-66). */
public final class SettingsDocuments {

    private SettingsDocuments() {}

    /** {@code docs/operate/settings.md}. */
    public static String reference() {
        return SettingsReference.text();
    }

    /** {@code docs/operate/sample.env}. */
    public static String sample() {
        return SampleEnvFile.text();
    }
}
