package comet.app.settings;

import java.nio.file.Path;

/** A password, and how the server came by it. */
public sealed interface PasswordInUse {
    Secret secret();

    /** The operator chose it. */
    record Configured(Secret secret) implements PasswordInUse {}

    /** Generated, by this start ({@code fresh}) or an earlier one, and kept in a file, as documented. */
    record Stored(Secret secret, Path file, boolean fresh) implements PasswordInUse {}

    /** Generated and not kept, because its file can be neither read nor written: one line says why, without secret. */
    record MemoryOnly(Secret secret, String reason) implements PasswordInUse {}
}
