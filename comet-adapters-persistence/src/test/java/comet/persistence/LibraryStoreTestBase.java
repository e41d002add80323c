package comet.persistence;

import static comet.core.testing.Libraries.READ;
import static comet.core.testing.Libraries.hash;
import static comet.core.testing.Libraries.item;
import static comet.core.testing.Libraries.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.debrid.EntryId;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.ServiceId;
import comet.core.library.LibraryLabel;
import comet.core.library.LibraryState;
import comet.core.library.LibraryTorrent;
import comet.core.media.ImdbId;
import comet.core.media.MediaId;
import comet.core.media.Scope;
import comet.core.port.LibraryLinks;
import comet.core.port.LibraryStore;
import comet.core.port.LibraryStoreContract;
import comet.core.port.ScopedRelease;
import comet.core.port.StoreException;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.Release;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Snapshots of libraries in a database: what every store keeps, and what the rows give away. */
abstract class LibraryStoreTestBase extends DatabaseTestBase implements LibraryStoreContract {

    /** Makes deleting a row of a library fail from now on. */
    abstract void failWhenOldRowsAreDeleted() throws StoreException;

    @Override
    public final LibraryStore libraries() {
        return database.libraries();
    }

    @Test
    @DisplayName(
            "SYNC-41: neither names nor hashes nor ids of entries stand in the rows; the same is never sealed alike")
    final void nothingCanBeRead() throws Exception {
        libraries().replace(VIEWER, snapshot(READ, item(1, "Sintel.2010.1080p")));
        libraries().keepFiles(VIEWER, new EntryId("ENTRY1"), FILES);
        String first = rows();
        libraries().replace(VIEWER, snapshot(READ, item(1, "Sintel.2010.1080p")));
        String second = rows();

        assertThat(first.toLowerCase(Locale.ROOT)).doesNotContain("sintel", "entry1", "harbour", ".mkv", hash(1).hex());
        assertThat(first).doesNotContain(new String(hash(1).bytes(), StandardCharsets.ISO_8859_1));
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    @DisplayName("SYNC-41: that two accounts have the same torrent cannot be seen in the rows")
    final void accountsHaveNothingInCommon() throws Exception {
        libraries().replace(VIEWER, snapshot(READ, item(1, "Sintel.2010.1080p")));
        libraries().replace(OTHER, snapshot(READ, item(1, "Sintel.2010.1080p")));

        for (String column : List.of("entry_key", "torrent_key", "title_key", "sealed")) {
            assertThat(number("SELECT COUNT(DISTINCT " + column + ") FROM library_torrent"))
                    .as(column)
                    .isEqualTo(2);
        }
    }

    @Test
    @DisplayName("SYNC-42: what was sealed for another account or entry is as if it were not there")
    final void foreignRowsAreNotRead() throws Exception {
        libraries().replace(VIEWER, snapshot(READ, item(1, "Sintel.2010.1080p")));
        libraries().replace(OTHER, snapshot(READ, item(2, "Lantern.Street.S01E01")));
        execute("""
                UPDATE library_torrent
                SET sealed = (SELECT o.sealed FROM library_torrent o ORDER BY o.added_at LIMIT 1)""");

        assertThat(libraries().find(VIEWER, Set.of(), 10, READ)).isEmpty();
        assertThat(libraries().find(OTHER, Set.of(), 10, READ)).hasSize(1);
    }

    @Test
    @DisplayName("T-SYNC-10, STOR-11: a snapshot that cannot be stored as a whole changes nothing")
    final void allOrNothing() throws Exception {
        libraries().replace(VIEWER, snapshot(READ, item(1, "Sintel.2010.1080p")));
        Optional<LibraryState> before = libraries().state(VIEWER);
        failWhenOldRowsAreDeleted();

        assertThatThrownBy(() ->
                        libraries().replace(VIEWER, snapshot(READ.plusSeconds(1), item(2, "Lantern.Street.S01E01"))))
                .isInstanceOf(StoreException.class);

        assertThat(libraries().state(VIEWER)).isEqualTo(before);
        assertThat(libraries().find(VIEWER, Set.of(), 10, READ))
                .extracting(LibraryTorrent::name)
                .containsExactly("Sintel.2010.1080p");
    }

    @Test
    @DisplayName("SYNC-01: every instance on the database reads what one of them stored")
    final void instancesShare() throws Exception {
        libraries().replace(VIEWER, snapshot(READ, item(1, "Sintel.2010.1080p")));
        try (Database other = open(settings())) {
            assertThat(other.libraries().find(VIEWER, Set.of(), 10, READ)).hasSize(1);
            assertThat(other.libraries().state(VIEWER)).isPresent();
        }
    }

    @Test
    @DisplayName("SYNC-20: a library of 5,000 torrents is stored, replaced and searched")
    final void largeLibraries() throws Exception {
        LibraryItem[] all = IntStream.rangeClosed(1, 5_000)
                .mapToObj(number -> item(number, "Lantern.Street.S01E" + number))
                .toArray(LibraryItem[]::new);
        libraries().replace(VIEWER, snapshot(READ, all));
        libraries().replace(VIEWER, snapshot(READ.plusSeconds(1), all));

        assertThat(count("library_torrent")).isEqualTo(5_000);
        assertThat(libraries().find(VIEWER, Set.of(SINTEL), 1_500, READ)).hasSize(1_500);
    }

    private String rows() throws StoreException {
        return database.connections().read("looking behind the stores", connection -> {
            String sql = """
                    SELECT a.service, a.account, a.sealed, t.entry_key, t.torrent_key, t.title_key, t.sealed, t.files
                    FROM library_account a JOIN library_torrent t ON t.account_id = a.id""";
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet row = statement.executeQuery()) {
                StringBuilder text = new StringBuilder();
                while (row.next()) {
                    text.append(row.getString(1));
                    for (int column = 2; column <= 8; column++) {
                        text.append(new String(row.getBytes(column), StandardCharsets.ISO_8859_1));
                    }
                }
                return text.toString();
            }
        });
    }

    @Test
    @DisplayName("SYNC-50: a snapshot is swept when it is older than its life, that it was there after twice as long")
    final void sweep() throws Exception {
        Instant now = clock.instant();
        libraries().replace(VIEWER, snapshot(now, item(1, "Sintel.2010.1080p")));
        libraries().replace(OTHER, snapshot(now, item(1, "Sintel.2010.1080p")));
        Duration life = settings().libraryLife();

        clock.advance(life);
        database.sweep();
        assertThat(count("library_torrent")).isEqualTo(2);

        libraries().confirm(OTHER, clock.instant());
        clock.advance(Duration.ofHours(1));
        database.sweep();
        assertThat(libraries().find(VIEWER, Set.of(), 10, Instant.EPOCH)).isEmpty();
        assertThat(libraries().state(VIEWER)).isPresent();
        assertThat(libraries().find(OTHER, Set.of(), 10, Instant.EPOCH)).hasSize(1);

        clock.advance(life);
        database.sweep();
        assertThat(libraries().state(VIEWER)).isEmpty();
        assertThat(count("library_torrent")).isZero();
        assertThat(libraries().state(OTHER)).isPresent();
    }

    private static final MediaId FILM = new ImdbId("tt1727587");
    private static final MediaId SERIES = new ImdbId("tt0000202");

    private void told(MediaId media, Scope scope, int number, String name, String label) throws StoreException {
        Release release = new Release(
                hash(number),
                name,
                OptionalLong.empty(),
                OptionalInt.of(0),
                label,
                Optional.empty(),
                AnnounceUrls.NONE);
        database.releases().save(media, List.of(new ScopedRelease(scope, release)));
    }

    @Test
    @DisplayName("SYNC-51: what only libraries told is known as such, until a source tells it, too")
    final void toldByLibrariesAlone() throws Exception {
        told(FILM, Scope.MOVIE, 1, "Sintel.2010.1080p", LibraryLabel.SHARED);
        told(FILM, Scope.MOVIE, 2, "Sintel.2010.720p", LibraryLabel.own(ServiceId.REALDEBRID));
        told(FILM, Scope.MOVIE, 3, "Sintel.2010.480p", LibraryLabel.SHARED);
        told(FILM, Scope.MOVIE, 3, "Sintel.2010.480p", "Alpha");
        told(FILM, Scope.MOVIE, 4, "Sintel.2010.360p", "Alpha");
        told(FILM, Scope.MOVIE, 4, "Sintel.2010.360p", LibraryLabel.SHARED);
        told(SERIES, new Scope.Season(1), 5, "Lantern.Street.S01", LibraryLabel.SHARED);

        LibraryLinks links = database.libraryLinks();

        assertThat(links.titles(1))
                .containsExactly(new LibraryLinks.Title(FILM, 2, false), new LibraryLinks.Title(SERIES, 1, true));
        assertThat(links.titles(2)).extracting(LibraryLinks.Title::id).containsExactly(FILM);
        assertThat(links.title(SERIES)).isPresent();
        assertThat(links.title(new ImdbId("tt0000101"))).isEmpty();
        assertThat(links.rows(FILM, Optional.empty(), 10))
                .containsExactly(
                        new LibraryLinks.Row(hash(1), "Sintel.2010.1080p"),
                        new LibraryLinks.Row(hash(2), "Sintel.2010.720p"));
        assertThat(links.rows(FILM, Optional.empty(), 1))
                .extracting(LibraryLinks.Row::torrent)
                .containsExactly(hash(1));
        assertThat(links.rows(FILM, Optional.of(hash(1)), 10))
                .extracting(LibraryLinks.Row::torrent)
                .containsExactly(hash(2));
    }

    @Test
    @DisplayName(
            "T-SYNC-18: rows are removed of that title alone, and never what a source told; no torrent stays without use")
    final void removing() throws Exception {
        told(FILM, Scope.MOVIE, 1, "Lantern.Street.S01", LibraryLabel.SHARED);
        told(SERIES, new Scope.Season(1), 1, "Lantern.Street.S01", "Alpha");
        told(FILM, Scope.MOVIE, 2, "Lantern.Street.S02", LibraryLabel.SHARED);
        told(FILM, Scope.MOVIE, 3, "Sintel.2010.1080p", "Alpha");

        long removed = database.libraryLinks().remove(FILM, List.of(hash(1), hash(2), hash(3)));

        assertThat(removed).isEqualTo(2);
        assertThat(database.releases().find(FILM, Scope.MOVIE))
                .extracting(Release::infoHash)
                .containsExactly(hash(3));
        assertThat(database.releases().find(SERIES, new Scope.Season(1)))
                .extracting(Release::infoHash)
                .containsExactly(hash(1));
        assertThat(count("torrent")).isEqualTo(2);
    }
}
