package comet.app.settings.value;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The proof of ownership that a Stremio add-on directory asks for, copied into the manifest (HTTP-126).
 *
 * @param issuer not blank
 * @param signature not blank
 */
public record StremioAddonsConfig(String issuer, String signature) {

    public StremioAddonsConfig {
        if (issuer.isBlank() || signature.isBlank()) {
            throw new IllegalArgumentException("issuer and signature are both needed");
        }
    }

    /** As members of a JSON object. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("issuer", issuer);
        texts.put("signature", signature);
        return texts;
    }
}
