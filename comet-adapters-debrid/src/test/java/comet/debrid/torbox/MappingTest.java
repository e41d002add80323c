package comet.debrid.torbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.debrid.AccountStatus;
import comet.core.debrid.EntryId;
import comet.core.debrid.LibraryPage;
import comet.core.file.ListedFile;
import comet.core.port.DebridException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {

    private static final Instant NOW = Instant.parse("2025-03-01T12:00:00Z");

    @DisplayName("TB-20: a plan is paid for until a day after its end; without one an end that has passed is an end")
    @ParameterizedTest(name = "plan {0} until {1} is {2}, \"{3}\"")
    @CsvSource({
        "1, 2025-05-30T12:00:00Z, PREMIUM, Essential",
        "2, 2025-05-30T12:00:00.123456+00:00, PREMIUM, Pro",
        "3, , PREMIUM, Standard",
        "4, , PREMIUM, ",
        "2, 2025-02-28T12:00:00Z, PREMIUM, Pro",
        "2, 2025-02-28T11:59:59Z, EXPIRED, Pro",
        "0, 2025-02-28T12:00:00Z, EXPIRED, Free",
        "0, 2025-05-30T12:00:00Z, FREE, Free",
        "0, , FREE, Free",
        "0, never, FREE, Free"
    })
    void givenAnAccount_whenJudged_thenPlanAndEndDecide(
            int plan, @Nullable String end, AccountStatus.Kind kind, @Nullable String name) throws Exception {
        AccountStatus status = Mapping.status(new UserJson("70001", plan, end), NOW);

        assertThat(status.kind()).isEqualTo(kind);
        assertThat(status.refusal()).isEqualTo(kind.refusal());
        assertThat(status.plan()).isEqualTo(Optional.ofNullable(name));
        assertThat(status.id()).contains("70001");
    }

    @DisplayName("TB-20: an account without a plan number is no account")
    @Test
    void givenNoPlan_whenJudged_thenItIsAProtocolError() {
        assertThatThrownBy(() -> Mapping.status(new UserJson("70001", null, null), NOW))
                .isInstanceOf(DebridException.class)
                .hasMessage("PROTOCOL_ERROR");
    }

    @DisplayName("TB-25: a path is without the root folder, its name is the short one, and 0 is a number like others")
    @ParameterizedTest(name = "{0} and {1} is {2}")
    @CsvSource({
        "Lantern.Street.S01/E01.mkv, E01.mkv, E01.mkv",
        "Lantern.Street.S01/Disc 1/E01.mkv, E01.mkv, Disc 1/E01.mkv",
        "Lantern.Street.S01/Disc 1/E01.mkv, , Disc 1/E01.mkv",
        "/Lantern.Street.S01/E01.mkv, , E01.mkv",
        "Sintel.mkv, Sintel.mkv, Sintel.mkv",
        ", Sintel.mkv, Sintel.mkv",
        "Lantern.Street.S01/e01.mkv, E01.mkv, E01.mkv"
    })
    void givenAFile_whenRead_thenItsPathIsInTheTorrent(@Nullable String name, @Nullable String shortName, String path) {
        List<ListedFile<Long>> files = Mapping.files(List.of(new FileJson(0L, name, shortName, 17L, false)));

        assertThat(files)
                .containsExactly(new ListedFile<>(
                        Optional.of(0L), path, OptionalLong.of(17), OptionalInt.of(0), Optional.empty()));
    }

    @DisplayName("TB-25, TB-37: without a number, or as a part of an archive, a file is listed and cannot be linked to")
    @Test
    void givenAFileThatCannotBeLinkedTo_whenRead_thenItIsListed() {
        List<ListedFile<Long>> files = Mapping.files(List.of(
                new FileJson(null, "a/b.mkv", null, null, null),
                new FileJson(-1L, "a/c.mkv", null, -5L, null),
                new FileJson(3L, "a/d.mkv", null, 1L, true),
                new FileJson(1L << 40, "a/e.mkv", null, 1L, null),
                new FileJson(4L, null, null, 1L, null)));

        assertThat(files).extracting(ListedFile::path).containsExactly("b.mkv", "c.mkv", "d.mkv", "e.mkv");
        assertThat(files)
                .extracting(ListedFile::handle)
                .containsExactly(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(1L << 40));
        assertThat(files)
                .extracting(ListedFile::index)
                .containsExactly(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(3), OptionalInt.empty());
    }

    @DisplayName("TB-21: a torrent is called like its root folder, and like the item where no file tells")
    @Test
    void givenAnItem_whenNamed_thenTheRootFolderIsTheName() {
        FileJson file = new FileJson(0L, "Sintel.2010.1080p-DEMO/Sintel.mkv", null, 1L, null);

        assertThat(Mapping.name(new CachedJson(null, "Sintel", 1L, List.of(file))))
                .contains("Sintel.2010.1080p-DEMO");
        FileJson alone = new FileJson(0L, "eccgimmkdhni.mkv", null, 1L, null);

        assertThat(Mapping.name(new CachedJson(null, "Sintel", 1L, List.of(alone))))
                .contains("Sintel");
        assertThat(Mapping.name(new CachedJson(null, "Sintel", 1L, List.of()))).contains("Sintel");
        assertThat(Mapping.name(new CachedJson(null, null, 1L, List.of()))).isEmpty();
    }

    @DisplayName(
            "TB-26: one entry more than asked for is cut off; an entry whose hash cannot be read stays in the page")
    @Test
    void givenAPage_whenRead_thenItIsNotLongerThanAsked() {
        LibraryPage page = Mapping.page(List.of(torrent("1"), torrent("2"), torrent("3")), 2, NOW);

        assertThat(page.items()).extracting(item -> item.id().text()).containsExactly("1", "2");
        assertThat(page.items().getFirst().infoHash()).isEmpty();
        assertThat(page.total()).isEmpty();
    }

    private static TorrentJson torrent(String id) {
        return new TorrentJson(id, "no hash", List.of(), null, -1L, null, null, null, null, null, null, List.of());
    }

    @DisplayName(
            "TB-22: a torrent is called by its number, a place in the queue by q and its number; nothing else is one")
    @ParameterizedTest(name = "{0}")
    @CsvSource({"81001, 81001, false", "q99001, 99001, true", "0, 0, false"})
    void givenAnId_whenRead_thenItIsATorrentOrAPlace(String text, long number, boolean isQueued) {
        Optional<Item> item = Item.read(new EntryId(text));

        assertThat(item).contains(new Item(number, isQueued));
        assertThat(item.map(Item::id)).contains(new EntryId(text));
    }

    @DisplayName("TB-22: what TorBox cannot have called an entry is none")
    @ParameterizedTest
    @CsvSource({"q", "RD17", "-5", "1.5", "9999999999999999999", "../17", "qq1"})
    void givenAnotherId_whenRead_thenItIsNone(String text) {
        assertThat(Item.read(new EntryId(text))).isEmpty();
    }
}
