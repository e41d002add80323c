package comet.core.repair;

import static comet.core.testing.Libraries.hash;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.media.MediaId;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaType;
import comet.core.port.LibraryLinks;
import comet.core.release.ReleaseNameParser;
import comet.core.repair.LibraryRepair.Task;
import comet.core.repair.RepairedTitle.Checked;
import comet.core.repair.RepairedTitle.Reason;
import comet.core.repair.RepairedTitle.Skipped;
import comet.core.torrent.InfoHash;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which torrents that libraries told are found to be under a wrong title (SYNC-51). */
class LibraryRepairTest {

    private static final MediaId SINTEL = new ImdbId("tt1727587");
    private static final MediaId ANIME = new KitsuId(152);

    /** Rows of one title each, in the order of their hashes. */
    private static final class Rows implements LibraryLinks {
        private final List<LibraryLinks.Title> titles = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();
        private final List<Integer> batches = new ArrayList<>();

        @Override
        public List<Title> titles(long minRows) {
            return titles.stream().filter(title -> title.rows() >= minRows).toList();
        }

        @Override
        public Optional<Title> title(MediaId id) {
            return titles.stream().filter(title -> title.id().equals(id)).findFirst();
        }

        @Override
        public List<Row> rows(MediaId id, Optional<InfoHash> after, int torrents) {
            List<InfoHash> next = rows.stream()
                    .map(Row::torrent)
                    .distinct()
                    .filter(hash ->
                            after.isEmpty() || hash.hex().compareTo(after.get().hex()) > 0)
                    .limit(torrents)
                    .toList();
            batches.add(next.size());
            return rows.stream().filter(row -> next.contains(row.torrent())).toList();
        }

        @Override
        public long remove(MediaId id, Collection<InfoHash> torrents) {
            long before = rows.size();
            rows.removeIf(row -> torrents.contains(row.torrent()));
            return before - rows.size();
        }
    }

    private final Rows rows = new Rows();
    private Optional<MediaMetadata> metadata = Optional.of(MediaMetadata.of("Sintel", 2010));
    private Optional<MediaType> kind = Optional.of(MediaType.MOVIE);
    private final List<MediaType> asked = new ArrayList<>();

    private List<RepairedTitle> run(Task task) throws Exception {
        List<RepairedTitle> told = new ArrayList<>();
        new LibraryRepair(
                        rows,
                        new ReleaseNameParser(),
                        (type, id) -> {
                            asked.add(type);
                            return metadata;
                        },
                        id -> kind)
                .run(task, told::add);
        return told;
    }

    private static Task task(boolean apply, int batch, String... ids) {
        return new Task(List.of(ids), Optional.empty(), Optional.empty(), 1, Optional.empty(), batch, apply);
    }

    private void example() {
        rows.titles.add(new LibraryLinks.Title(SINTEL, 5, false));
        rows.rows.add(new LibraryLinks.Row(hash(1), "Sintel.2010.1080p"));
        rows.rows.add(new LibraryLinks.Row(hash(2), "Sintel.2010.720p"));
        rows.rows.add(new LibraryLinks.Row(hash(2), "Harbour.Lights.S01E01"));
        rows.rows.add(new LibraryLinks.Row(hash(3), "1080p"));
        rows.rows.add(new LibraryLinks.Row(hash(4), "Lantern.Street.2010.1080p"));
    }

    @Test
    @DisplayName("T-SYNC-18: 4 scanned: 2 matched, 1 unverifiable, 1 invalid; nothing is removed")
    void dryRun() throws Exception {
        example();

        assertThat(run(task(false, Task.BATCH))).containsExactly(new Checked("imdb:tt1727587", 4, 2, 1, 1, 1, 0));
        assertThat(rows.rows).hasSize(5);
    }

    @Test
    @DisplayName(
            "T-SYNC-18: what is invalid is removed where that is asked for, and nothing else; batches change nothing")
    void apply() throws Exception {
        example();

        assertThat(run(task(true, 1))).containsExactly(new Checked("imdb:tt1727587", 4, 2, 1, 1, 1, 1));
        assertThat(rows.rows)
                .extracting(LibraryLinks.Row::torrent)
                .doesNotContain(hash(4))
                .hasSize(4);
        assertThat(rows.batches).allMatch(size -> size <= 1);
    }

    @Test
    @DisplayName("SYNC-51: another year is another title")
    void otherYears() throws Exception {
        rows.titles.add(new LibraryLinks.Title(SINTEL, 1, false));
        rows.rows.add(new LibraryLinks.Row(hash(1), "Sintel.1999.1080p"));

        assertThat(run(task(false, Task.BATCH))).containsExactly(new Checked("imdb:tt1727587", 1, 0, 0, 1, 1, 0));
    }

    @Test
    @DisplayName("SYNC-51: a title is passed over, and named, when nobody knows what it is or how it is called")
    void skipped() throws Exception {
        example();
        kind = Optional.empty();
        assertThat(run(task(true, Task.BATCH))).containsExactly(new Skipped("imdb:tt1727587", Reason.TYPE_UNKNOWN));

        metadata = Optional.empty();
        Task films = new Task(List.of(), Optional.of(MediaType.MOVIE), Optional.empty(), 1, Optional.empty(), 1, true);
        assertThat(run(films)).containsExactly(new Skipped("imdb:tt1727587", Reason.METADATA_UNAVAILABLE));
        assertThat(rows.rows).hasSize(5);
    }

    @Test
    @DisplayName("SYNC-51: kitsu:152 and 152 are the same; what is of no catalogue, or has no such rows, is named")
    void ids() throws Exception {
        rows.titles.add(new LibraryLinks.Title(ANIME, 1, true));

        assertThat(run(task(false, Task.BATCH, "kitsu:152", "152", "tmdb:7", "tt0000101")))
                .extracting(RepairedTitle::title)
                .containsExactly("kitsu:152", "kitsu:152", "tmdb:7", "imdb:tt0000101");
        assertThat(asked).containsOnly(MediaType.SERIES);
        assertThat(run(task(false, Task.BATCH, "tmdb:7", "tt0000101")))
                .containsExactly(
                        new Skipped("tmdb:7", Reason.PROVIDER_UNKNOWN),
                        new Skipped("imdb:tt0000101", Reason.NOTHING_FROM_LIBRARIES));
    }

    @Test
    @DisplayName("SYNC-51: catalogue, least rows and number of titles can be chosen")
    void choices() throws Exception {
        rows.titles.add(new LibraryLinks.Title(SINTEL, 9, true));
        rows.titles.add(new LibraryLinks.Title(new ImdbId("tt0000101"), 8, true));
        rows.titles.add(new LibraryLinks.Title(ANIME, 2, true));

        assertThat(run(new Task(List.of(), Optional.empty(), Optional.of("kitsu"), 1, Optional.empty(), 9, false)))
                .extracting(RepairedTitle::title)
                .containsExactly("kitsu:152");
        assertThat(run(new Task(List.of(), Optional.empty(), Optional.empty(), 3, Optional.of(1), 9, false)))
                .extracting(RepairedTitle::title)
                .containsExactly("imdb:tt1727587");
    }
}
