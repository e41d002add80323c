package comet.core.title;

import comet.core.media.Aliases;
import comet.core.media.MediaId;
import comet.core.media.MediaTitle;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a title, as one installation hands it to another (SED-01, SED-02).
 *
 * @param title the title; empty when only aliases are known
 * @param aliases how else it is called; empty when nobody has asked
 * @param updated when it was learned; empty when nobody says
 */
public record KnownTitle(MediaId id, Optional<MediaTitle> title, Optional<Aliases> aliases, Optional<Instant> updated) {

    /** @throws IllegalArgumentException if nothing is known */
    public KnownTitle {
        if (title.isEmpty() && aliases.isEmpty()) {
            throw new IllegalArgumentException("something is known of a title");
        }
    }
}
