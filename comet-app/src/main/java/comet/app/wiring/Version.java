package comet.app.wiring;

/** The version of this build. */
final class Version {

    /** What a build from class files, without a jar, calls itself. */
    private static final String UNPACKED = "2.0.0";

    private Version() {}

    /** From the manifest of the jar, as Maven wrote it. */
    static String ofThisBuild() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? UNPACKED : version;
    }
}
