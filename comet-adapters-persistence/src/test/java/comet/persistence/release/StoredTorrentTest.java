package comet.persistence.release;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.torrent.AnnounceUrls;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StoredTorrentTest {
    private static final long OBSERVED = 1_000_000_000_000L;

    private static StoredTorrent stored(OptionalInt seeders) {
        return new StoredTorrent(
                1,
                "Sintel.2010",
                OptionalLong.of(5),
                seeders,
                seeders.isPresent() ? OptionalLong.of(OBSERVED) : OptionalLong.empty(),
                OptionalLong.of(7),
                AnnounceSet.NONE,
                false);
    }

    private static TorrentFacts told(OptionalInt seeders, OptionalLong size) {
        return new TorrentFacts("Sintel", size, seeders, "", Set.of(), AnnounceUrls.NONE, false);
    }

    private static OptionalInt optional(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    @ParameterizedTest(name = "{0} known, {1} told {2} min later: written {3}")
    @DisplayName("DB-05: which change of the seeders alone is worth a write")
    @CsvSource(textBlock = """
            100, 100, 600, false
            100,    , 600, false
               , 0,   0,   true
               ,    , 600, false
            100, 109, 59,  false
            100, 91,  59,  false
            100, 110, 0,   true
            100, 90,  0,   true
            100, 101, 60,  true
            0,   1,   0,   true
            1,   0,   0,   true
            5,   5,   600, false
            """)
    void aChangeOfSeedersIsWorthAWrite(@Nullable Integer known, @Nullable Integer told, int minutes, boolean written) {
        long now = OBSERVED + Duration.ofMinutes(minutes).toMillis();

        assertThat(stored(optional(known))
                        .with(told(optional(told), OptionalLong.empty()), OptionalLong.empty(), AnnounceSet.NONE, now))
                .isEqualTo(
                        written
                                ? Optional.of(new StoredTorrent(
                                        1,
                                        "Sintel.2010",
                                        OptionalLong.of(5),
                                        optional(told),
                                        OptionalLong.of(now),
                                        OptionalLong.of(7),
                                        AnnounceSet.NONE,
                                        false))
                                : Optional.empty());
    }

    @Test
    @DisplayName("DB-05: a small change of the seeders is written along with another change")
    void aSmallChangeIsWrittenAlong() {
        assertThat(stored(OptionalInt.of(100))
                        .with(
                                told(OptionalInt.of(101), OptionalLong.of(6)),
                                OptionalLong.empty(),
                                AnnounceSet.NONE,
                                OBSERVED))
                .hasValueSatisfying(row -> {
                    assertThat(row.size()).hasValue(6);
                    assertThat(row.seeders()).hasValue(101);
                });
    }
}
