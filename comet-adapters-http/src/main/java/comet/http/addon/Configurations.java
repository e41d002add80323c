package comet.http.addon;

import comet.http.config.ConfigReading;
import comet.http.config.ConfigSegment;
import comet.http.config.IgnoredField;
import comet.http.config.UserConfiguration;
import comet.http.config.UserConfigurationMemo;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The configuration a route is asked with; the log hears why one cannot be read (UCFG-112), and which fields of another are
 * left out (UCFG-114). Thread-safe.
 */
@Singleton
public final class Configurations {

    private static final Logger LOG = System.getLogger(Configurations.class.getName());

    /** So many are warned of. Anybody can make up more, and the log is not theirs to fill. */
    static final int MOST_WARNINGS = 1_000;

    private final UserConfigurationMemo memo;
    private final Set<ByteBuffer> warned = ConcurrentHashMap.newKeySet();

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
            case ConfigReading.Valid valid -> {
                warnOnce(segment, valid.configuration().ignored());
                yield Optional.of(valid.configuration());
            }
            case ConfigReading.Invalid invalid -> {
                LOG.log(Level.INFO, "a configuration cannot be read: {0}", invalid.reason());
                yield Optional.empty();
            }
        };
    }

    private void warnOnce(ConfigSegment segment, List<IgnoredField> ignored) {
        if (!ignored.isEmpty() && warned.size() < MOST_WARNINGS && warned.add(segment.digest())) {
            LOG.log(
                    Level.WARNING,
                    "a configuration has settings that cannot be read and are at their defaults: {0}",
                    ignored.stream().map(IgnoredField::toString).collect(Collectors.joining(", ")));
        }
    }
}
