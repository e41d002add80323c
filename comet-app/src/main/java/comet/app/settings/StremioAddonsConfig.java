package comet.app.settings;

/** The proof of ownership that a Stremio add-on directory asks for, in the manifest (HTTP-126); no blank texts. */
public record StremioAddonsConfig(String issuer, String signature) {
    public StremioAddonsConfig {
        if (issuer.isBlank() || signature.isBlank()) {
            throw new IllegalArgumentException("issuer and signature are both needed");
        }
    }
}
