package comet.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import comet.core.debrid.Availability;
import comet.core.debrid.CacheState;
import comet.core.debrid.Capabilities.IndexSpace;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.FileNumbers;
import comet.core.debrid.ServedFile;
import comet.core.debrid.ServiceId;
import comet.core.release.ReleaseNameParser;
import comet.core.torrent.InfoHash;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServedListTest {

    private static final InfoHash HASH = new InfoHash("0a1b2c3d4e5f60718293a4b5c6d7e8f901234567");

    private static final Asked S1_E2 = Asked.episode("Lantern Street", 1, 2);

    private static final Listing PACK = Listing.of("""
            900 Lantern.Street.S01E03.mkv
            20 sample.mkv
            900 Lantern.Street.S01E01.mkv
            1 info.nfo
            900 Lantern.Street.S01E02.mkv
            """);

    private static FileSelector selector(IndexSpace space) {
        return new FileSelector(new ReleaseNameParser(), space);
    }

    private static List<ServedFile> complete(Listing listing, IndexSpace space) {
        return selector(space).complete(listing.files()).orElseThrow().files();
    }

    @ParameterizedTest(name = "{0}: {1}, {2}, {3}")
    @DisplayName("DBF-10: files are numbered as the service numbers them")
    @CsvSource(textBlock = """
            TORRENT_ORDER, 0,  2,  4
            SERVICE_ID,    0,  2,  4
            ANSWER_ORDER,  0,  2,  4
            TREE_ORDER,    0,  2,  4
            NO_INDEX,      -1, -1, -1
            """)
    void given(IndexSpace space, int first, int second, int third) {
        assertThat(complete(PACK.numbered(), space))
                .extracting(file -> file.index().orElse(-1))
                .containsExactly(first, second, third);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}, {3}")
    @DisplayName(
            "DBF-10, AD-23: where the order is the number, it is counted; of playable files sorted by path for a tree")
    @CsvSource(textBlock = """
            TORRENT_ORDER, -1, -1, -1
            SERVICE_ID,    -1, -1, -1
            ANSWER_ORDER,  0,  2,  4
            TREE_ORDER,    2,  0,  1
            """)
    void counted(IndexSpace space, int first, int second, int third) {
        assertThat(complete(PACK, space))
                .extracting(file -> file.index().orElse(-1))
                .containsExactly(first, second, third);
    }

    @Test
    @DisplayName(
            "DBF-11: with a choice comes the list of all playable files in the service's order, each with its numbers")
    void allFiles() {
        FileChoice<String> choice = PACK.choose(S1_E2);

        assertThat(choice.files().orElseThrow().files())
                .extracting(ServedFile::name, ServedFile::numbers)
                .containsExactly(
                        tuple("Lantern.Street.S01E03.mkv", FileNumbers.of(1, 3)),
                        tuple("Lantern.Street.S01E01.mkv", FileNumbers.of(1, 1)),
                        tuple("Lantern.Street.S01E02.mkv", FileNumbers.of(1, 2)));
    }

    @Test
    @DisplayName("DBF-11: the list also comes when the episode is not in it")
    void refused() {
        FileChoice<String> choice = PACK.choose(Asked.episode("Lantern Street", 1, 9));

        assertThat(choice).isInstanceOf(FileChoice.Refused.class);
        assertThat(choice.files().orElseThrow().files()).hasSize(3);
    }

    @Test
    @DisplayName("DBF-11: the chosen file is bound to the episode, even if its name says nothing")
    void bound() {
        FileChoice<String> choice = Listing.of("900 qwertzuiop.mkv").choose(S1_E2.in("Lantern.Street.S01E02.1080p"));

        assertThat(choice).isInstanceOfSatisfying(FileChoice.Chosen.class, chosen -> {
            assertThat(chosen.file().numbers()).isEqualTo(FileNumbers.of(1, 2));
            assertThat(choice.files().orElseThrow().files()).containsExactly(chosen.file());
        });
    }

    @Test
    @DisplayName("DBF-11: what its name says stays")
    void boundAndCounted() {
        FileChoice<String> choice = Listing.of("900 Touka no Minato - 24.mkv\n900 Touka no Minato - 25.mkv")
                .choose(Asked.episode("Touka no Minato", 2, 13).counted(25));

        assertThat(choice)
                .isInstanceOfSatisfying(
                        FileChoice.Chosen.class,
                        chosen -> assertThat(chosen.file().numbers())
                                .isEqualTo(new FileNumbers(
                                        OptionalInt.of(2),
                                        OptionalInt.of(13),
                                        OptionalInt.empty(),
                                        OptionalInt.of(25),
                                        Optional.empty())));
        assertThat(choice.files().orElseThrow().files().getFirst().numbers().season())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("the numbers of a file by its name")
    @CsvSource(textBlock = """
            a/Lantern.Street.S02E03.mkv,       2,  3,  -1, -1,
            Lantern.Street.S02E03E04E05.mkv,   2,  3,  5,  -1,
            Lantern Street - 30.mkv,           -1, -1, -1, 30,
            Lantern.Street.S02.mkv,            2,  -1, -1, -1,
            Lantern.Street.2020.01.17.mkv,     -1, -1, -1, -1, 2020-01-17
            Lantern Street - 13.5.mkv,         -1, -1, -1, -1,
            1.05.The.Long.Night.mkv,           -1, -1, -1, -1,
            Sintel.2010.mkv,                   -1, -1, -1, -1,
            """)
    void numbers(String path, int season, int episode, int last, int absolute, @Nullable LocalDate day) {
        assertThat(selector(IndexSpace.NO_INDEX).numbers(path))
                .isEqualTo(new FileNumbers(
                        number(season), number(episode), number(last), number(absolute), Optional.ofNullable(day)));
    }

    private static OptionalInt number(int value) {
        return value < 0 ? OptionalInt.empty() : OptionalInt.of(value);
    }

    @Test
    @DisplayName("DBF-11: of more than 2,000 files there is no complete list, and a file is chosen all the same")
    void many() {
        Listing listing = Listing.of(IntStream.rangeClosed(1, 2_001)
                .mapToObj(number -> "900 Lantern.Street.S01E" + number + ".mkv")
                .collect(Collectors.joining("\n")));
        FileChoice<String> choice = listing.choose(Asked.episode("Lantern Street", 1, 2_001));

        assertThat(Listing.outcome(choice)).isEqualTo("Lantern.Street.S01E2001.mkv");
        assertThat(choice.files()).isEmpty();
        assertThat(selector(IndexSpace.NO_INDEX).complete(listing.files())).isEmpty();
    }

    @Test
    @DisplayName("RD-33: all playable files are selected")
    void selectAll() {
        assertThat(selector(IndexSpace.TORRENT_ORDER).toSelect(PACK.files(), S1_E2.request()))
                .extracting(ListedFile::path)
                .containsExactly("Lantern.Street.S01E03.mkv", "Lantern.Street.S01E01.mkv", "Lantern.Street.S01E02.mkv");
    }

    @ParameterizedTest(name = "{0} files of each of two seasons, season {1} asked for: {2}")
    @DisplayName("RD-33: of a pack of more than 200 only the asked season, if the episode is in it")
    @CsvSource({"100, 2, 200", "101, 2, 101", "101, 3, 202"})
    void selectSeason(int files, int season, int selected) {
        Listing listing = Listing.of(IntStream.range(0, 2 * files)
                .mapToObj(i -> "900 Lantern.Street.S0%dE%03d.mkv".formatted(1 + i / files, 1 + i % files))
                .collect(Collectors.joining("\n")));

        assertThat(selector(IndexSpace.TORRENT_ORDER)
                        .toSelect(
                                listing.files(),
                                Asked.episode("Lantern Street", season, 5).request()))
                .hasSize(selected);
    }

    private static Availability availability(Asked asked, Listing listing, String torrent) {
        return availability(asked, listing, Optional.of(torrent));
    }

    private static Availability availability(Asked asked, Listing listing, Optional<String> torrent) {
        CompleteFileList files =
                selector(IndexSpace.SERVICE_ID).complete(listing.files()).orElseThrow();
        return selector(IndexSpace.SERVICE_ID)
                .availability(
                        Evidence.cached(ServiceId.TORBOX, HASH, EvidenceKind.CHECK, Optional.of(files), Instant.EPOCH),
                        asked.media(),
                        torrent,
                        OptionalLong.of(5));
    }

    @Test
    @DisplayName("DBC-06: a torrent is cached for an episode with the files that are the episode")
    void cached() {
        Availability availability = availability(S1_E2, PACK, "Lantern Street");

        assertThat(availability.state()).isEqualTo(CacheState.CACHED);
        assertThat(availability.files()).extracting(ServedFile::name).containsExactly("Lantern.Street.S01E02.mkv");
        assertThat(availability.evidence().orElseThrow().files().orElseThrow().files())
                .hasSize(3);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName(
            "DBF-05, DBC-06: one file is what the torrent was found as, unless its name or the torrent's says otherwise")
    @CsvSource(nullValues = "-", textBlock = """
            qwertzuiop.mkv,                        -,                            CACHED
            b3f9a1.mkv,                            -,                            CACHED
            Lantern.Street.S01E02.mkv,             -,                            CACHED
            Lantern.Street.S01E03.mkv,             -,                            NOT_CACHED
            Lantern.Street.S02.mkv,                -,                            NOT_CACHED
            Lantern.Street.2020.01.17.mkv,         -,                            NOT_CACHED
            Lantern.Street.Behind.the.Scenes.mkv,  -,                            NOT_CACHED
            Extras/qwertzuiop.mkv,                 -,                            NOT_CACHED
            qwertzuiop.mkv,                        Lantern.Street.S01E02.1080p,  CACHED
            qwertzuiop.mkv,                        Lantern.Street.S01E03.1080p,  NOT_CACHED
            qwertzuiop.mkv,                        Lantern Street,               NOT_CACHED
            """)
    void oneFile(String path, @Nullable String torrent, CacheState state) {
        Availability availability = availability(S1_E2, Listing.of("900 " + path), Optional.ofNullable(torrent));

        assertThat(availability.state()).isEqualTo(state);
        assertThat(availability.files()).hasSize(state == CacheState.CACHED ? 1 : 0);
    }

    @Test
    @DisplayName("DBC-06: of several files whose names say nothing nobody knows which is the episode")
    void severalFiles() {
        assertThat(availability(S1_E2, Listing.of("900 qwertzuiop.mkv\n900 asdfghjkl.mkv"), Optional.empty())
                        .state())
                .isEqualTo(CacheState.NOT_CACHED);
    }

    @Test
    @DisplayName("DBC-06: for an episode that is not in its complete list it is not cached")
    void notCached() {
        assertThat(availability(Asked.episode("Lantern Street", 1, 9), PACK, "Lantern Street")
                        .state())
                .isEqualTo(CacheState.NOT_CACHED);
    }

    @Test
    @DisplayName("DBC-06: the name of the torrent says what the names of files leave open")
    void byTorrent() {
        Listing numbers = Listing.of("900 01.mkv\n900 02.mkv\n900 03.mkv");

        assertThat(availability(S1_E2, numbers, "Lantern.Street.S01").files())
                .extracting(ServedFile::name)
                .containsExactly("02.mkv");
        assertThat(availability(S1_E2, numbers, "Lantern.Street.S02").state()).isEqualTo(CacheState.NOT_CACHED);
    }

    @Test
    @DisplayName("DBC-06: for a film all files count, the best first")
    void film() {
        assertThat(availability(
                                Asked.film("Sintel"),
                                Listing.of("900 Other.mkv\n700 Sintel.mkv\n100 Trailer.mkv"),
                                "Sintel")
                        .files())
                .extracting(ServedFile::name)
                .containsExactly("Sintel.mkv", "Other.mkv");
    }

    @Test
    @DisplayName("DBC-06: without a list of files the state is that of the torrent")
    void withoutList() {
        Evidence evidence =
                Evidence.cached(ServiceId.PREMIUMIZE, HASH, EvidenceKind.CHECK, Optional.empty(), Instant.EPOCH);

        assertThat(selector(IndexSpace.ANSWER_ORDER)
                        .availability(evidence, S1_E2.media(), Optional.empty(), OptionalLong.empty())
                        .state())
                .isEqualTo(CacheState.CACHED);
    }
}
