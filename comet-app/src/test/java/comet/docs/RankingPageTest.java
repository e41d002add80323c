package comet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.ranking.AttributeGroup;
import comet.core.ranking.RankedAttribute;
import comet.core.ranking.RankingOptions;
import comet.core.release.AudioChannels;
import comet.core.release.AudioCodec;
import comet.core.release.DynamicRange;
import comet.core.release.Labelled;
import comet.core.release.Quality;
import comet.core.release.VideoCodec;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The page about ranking is made from the table of attributes. Run with {@code -Dcomet.regenerate=true} to write it. */
class RankingPageTest {

    private static final Path PAGE = Path.of("..", "docs", "operate", "ranking.md");

    @Test
    @DisplayName("RANK-04: the documentation shows the default profile as it is")
    void thePageIsWhatTheTableSays() throws Exception {
        String page = page();
        if (Boolean.getBoolean("comet.regenerate")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE))
                .as("docs/operate/ranking.md is generated: ./comet test -Dcomet.regenerate=true writes it")
                .isEqualTo(page);
    }

    private static String page() {
        return """
                # How releases are ranked

                Releases are shown by resolution (2160p, 1440p, 1080p, 720p, 576p, 480p, 360p, then everything else), and
                within a resolution by rank. The rank is the sum of what the attributes in the table below are worth.
                Seeders, size and cache take no part in it; they order releases of the same rank: cached first, then more
                seeders, then the larger one, then by hash, so that the order is the same every time.

                ## The rank

                | Term | What counts |
                |---|---|
                | quality | the source |
                | hdr | every range of brightness, and a bit depth of any kind; HLG counts as HDR, once |
                | channels, audio | every value |
                | codec | the codec |
                | extras | every attribute of the group `extras`, and a size in the name; only for releases with a bit depth, HDR, a season or an episode |
                | preferred | 10000 once if a preferred pattern occurs in the name |
                | preferred languages | 10000 once if one of the languages is preferred |

                For example `Sintel.2010.2160p.WEB-DL.DDP5.1.Atmos.DV.HDR.H.265` has the rank 6850: WEB-DL 200, DV 3000, HDR
                2000, Atmos 1000, Dolby Digital Plus 150, 5.1 0, hevc 500. A film that carries the name of a site loses
                nothing, an episode loses 10000: that is how existing installations order, and the option
                `rank.extras-gate` of a profile set to `false` makes the extras count for all.

                ## What is dropped

                With "remove trash" on, a release is dropped by the first of these checks that refuses it: a source that
                nobody wants (group `trash`), adult content, an excluded pattern (a required one accepts before that),
                languages, resolution, then the source, sound, range, codec and other attributes that the profile does not
                accept. A release that passes is dropped all the same if its rank is below the minimum, %s by default.
                With "remove trash" off nothing is dropped.

                To learn why a release is missing, set `RTN_FILTER_DEBUG=true`: each dropped release is one line of the log
                with all reasons, its rank and the minimum.

                ## The default profile

                The last column is the strict profile, which also switches off 2160p, 576p, 480p, 360p and 240p and drops
                ranks below %s. What is not in the table, such as Opus sound, is worth 0 and always accepted.

                | Group | Key | Applies to | Weight | Accepted | Accepted strictly |
                |---|---|---|---|---|---|
                """.formatted(plain(RankingOptions.DEFAULT), plain(RankingOptions.STRICT))
                + Stream.of(RankedAttribute.values()).map(RankingPageTest::row).collect(Collectors.joining());
    }

    private static String plain(RankingOptions options) {
        return BigDecimal.valueOf(options.minimumRank()).stripTrailingZeros().toPlainString();
    }

    private static String row(RankedAttribute attribute) {
        return "| " + attribute.group().key() + " | `" + attribute.key() + "`"
                + attribute.otherKey().map(other -> ", `" + other + "`").orElse("") + " | " + appliesTo(attribute)
                + " | " + attribute.weight() + " | " + yes(attribute.isFetched()) + " | "
                + yes(attribute.isFetchedStrictly()) + " |\n";
    }

    private static String yes(boolean accepted) {
        return accepted ? "yes" : "no";
    }

    private static String appliesTo(RankedAttribute attribute) {
        return switch (attribute.term()) {
            case QUALITY -> labels(Quality.values(), value -> RankedAttribute.of(value) == attribute);
            case CODEC -> labels(VideoCodec.values(), value -> RankedAttribute.of(value) == attribute);
            case CHANNELS -> labels(AudioChannels.values(), value -> RankedAttribute.of(value) == attribute);
            case AUDIO ->
                labels(AudioCodec.values(), value -> RankedAttribute.of(value).equals(Optional.of(attribute)));
            case HDR ->
                attribute == RankedAttribute.BIT_DEPTH
                        ? "any bit depth"
                        : labels(DynamicRange.values(), value -> RankedAttribute.of(value) == attribute);
            case EXTRAS -> attribute.group() == AttributeGroup.EXTRAS ? "a name that says so" : "a size in the name";
            case PREFERRED, PREFERRED_LANGUAGES -> throw new IllegalStateException("preferences are no attributes");
        };
    }

    private static <T extends Labelled> String labels(T[] values, Predicate<T> applies) {
        String labels = Stream.of(values)
                .filter(applies)
                .map(value -> "`" + value.label() + "`")
                .collect(Collectors.joining(", "));
        assertThat(labels).isNotEmpty();
        return labels;
    }
}
