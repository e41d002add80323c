package comet.app.settings;

import java.nio.file.Path;
import java.util.Map;

/** The environment of this process. No other class of the product reads it; they are given what they need. */
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
