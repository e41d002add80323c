package comet.core.debrid;

import comet.core.debrid.EvidenceKind.Audience;
import java.util.Optional;

/**
 * Why a service does not serve a torrent (DBC-03, DBC-04, DBC-10).
 *
 * @param reason what is the matter
 * @param file the base name of the file, when not the torrent but one file of it is refused; not blank
 */
public record Block(Reason reason, Optional<String> file) {

    /** The ways to be blocked. */
    public enum Reason {
        /** The service refuses this torrent for legal reasons, and says so beyond doubt. */
        LEGAL(Audience.EVERYBODY),
        /**
         * It refused this torrent in words by which it may as well have paused the account, and what else it accepted and
         * refused shows that it meant the torrent (RD-51).
         */
        INFERRED(Audience.EVERYBODY),
        /** It has a name that the service refuses whatever is behind it. */
        REFUSED_NAME(Audience.EVERYBODY),
        /** It is larger than the account's plan allows. */
        TOO_LARGE(Audience.OWN_KEY);

        private final Audience audience;

        Reason(Audience audience) {
            this.audience = audience;
        }

        /** Whom it is about. */
        public Audience audience() {
            return audience;
        }
    }

    /** @throws IllegalArgumentException if the name of the file is blank */
    public Block {
        if (file.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("a file has a name");
        }
    }
}
