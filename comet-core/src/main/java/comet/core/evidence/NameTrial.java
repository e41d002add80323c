package comet.core.evidence;

import comet.core.debrid.ServiceId;
import java.time.LocalDate;

/**
 * How names of one shape fared at a service on one day (DBC-10).
 *
 * @param shape a part of names, see {@link NameShapes}
 * @param day in UTC
 */
public record NameTrial(ServiceId service, String shape, LocalDate day, NameTrials trials) {

    /** @throws IllegalArgumentException if the shape is blank */
    public NameTrial {
        if (shape.isBlank()) {
            throw new IllegalArgumentException("a shape is a text");
        }
    }
}
