package comet.http.addon;

import comet.http.config.ConfigReading;
import comet.http.config.ConfigSegment;
import comet.http.config.UserConfiguration;
import comet.http.config.UserConfigurationMemo;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** The configuration a route is asked with; the log hears why one cannot be read (UCFG-112). Thread-safe. */
@Singleton
public final class Configurations {

    private static final Logger LOG = System.getLogger(Configurations.class.getName());

    private final UserConfigurationMemo memo;

    public Configurations(UserConfigurationMemo memo) {
        this.memo = memo;
    }

    /** Reads the segment, the default one when there is none (UCFG-003); empty when it cannot be read (UCFG-008). */
    public Optional<UserConfiguration> read(Optional<ConfigSegment> segment) {
        return segment.isEmpty() ? Optional.of(UserConfiguration.DEFAULT) : read(segment.get());
    }

    /** Reads a segment; empty when it cannot be read. */
    public Optional<UserConfiguration> read(ConfigSegment segment) {
        return switch (memo.read(segment)) {
            case ConfigReading.Valid valid -> Optional.of(valid.configuration());
            case ConfigReading.Invalid invalid -> {
                LOG.log(Level.INFO, "a configuration cannot be read: {0}", invalid);
                yield Optional.empty();
            }
        };
    }
}
