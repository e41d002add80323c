package comet.scrapers.debridio;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/** What the add-on finds in the path of a call (DIO-01), in that order. Its text form shows nothing: it holds keys. */
@JsonPropertyOrder({
    "api_key",
    "provider",
    "providerKey",
    "disableUncached",
    "maxSize",
    "maxReturnPerQuality",
    "resolutions",
    "excludedQualities"
})
record ConfigurationJson(
        @JsonProperty("api_key") String apiKey,
        String provider,
        String providerKey,
        boolean disableUncached,
        String maxSize,
        String maxReturnPerQuality,
        List<String> resolutions,
        List<String> excludedQualities) {

    /** Asks for everything there is. */
    static ConfigurationJson of(String apiKey, String provider, String providerKey) {
        return new ConfigurationJson(
                apiKey,
                provider,
                providerKey,
                false,
                "",
                "",
                List.of("4k", "1440p", "1080p", "720p", "480p", "360p", "unknown"),
                List.of());
    }

    @Override
    public String toString() {
        return "ConfigurationJson";
    }
}
