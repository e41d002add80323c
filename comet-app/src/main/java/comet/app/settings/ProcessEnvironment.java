package comet.app.settings;

import java.nio.file.Path;
import java.util.Map;

/**
 * The environment of this process. The only class of the product that reads it; everybody else is given what it needs.
 */
public final class ProcessEnvironment {

    private ProcessEnvironment() {}

    /** All environment variables; unmodifiable. */
    public static Map<String, String> variables() {
        return System.getenv();
    }

    /** Where the process was started. */
    public static Path workingDirectory() {
        return Path.of("").toAbsolutePath();
    }
}
