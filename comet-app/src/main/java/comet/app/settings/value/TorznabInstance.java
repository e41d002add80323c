package comet.app.settings.value;

import java.util.Optional;

/**
 * One Torznab endpoint of {@code TORZNAB_URL}.
 *
 * @param name what the operator calls it; not blank
 */
public record TorznabInstance(String name, InstanceUrl address, Optional<Secret> apiKey) {

    /** As the setting writes it. Holds the key: not for logs. */
    public String text() {
        return name + "|" + address.text()
                + apiKey.map(key -> "|" + key.reveal()).orElse("");
    }
}
