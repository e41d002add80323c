package comet.app.settings;

import java.nio.file.Path;

/** A password, and how the server came by it. */
public sealed interface PasswordInUse {

    Secret secret();

    /** The operator chose it. */
    record Configured(Secret secret) implements PasswordInUse {}

    /**
     * Generated, by this start or an earlier one, and kept in a file.
     *
     * @param file as the documentation names it
     * @param fresh whether this start made it up
     */
    record Stored(Secret secret, Path file, boolean fresh) implements PasswordInUse {}

    /**
     * Generated and not kept, because its file can be neither read nor written.
     *
     * @param reason one line; holds no secret
     */
    record MemoryOnly(Secret secret, String reason) implements PasswordInUse {}
}
