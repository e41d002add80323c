package comet.app.wiring;

/** What the product calls itself: of the build that runs. */
final class ProductName {

    private static final String NAME = "Comet";

    /** What a build from class files, without a jar, calls itself. */
    private static final String UNPACKED_VERSION = "2.0.0";

    private ProductName() {}

    static String version() {
        String version = ProductName.class.getPackage().getImplementationVersion();
        return version == null ? UNPACKED_VERSION : version;
    }

    /** For services that want to know who calls (SCR-D28, RSL-06). */
    static String userAgent() {
        return NAME + "/" + version();
    }
}
