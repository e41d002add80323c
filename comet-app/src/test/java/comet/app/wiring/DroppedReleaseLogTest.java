package comet.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.ranking.ProfileRanker;
import comet.core.ranking.Ranker.Candidate;
import comet.core.ranking.RankingOptions;
import comet.core.ranking.RankingProfile;
import comet.core.release.ParsedRelease;
import comet.core.release.Quality;
import comet.core.release.ReleaseFlag;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DroppedReleaseLogTest {

    /** Held here, because the JDK's logging forgets loggers that nobody holds. */
    private static final Logger LOGGER = Logger.getLogger("comet.core.search.DroppedReleases");

    private static Candidate candidate(String name, Quality quality, ReleaseFlag... flags) {
        ParsedRelease.Builder parsed =
                ParsedRelease.builder(name).resolution("1080p").quality(quality);
        for (ReleaseFlag flag : flags) {
            parsed.flag(flag);
        }
        InfoHash hash = new InfoHash(String.format("%040x", name.length()));
        return new Candidate(
                new Release(
                        hash, name, OptionalLong.empty(), OptionalInt.empty(), "", Optional.empty(), AnnounceUrls.NONE),
                parsed.build(),
                false);
    }

    @Test
    @DisplayName("RDB-10: one line per dropped release with all reasons, the rank and the minimum")
    void oneLineEach() {
        List<String> lines = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                lines.add(entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        LOGGER.addHandler(handler);
        try {
            new ProfileRanker(new DroppedReleaseLog())
                    .rank(
                            List.of(
                                    candidate("Sintel\n2010 HDCAM", Quality.CAM, ReleaseFlag.ADULT),
                                    candidate("Sintel HDTV", Quality.HDTV),
                                    candidate("Sintel WEB", Quality.WEB)),
                            RankingProfile.DEFAULT.withOptions(RankingOptions.DEFAULT.withMinimumRank(-10.5)));
        } finally {
            LOGGER.removeHandler(handler);
        }

        assertThat(lines)
                .containsExactly(
                        "Dropped 'Sintel 2010 HDCAM': reasons [trash_adult, trash_cam, trash_quality], rank -10000,"
                                + " minimum -10.5",
                        "Dropped 'Sintel HDTV': reasons [], rank -5000, minimum -10.5");
    }
}
