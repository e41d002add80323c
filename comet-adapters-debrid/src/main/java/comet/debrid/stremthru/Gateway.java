package comet.debrid.stremthru;

import java.util.Optional;

/**
 * Which StremThru is asked.
 *
 * @param baseUrl the setting {@code STREMTHRU_URL}; without {@code /v0}
 * @param credential what the operator shows it, beside the key of the viewer (ST-62)
 */
public record Gateway(String baseUrl, Optional<ProxyCredential> credential) {

    /** A server at which the operator is nobody in particular. */
    public static Gateway at(String baseUrl) {
        return new Gateway(baseUrl, Optional.empty());
    }
}
