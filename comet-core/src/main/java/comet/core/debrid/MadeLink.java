package comet.core.debrid;

import java.time.Instant;
import java.util.Optional;

/**
 * The link to a file, and what making it taught.
 *
 * @param link what plays
 * @param file which file it is; empty when the service chose without telling
 * @param playsUntil when the service lets the link end; empty when it does not tell (DB-35)
 * @param learned what is to be remembered
 */
public record MadeLink(Link link, Optional<ServedFile> file, Optional<Instant> playsUntil, Learned learned) {

    /** A link of which nothing else is known. */
    public static MadeLink of(Link link) {
        return new MadeLink(link, Optional.empty(), Optional.empty(), Learned.NOTHING);
    }
}
