package comet.debrid.operation.resolve;

import comet.core.debrid.ServiceId;
import java.time.Duration;
import java.util.Optional;

/**
 * How long a service lets its links be opened, where that is known and shorter than the hour for which any link is kept
 * (DBL-02). It is the same for a link that a gateway hands on (ST-61).
 */
final class LinkLife {

    private LinkLife() {}

    static Optional<Duration> of(ServiceId service) {
        return switch (service) {
            // Within an hour, or three by newer texts (TB-28).
            case TORBOX -> Optional.of(Duration.ofMinutes(50));
            // DR-62
            case DEBRIDER -> Optional.of(Duration.ofMinutes(30));
            // PikPak tells it of each link (PP-39).
            case REALDEBRID, ALLDEBRID, PREMIUMIZE, DEBRIDLINK, EASYDEBRID, OFFCLOUD, PIKPAK -> Optional.empty();
        };
    }
}
