package comet.app.settings.syntax;

import comet.app.settings.value.StremioAddonsConfig;
import java.util.List;
import java.util.Optional;

/** Reads the JSON object that a Stremio add-on directory hands out (HTTP-126). */
record StremioAddonsConfigText() implements Syntax<Optional<StremioAddonsConfig>> {
    private static final String DEMAND = "must be a JSON object with the texts issuer and signature";

    @Override
    public Reading<Optional<StremioAddonsConfig>> read(String text) {
        Optional<List<JsonText.Member>> members = JsonText.object(text);
        if (members.isEmpty()) {
            return Reading.refused(DEMAND);
        }
        String issuer = "";
        String signature = "";
        for (JsonText.Member member : members.get()) {
            String value = member.value().kind() == JsonText.Kind.STRING
                    ? member.value().text()
                    : "";
            switch (member.key()) {
                case "issuer" -> issuer = value;
                case "signature" -> signature = value;
                default -> {
                    return Reading.refused(DEMAND);
                }
            }
        }
        return issuer.isBlank() || signature.isBlank()
                ? Reading.refused(DEMAND)
                : Reading.of(Optional.of(new StremioAddonsConfig(issuer, signature)));
    }

    @Override
    public String write(Optional<StremioAddonsConfig> config) {
        return config.isEmpty()
                ? ""
                : "{\"issuer\":" + JsonText.quote(config.get().issuer()) + ",\"signature\":"
                        + JsonText.quote(config.get().signature()) + "}";
    }

    @Override
    public String allowed() {
        return "issuer and signature";
    }
}
