package comet.app.settings.secret;

import comet.app.settings.SecuritySettings;
import comet.app.settings.Settings;
import comet.app.settings.syntax.TextRule;
import comet.app.settings.value.Secret;
import comet.core.port.Pause;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The prefix under which the add-on is served: nothing, or {@code /s/<token>} (HTTP-050 to HTTP-055). Immutable;
 * {@link #toString} hides the token.
 *
 * @param token one URL path segment; empty without protection
 */
public record ApiPrefix(Optional<Secret> token, TokenSource source) {

    public ApiPrefix {
        if (token.isEmpty() != (source == TokenSource.DISABLED)) {
            throw new IllegalArgumentException("a token and its source go together");
        }
    }

    /**
     * Finds or makes up the token. Called once, after all settings are valid: it may create a file.
     *
     * @throws SecretFileException if the token file can be neither read nor written, or holds no usable token
     * @throws InterruptedException if interrupted while another process writes the file
     */
    public static ApiPrefix resolve(Settings settings, SecretGenerator generator, Pause pause)
            throws SecretFileException, InterruptedException {
        Optional<Secret> configured = settings.get(SecuritySettings.PUBLIC_API_TOKEN);
        boolean hasPassword =
                settings.get(SecuritySettings.CONFIGURE_PAGE_PASSWORD).isPresent();
        if (configured.isPresent()) {
            return new ApiPrefix(configured, TokenSource.ENV);
        }
        if (!hasPassword) {
            return new ApiPrefix(Optional.empty(), TokenSource.DISABLED);
        }
        Optional<Path> file = settings.get(SecuritySettings.PUBLIC_API_TOKEN_FILE);
        return file.isEmpty()
                ? new ApiPrefix(Optional.of(generator.token()), TokenSource.GENERATED_MEMORY)
                : fromFile(settings.resolve(file.get()), generator, pause);
    }

    /** {@code /s/<token>}, or the empty text; for routes and links, never for logs. */
    public String path() {
        return token.isPresent() ? "/s/" + token.get().reveal() : "";
    }

    public boolean isProtected() {
        return token.isPresent();
    }

    @Override
    public String toString() {
        return token.isPresent() ? "/s/" + Secret.MASK : "";
    }

    private static ApiPrefix fromFile(Path file, SecretGenerator generator, Pause pause)
            throws SecretFileException, InterruptedException {
        GeneratedSecretFile.Kept kept = new GeneratedSecretFile(file, generator::token, pause).obtain();
        if (!TextRule.PATH_SEGMENT.accepts(kept.secret().reveal())) {
            // Its routes could never be reached (HTTP-060).
            throw new SecretFileException(file, TextRule.PATH_SEGMENT.demand());
        }
        return new ApiPrefix(
                Optional.of(kept.secret()), kept.created() ? TokenSource.GENERATED_FILE : TokenSource.FILE);
    }
}
