package comet.http.config;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import comet.core.ranking.LanguageRules;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Remembers what segments say, so that a burst of requests of one viewer is read once (UCFG-009). Bounded in bytes, and
 * by time since the last use, because the values hold keys; a segment is remembered by its digest (UCFG-113). Thread-safe.
 */
public final class UserConfigurationMemo {

    /** Long enough for a person choosing what to watch, short enough that keys do not linger. */
    static final Duration IDLE = Duration.ofMinutes(15);

    /** Room for some thousand ordinary configurations. */
    static final long MAX_BYTES = 16L * 1024 * 1024;

    /** What an entry takes beside its texts: the key, the records, the lists. Rounded up. */
    private static final int FIXED_BYTES = 1024;

    /** The segment itself and, in the worst case, as much again in texts of two bytes a character. */
    private static final int BYTES_PER_CHARACTER = 3;

    /** What each item of a list takes beside its text. */
    private static final int BYTES_PER_ITEM = 96;

    private final UserConfigurationReader reader;
    private final Cache<ByteBuffer, ConfigReading> readings;

    /** @param time tells when a reading was last used */
    public UserConfigurationMemo(UserConfigurationReader reader, InstantSource time) {
        this.reader = reader;
        this.readings = Caffeine.newBuilder()
                .maximumWeight(MAX_BYTES)
                .weigher((ByteBuffer digest, ConfigReading reading) -> bytes(reading))
                .expireAfterAccess(IDLE)
                .ticker(() -> Duration.between(Instant.EPOCH, time.instant()).toNanos())
                .executor(Runnable::run)
                .build();
    }

    /** The same as {@link UserConfigurationReader#read}. */
    public ConfigReading read(ConfigSegment segment) {
        if (segment.text().length() > ConfigSegment.MAX_LENGTH) {
            return reader.read(segment);
        }
        return readings.get(segment.digest(), digest -> reader.read(segment));
    }

    /** Drops what has not been used for a quarter of an hour; otherwise that happens with later readings. */
    public void forgetIdle() {
        readings.cleanUp();
    }

    /** How many readings are remembered, about. */
    long size() {
        return readings.estimatedSize();
    }

    private static int bytes(ConfigReading reading) {
        return switch (reading) {
            case ConfigReading.Valid valid -> {
                UserConfiguration configuration = valid.configuration();
                LanguageRules rules = configuration.search().profile().languages();
                int items = configuration.search().accounts().size()
                        + rules.required().size()
                        + rules.allowed().size()
                        + rules.excluded().size()
                        + rules.preferred().size()
                        + configuration.ignored().size();
                int characters = configuration
                        .segment()
                        .map(ConfigSegment::text)
                        .orElse("")
                        .length();
                yield FIXED_BYTES + BYTES_PER_CHARACTER * characters + BYTES_PER_ITEM * items;
            }
            case ConfigReading.Invalid invalid -> FIXED_BYTES;
        };
    }
}
