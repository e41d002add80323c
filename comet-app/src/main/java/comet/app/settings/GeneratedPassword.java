package comet.app.settings;

import comet.core.port.Pause;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The passwords that the server makes up when the operator sets none (CFG-28, CFG-33, CFG-34). They outlive a restart:
 * each is kept in a file below the working directory.
 */
public enum GeneratedPassword {
    ADMIN_DASHBOARD("admin password", "admin_password.txt"),
    STREAM_PROXY("stream proxy password", "proxy_stream_password.txt"),
    COMETNET("CometNet API key", "cometnet_api_key.txt");

    private final String subject;
    private final String fileName;

    GeneratedPassword(String subject, String fileName) {
        this.subject = subject;
        this.fileName = fileName;
    }

    /** Where it is kept, seen from the working directory. */
    public Path file() {
        return Path.of("data", fileName);
    }

    /** Whether a feature that is on needs it; otherwise it is not to be obtained (CFG-34). */
    public boolean isNeeded(Settings settings) {
        return switch (this) {
            case ADMIN_DASHBOARD -> true;
            case STREAM_PROXY -> settings.get(DebridSettings.PROXY_DEBRID_STREAM);
            case COMETNET ->
                settings.get(CometNetSettings.COMETNET_ENABLED)
                        || settings.get(CometNetSettings.COMETNET_RELAY_URL).isPresent();
        };
    }

    /**
     * The password to use. Called once, after all settings are valid: it may create a file.
     *
     * @throws InterruptedException if interrupted while another process writes the file
     */
    public PasswordInUse obtain(Settings settings, SecretGenerator generator, Pause pause) throws InterruptedException {
        Optional<Secret> configured = settings.get(setting());
        if (configured.isPresent()) {
            return new PasswordInUse.Configured(configured.get());
        }
        try {
            var kept = new GeneratedSecretFile(settings.resolve(file()), generator::password, pause).obtain();
            return new PasswordInUse.Stored(kept.secret(), file(), kept.created());
        } catch (SecretFileException e) {
            return new PasswordInUse.MemoryOnly(generator.password(), String.valueOf(e.getMessage()));
        }
    }

    /** What the log says about it, never the value; empty when there is nothing to say. */
    public Optional<String> logLine(PasswordInUse password) {
        return switch (password) {
            case PasswordInUse.Stored(Secret secret, Path file, boolean fresh)
            when fresh -> Optional.of(subject + " generated, see " + file);
            case PasswordInUse.Configured configured -> Optional.empty();
            case PasswordInUse.Stored stored -> Optional.empty();
            case PasswordInUse.MemoryOnly(Secret secret, String reason) ->
                Optional.of(subject + " generated for this start only: " + reason);
        };
    }

    /** Goes to standard error, not to a log, because nothing else will ever show it (CFG-33): a password not kept. */
    public Optional<String> consoleLine(PasswordInUse password) {
        return password instanceof PasswordInUse.MemoryOnly(Secret secret, String reason)
                ? Optional.of(subject + " for this start: " + secret.reveal())
                : Optional.empty();
    }

    private Setting<Optional<Secret>> setting() {
        return switch (this) {
            case ADMIN_DASHBOARD -> SecuritySettings.ADMIN_DASHBOARD_PASSWORD;
            case STREAM_PROXY -> DebridSettings.PROXY_DEBRID_STREAM_PASSWORD;
            case COMETNET -> CometNetSettings.COMETNET_API_KEY;
        };
    }
}
