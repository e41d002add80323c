package comet.titles.anime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.anime.AnimeEntry;
import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.titles.anime.AnimeList.Content;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading the files, in every shape there was and with every fault (ANM-07, ANM-19 to ANM-21). */
class AnimeListTest {

    @TempDir
    private Path folder = Path.of("");

    private Content read(AnimeList list, String text) throws IOException {
        return SmallLists.read(folder, list, text, new MappingBuilder());
    }

    private static String text(AnimeList list) {
        return switch (list) {
            case TITLES -> SmallLists.TITLES;
            case IDS -> SmallLists.IDS;
            case OVERRIDES -> SmallLists.OVERRIDES;
        };
    }

    @Test
    @DisplayName("Rows and IMDb ids of each list are counted")
    void counted() throws IOException {
        assertThat(read(AnimeList.TITLES, SmallLists.TITLES)).isEqualTo(new Content(2, 0, 0));
        assertThat(read(AnimeList.IDS, SmallLists.IDS)).isEqualTo(new Content(3, 3, 0));
        assertThat(read(AnimeList.OVERRIDES, SmallLists.OVERRIDES)).isEqualTo(new Content(3, 2, 0));
    }

    @Test
    @DisplayName("ANM-19: titles may come an entry a line, after a line about the edition")
    void lines() throws IOException {
        String lines = """
                {"license":{"name":"ODbL"},"lastUpdate":"2026-06-20"}
                {"sources":["https://kitsu.app/anime/1"],"title":"A","type":"TV"}
                {"sources":["https://kitsu.app/anime/2"],"title":"B","type":"MOVIE"}
                """;

        assertThat(read(AnimeList.TITLES, lines)).isEqualTo(new Content(2, 0, 0));
    }

    @Test
    @DisplayName("ANM-19, MDS-23: overrides may be an object by Kitsu number, with names of either spelling")
    void overridesByNumber() throws IOException {
        ListedMapping mapping = SmallLists.mapping(folder, "", "", """
                {"900003":{"imdbId":"tt9900001","tvdbId":"6001","fromSeason":2,"fromEpisode":13},
                 "900010":{"imdb_id":"tt9900010","tvdb_id":6002}, "x":{"imdb_id":"tt9900010"}}""");

        assertThat(mapping.entry(new KitsuId(900003)).flatMap(AnimeEntry::imdb)).hasValue(new ImdbId("tt9900001"));
        assertThat(mapping.entry(new KitsuId(900010)).flatMap(AnimeEntry::imdb)).hasValue(new ImdbId("tt9900010"));
    }

    @Test
    @DisplayName(
            "ANM-19: the older form of the list of ids: one IMDb id as text, TMDB as a number, TheTVDB's older key")
    void olderForm() throws IOException {
        ListedMapping mapping = SmallLists.mapping(folder, "", """
                [{"type":"TV","anidb_id":1,"kitsu_id":11,"imdb_id":"tt9900001","themoviedb_id":7001,"thetvdb_id":"6001"},
                 {"type":"MOVIE","anidb_id":2,"kitsu_id":12,"imdb_id":"tt9900010,tt9900011","themoviedb_id":"7100"}]""", "");

        AnimeEntry series = mapping.entry(new KitsuId(11)).orElseThrow();
        assertThat(series.imdb()).hasValue(new ImdbId("tt9900001"));
        assertThat(series.tmdb()).hasValue(7001);
        assertThat(series.more().tvdb()).hasValue(6001);
        AnimeEntry film = mapping.entry(new KitsuId(12)).orElseThrow();
        assertThat(film.tmdb()).hasValue(7100);
        assertThat(mapping.lists(new ImdbId("tt9900011"))).isTrue();
    }

    @Test
    @DisplayName("As recorded: a row may have no type, and no more than one id")
    void sparseRows() throws IOException {
        assertThat(read(AnimeList.IDS, """
                [{"anidb_id":18756},{"type":"SPECIAL","kitsu_id":49759,"mal_id":58411},{"type":"TV"}]""")).isEqualTo(new Content(2, 0, 1));
    }

    @Test
    @DisplayName("A wrong row costs itself, a wrong value itself")
    void wrongRows() throws IOException {
        assertThat(read(AnimeList.TITLES, """
                {"data":[null,7,"x",[],{"sources":"https://kitsu.app/anime/1","title":7,"synonyms":{"a":[1]},"type":[],"episodes":"many","animeSeason":4},
                 {"sources":[null,8]},{"title":"no source"}]}""")).isEqualTo(new Content(1, 0, 6));
        assertThat(read(AnimeList.IDS, """
                [null,{"kitsu_id":1,"imdb_id":{"a":1},"themoviedb_id":[],"season":3,"episode_offset":"x","tvdb_id":-4,"anidb_id":[1]},
                 {"kitsu_id":2,"imdb_id":["nonsense",null,"tt9900001"],"themoviedb_id":{"tv":null,"movie":{}}}]""")).isEqualTo(new Content(2, 1, 1));
        assertThat(read(AnimeList.OVERRIDES, """
                [[],{"kitsu_id":0,"imdb_id":"tt9900001"},{"kitsu_id":"12","imdb_id":"tt9900001","fromSeason":"2","fromEpisode":-1},
                 {"kitsu_id":true,"imdb_id":"tt9900001"},{"kitsu_id":3,"imdb_id":5}]""")).isEqualTo(new Content(1, 1, 3));
    }

    @DisplayName("ANM-20: a file that is cut off is refused, wherever")
    @ParameterizedTest
    @EnumSource
    void cutOff(AnimeList list) {
        String whole = text(list);
        for (int length = 0; length < whole.length() - 1; length += 7) {
            String part = whole.substring(0, length);
            assertThatThrownBy(() -> read(list, part)).as(part).isInstanceOf(IOException.class);
        }
    }

    static Stream<Arguments> nonsense() {
        return Stream.of("", "[]", "{}", "{\"data\":[]}", "{\"data\":{}}", "null", "7", "\"x\"", "<html></html>", "[[[")
                .flatMap(text -> Stream.of(AnimeList.values()).map(list -> Arguments.of(list, text)));
    }

    @DisplayName("ANM-07, ANM-20: an empty file, or one of another shape, is refused")
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("nonsense")
    void nonsense(AnimeList list, String text) {
        assertThatThrownBy(() -> read(list, text)).isInstanceOf(IOException.class);
    }

    @Test
    @DisplayName("RSL-07: a file of more than 256 MiB is not read")
    void tooLarge() throws IOException {
        Path file = folder.resolve("large");
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            channel.write(ByteBuffer.wrap(new byte[] {'['}), AnimeList.LARGEST);
        }

        assertThatThrownBy(() -> AnimeList.IDS.read(file, new MappingBuilder()))
                .isInstanceOf(IOException.class)
                .hasMessage("larger than allowed");
        assertThat(Files.size(file)).isGreaterThan(AnimeList.LARGEST);
    }
}
