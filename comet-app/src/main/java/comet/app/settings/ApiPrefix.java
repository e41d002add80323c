package comet.app.settings;

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
        if (configured.isPresent()) {
            return new ApiPrefix(configured, TokenSource.ENV);
        }
        if (settings.get(SecuritySettings.CONFIGURE_PAGE_PASSWORD).isEmpty()) {
            return new ApiPrefix(Optional.empty(), TokenSource.DISABLED);
        }
        Optional<Path> file =
                settings.get(SecuritySettings.PUBLIC_API_TOKEN_FILE).map(settings::resolve);
        if (file.isEmpty()) {
            return new ApiPrefix(Optional.of(generator.token()), TokenSource.GENERATED_MEMORY);
        }
        var kept = new GeneratedSecretFile(file.get(), generator::token, pause).obtain();
        if (!TextRule.PATH_SEGMENT.accepts(kept.secret().reveal())) {
            // Its routes could never be reached (HTTP-060).
            throw new SecretFileException(file.get(), TextRule.PATH_SEGMENT.demand());
        }
        TokenSource source = kept.created() ? TokenSource.GENERATED_FILE : TokenSource.FILE;
        return new ApiPrefix(Optional.of(kept.secret()), source);
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
}
