package comet.app.repair;

import static org.assertj.core.api.Assertions.assertThat;

import comet.app.store.OpenedStores;
import comet.core.library.LibraryLabel;
import comet.core.media.ImdbId;
import comet.core.media.MediaId;
import comet.core.media.Scope;
import comet.core.port.ScopedRelease;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import comet.persistence.Database;
import comet.persistence.DatabaseSettings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command, on a database. */
@Timeout(60)
class CleanupDebridAccountCommandTest {

    private static final MediaId FILM = new ImdbId("tt1254207");

    @TempDir
    private Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void tell() throws Exception {
        try (Database database = open()) {
            database.releases()
                    .save(FILM, List.of(told(1, "Big.Buck.Bunny.2008.1080p"), told(2, "Lantern.Street.S01.1080p")));
        }
    }

    private Database open() throws Exception {
        return Database.open(
                DatabaseSettings.defaults(new DatabaseSettings.Sqlite(home.resolve("one.db"))), InstantSource.system());
    }

    private static ScopedRelease told(int number, String name) {
        return new ScopedRelease(
                Scope.MOVIE,
                new Release(
                        new InfoHash("%040x".formatted(number)),
                        name,
                        OptionalLong.empty(),
                        OptionalInt.of(0),
                        LibraryLabel.SHARED,
                        Optional.empty(),
                        AnnounceUrls.NONE));
    }

    private int run(String... arguments) {
        PrintStream lines = new PrintStream(out, true, StandardCharsets.UTF_8);
        OpenedStores stores = new OpenedStores(
                Map.of("DATABASE_PATH", "one.db", "METADATA_OFFLINE", "true"),
                home,
                InstantSource.system(),
                lines,
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new CommandLine(new CleanupDebridAccountCommand(stores, InstantSource.system(), lines))
                .execute(arguments);
    }

    private List<String> said() {
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        out.reset();
        return lines;
    }

    @Test
    @DisplayName(
            "SYNC-51, CLI-12: nothing is removed unless that is asked for; then what is of another title, and no more")
    void dryRunThenApply() throws Exception {
        assertThat(run("--media-id", "tt1254207", "--media-type", "movie")).isZero();
        assertThat(said())
                .containsExactly(
                        "imdb:tt1254207: 2 torrents scanned, 1 matched, 0 unverifiable, 1 invalid (1 rows), 0 rows removed",
                        "1 titles checked, 0 skipped: 2 torrents, 1 invalid, 0 rows removed"
                                + " (nothing is removed without --apply)");

        assertThat(run("--media-type", "movie", "--apply")).isZero();
        assertThat(said()).last().isEqualTo("1 titles checked, 0 skipped: 2 torrents, 1 invalid, 1 rows removed");
        try (Database database = open()) {
            assertThat(database.releases().find(FILM, Scope.MOVIE))
                    .extracting(Release::name)
                    .containsExactly("Big.Buck.Bunny.2008.1080p");
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    @DisplayName("CLI-05: what cannot be meant is refused with the words that can")
    void wrongOptions() {
        assertThat(run("--media-type", "book")).isEqualTo(1);
        assertThat(run("--provider", "tmdb")).isEqualTo(1);
        assertThat(run("--min-rows", "0")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("movie or series", "imdb or kitsu", "positive");
    }
}
