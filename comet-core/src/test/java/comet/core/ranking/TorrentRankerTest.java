package comet.core.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.release.ParsedRelease;
import comet.core.release.Quality;
import comet.core.release.ReleaseParser;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("RANK-35: ranking one torrent alone")
class TorrentRankerTest {

    private static final String HASH = "a".repeat(40);
    private static final ReleaseParser PARSER = name -> ParsedRelease.builder(name)
            .title(name)
            .resolution("1080p")
            .quality(Quality.WEBDL)
            .build();

    private static TorrentRanker ranker(RankingProfile profile) {
        return new TorrentRanker(profile, PARSER);
    }

    private static RankingProfile keepingTrash() {
        return RankingProfile.DEFAULT.withOptions(RankingOptions.DEFAULT.withRemoveTrash(false));
    }

    @Test
    @DisplayName("A torrent of the work is ranked, with its similarity")
    void aTorrentOfTheWork() {
        TorrentRanking ranking =
                ranker(RankingProfile.DEFAULT).rank("The Glass Harbour", HASH, "The Glass Harbor", List.of());

        assertThat(ranking).isInstanceOfSatisfying(TorrentRanking.Ranked.class, ranked -> {
            assertThat(ranked.similarity()).isCloseTo(0.941, Offset.offset(0.001));
            assertThat(ranked.appraisal().rank()).isEqualTo(200);
            assertThat(ranked.placing()).isEqualTo(Placing.of(ranked, HASH, ResolutionClass.P1080, 200));
        });
    }

    @Test
    @DisplayName("An alias is as good as the title")
    void aliasesCount() {
        TorrentRanking ranking =
                ranker(RankingProfile.DEFAULT).rank("Glass Harbor", HASH, "The Glass Harbor", List.of("Glass Harbor"));

        assertThat(ranking)
                .isInstanceOfSatisfying(
                        TorrentRanking.Ranked.class,
                        ranked -> assertThat(ranked.similarity()).isEqualTo(1));
    }

    @Test
    @DisplayName("A torrent of another work is refused when trash is removed")
    void anotherWorkIsRefused() {
        assertThat(ranker(RankingProfile.DEFAULT).rank("Glass Harbor", HASH, "The Glass Harbor", List.of()))
                .isEqualTo(new TorrentRanking.Refused(0.75, 0.85));
    }

    @Test
    @DisplayName("When trash is kept it is ranked, with similarity 0")
    void anotherWorkIsKeptWithTrash() {
        assertThat(ranker(keepingTrash()).rank("Glass Harbor", HASH, "The Glass Harbor", List.of()))
                .isInstanceOfSatisfying(
                        TorrentRanking.Ranked.class,
                        ranked -> assertThat(ranked.similarity()).isZero());
    }

    @Test
    @DisplayName("Without a reference the similarity is 0 and nothing is refused")
    void withoutReference() {
        TorrentRanking.Ranked ranked = ranker(RankingProfile.DEFAULT).rank("Glass Harbor", HASH);

        assertThat(ranked.similarity()).isZero();
        assertThat(ranked.appraisal().isKept()).isTrue();
    }

    @Test
    @DisplayName("A disabled profile is an error")
    void disabledProfile() {
        RankingProfile off = new RankingProfile(
                "off",
                false,
                TitlePatterns.NONE,
                Set.of(),
                LanguageRules.NONE,
                RankingOptions.DEFAULT,
                AttributeRanks.DEFAULT);

        assertThatThrownBy(() -> ranker(off)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "[{0}] [{1}] [{2}]")
    @CsvSource({"'', aa, Sintel", "Sintel, '', Sintel", "Sintel, aa, ''"})
    @DisplayName("An empty title, hash or reference is an error")
    void emptyArguments(String title, String hash, String reference) {
        TorrentRanker ranker = ranker(RankingProfile.DEFAULT);

        assertThatThrownBy(() -> ranker.rank(title, hash, reference, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
