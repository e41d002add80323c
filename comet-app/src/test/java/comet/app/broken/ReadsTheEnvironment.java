package comet.app.broken;

import org.jspecify.annotations.Nullable;

/** Takes a setting from the environment itself: proves that the rule against it can fail. */
public final class ReadsTheEnvironment {

    /** Whatever is set. */
    public @Nullable String forbidden() {
        return System.getenv("FASTAPI_PORT");
    }
}
