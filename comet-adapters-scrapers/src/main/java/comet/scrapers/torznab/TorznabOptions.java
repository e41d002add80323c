package comet.scrapers.torznab;

import java.util.Optional;

/**
 * What the operator says of an address.
 *
 * @param label the operator's name for it, shown to viewers
 * @param apiKey its key; a secret, the text form does not show it
 */
public record TorznabOptions(String label, Optional<String> apiKey) {

    public TorznabOptions {
        apiKey = apiKey.map(String::strip).filter(key -> !key.isEmpty());
    }

    @Override
    public String toString() {
        return label;
    }
}
