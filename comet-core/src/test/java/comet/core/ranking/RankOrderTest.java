package comet.core.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.release.ParsedRelease;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RankOrderTest {

    private static final List<Placing<String>> EXAMPLE = List.of(
            placing('1', ResolutionClass.P2160, 6850),
            placing('2', ResolutionClass.P2160, 18600),
            placing('3', ResolutionClass.P1080, 10600),
            placing('4', ResolutionClass.P1080, 600),
            placing('5', ResolutionClass.OTHER, -16000),
            placing('6', ResolutionClass.P1440, 700));

    private static Placing<String> placing(char mark, ResolutionClass resolution, long rank) {
        return Placing.of(String.valueOf(mark), String.valueOf(mark).repeat(40), resolution, rank);
    }

    private static String order(RankOrder order, List<Placing<String>> placings) {
        StringBuilder marks = new StringBuilder();
        order.order(placings).forEach(placing -> marks.append(placing.item()));
        return marks.toString();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("RANK-30: the class of a resolution, whatever its case")
    @CsvSource({
        "2160p, P2160",
        "2160P, P2160",
        "1440p, P1440",
        "1080p, P1080",
        "720p, P720",
        "576p, P576",
        "480p, P480",
        "360p, P360",
        "240p, OTHER",
        "1080i, OTHER",
        "540p, OTHER",
        "unknown, OTHER"
    })
    void classes(String resolution, ResolutionClass expected) {
        assertThat(ResolutionClass.of(
                        ParsedRelease.builder("Sintel").resolution(resolution).build()))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("RANK-31: class, then rank: the sort example")
    void classThenRank() {
        assertThat(order(RankOrder.ALL, EXAMPLE)).isEqualTo("216345");
        assertThat(order(RankOrder.ALL, EXAMPLE.reversed())).isEqualTo("216345");
    }

    @Test
    @DisplayName("RANK-32: a limit keeps the best of each class")
    void limit() {
        assertThat(order(new RankOrder(RankOrder.ALL.classes(), 1), EXAMPLE)).isEqualTo("2635");
        assertThat(order(new RankOrder(RankOrder.ALL.classes(), 2), EXAMPLE)).isEqualTo("216345");
        assertThatThrownBy(() -> new RankOrder(Set.of(), -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("RANK-33: only the classes asked for are kept")
    void classFilter() {
        assertThat(order(new RankOrder(Set.of(ResolutionClass.P1080, ResolutionClass.OTHER), 0), EXAMPLE))
                .isEqualTo("345");
        assertThat(order(new RankOrder(Set.of(ResolutionClass.P1080), 1), EXAMPLE))
                .isEqualTo("3");
    }

    @Test
    @DisplayName("RANK-31, RANK-32: a torrent is one, and takes one place")
    void aTorrentIsOne() {
        Placing<String> again = Placing.of("x", "3".repeat(40), ResolutionClass.P1080, 9000);
        List<Placing<String>> twice = List.of(again, EXAMPLE.get(2), EXAMPLE.get(3));

        assertThat(order(RankOrder.ALL, twice)).isEqualTo("34");
        assertThat(order(new RankOrder(RankOrder.ALL.classes(), 2), twice)).isEqualTo("34");
    }

    @ParameterizedTest(name = "[{0}]: {1}")
    @DisplayName("RANK-34: what is no hash of 32 or 40 digits is left out")
    @CsvSource({
        "0123456789abcdef0123456789abcdef01234567,  true",
        "0123456789ABCDEF0123456789ABCDEF01234567,  true",
        "0123456789abcdef0123456789abcdef,          true",
        "0123456789abcdef0123456789abcdef0123456,   false",
        "0123456789abcdef0123456789abcdef0123456g,  false",
        "0123456789abcdef0123456789abcdef012345678, false",
        "'',                                        false"
    })
    void hashes(String hash, boolean kept) {
        List<Placing<String>> one = List.of(Placing.of("a", hash, ResolutionClass.P720, 0));

        assertThat(order(RankOrder.ALL, one)).isEqualTo(kept ? "a" : "");
    }

    @ParameterizedTest
    @DisplayName("RANK-21: ranks beyond 32 bits are ordered as numbers")
    @ValueSource(longs = {5_000_000_000L, Long.MAX_VALUE})
    void ranksAreLong(long high) {
        List<Placing<String>> placings =
                List.of(placing('1', ResolutionClass.P720, 1), placing('2', ResolutionClass.P720, high));

        assertThat(order(RankOrder.ALL, placings)).isEqualTo("21");
        assertThat(order(RankOrder.ALL, Collections.emptyList())).isEmpty();
    }
}
