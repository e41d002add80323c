package comet.core.episodes;

import static comet.core.episodes.Episodes.episode;
import static comet.core.episodes.Episodes.index;
import static comet.core.episodes.Episodes.on;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.AirDate;
import comet.core.media.EpisodeIndex;
import comet.core.media.IndexedEpisode;
import comet.core.media.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** EPX-04, EPX-13: how the lists of several providers become one. */
class EpisodeMergeTest {
    private static final Scope.Episode PLACE = new Scope.Episode(1, 1);
    private static final Want ALL = new Want.Part(Scope.SERIES);

    private static EpisodeIndex merged(EpisodeIndex frame, List<EpisodeIndex> others, EpisodeIndex known, Want want) {
        return new EpisodeMerge(frame, others, known).index(want, season -> false);
    }

    private static AirDate read(String text) {
        return text.contains("T") ? AirDate.of(Instant.parse(text)) : AirDate.of(LocalDate.parse(text));
    }

    private static EpisodeIndex dated(@Nullable String date) {
        return date == null ? index(episode(1, 1)) : index(on(1, 1, read(date)));
    }

    @ParameterizedTest(name = "catalogue {0}, first {1}, second {2} → {3}, moment {4}")
    @DisplayName("EPX-13: another provider's date outranks that of the catalogue if they are at most 2 days apart")
    @CsvSource(textBlock = """
            2020-04-19T01:00:00Z, 2020-04-18,           ,                     2020-04-18, 2020-04-19T01:00:00Z
            2020-04-19,           2020-04-21,           ,                     2020-04-21,
            2020-04-19,           2020-04-17,           ,                     2020-04-17,
            2020-04-19,           2020-04-22,           ,                     2020-04-19,
            2020-04-19,           2020-04-22,           2020-04-18,           2020-04-18,
            2020-04-19,           2020-04-20,           2020-04-18,           2020-04-20,
            2020-04-19,           ,                     2020-04-19T15:00:00Z, 2020-04-19, 2020-04-19T15:00:00Z
            2020-04-19,           ,                     2020-05-19T15:00:00Z, 2020-04-19,
            ,                     2020-05-01,           2020-04-18,           2020-05-01,
            ,                     2020-04-18,           2020-04-19T01:00:00Z, 2020-04-18, 2020-04-19T01:00:00Z
            ,                     ,                     2020-04-18,           2020-04-18,
            """)
    void datesOutrank(
            @Nullable String catalogue,
            @Nullable String first,
            @Nullable String second,
            LocalDate day,
            @Nullable Instant moment) {
        EpisodeIndex result = merged(dated(catalogue), List.of(dated(first), dated(second)), EpisodeIndex.NONE, ALL);

        assertThat(result.find(PLACE).flatMap(IndexedEpisode::aired))
                .contains(new AirDate(day, Optional.ofNullable(moment)));
    }

    @Test
    @DisplayName(
            "EPX-01, EPX-20: name, runtime and absolute number are the first that somebody tells; what was known fills gaps")
    void gapsAreFilled() {
        IndexedEpisode named =
                new IndexedEpisode(PLACE, "Ebb", Optional.empty(), OptionalInt.empty(), Optional.empty());
        IndexedEpisode counted = new IndexedEpisode(
                PLACE, "Flood", Optional.empty(), OptionalInt.of(15), Optional.of(Duration.ofMinutes(24)));
        IndexedEpisode known = new IndexedEpisode(
                PLACE,
                "Old",
                Optional.of(AirDate.of(LocalDate.parse("2020-04-18"))),
                OptionalInt.of(99),
                Optional.of(Duration.ofMinutes(99)));

        EpisodeIndex result = merged(index(named), List.of(index(counted)), index(known), ALL);

        assertThat(result.find(PLACE))
                .contains(new IndexedEpisode(
                        PLACE,
                        "Ebb",
                        Optional.of(AirDate.of(LocalDate.parse("2020-04-18"))),
                        OptionalInt.of(15),
                        Optional.of(Duration.ofMinutes(24))));
    }

    @Test
    @DisplayName("EPX-13: what was known before overrules no date")
    void theOldDateYields() {
        EpisodeIndex result = merged(dated("2020-04-19"), List.of(), dated("2020-04-18"), ALL);

        assertThat(result.find(PLACE).flatMap(IndexedEpisode::aired)).contains(read("2020-04-19"));
    }

    @Test
    @DisplayName("EPX-20: a provider that counts differently adds no episodes: seasons keep their lengths")
    void aDifferentCountAddsNothing() {
        EpisodeIndex frame = index(season(1, 12), season(2, 13));
        EpisodeIndex inOne = index(season(1, 25));

        EpisodeIndex result = merged(frame, List.of(inOne), EpisodeIndex.NONE, new Want.Part(new Scope.Episode(2, 3)));

        assertThat(result.episodes().keySet()).isEqualTo(frame.episodes().keySet());
        assertThat(result.absoluteNumber(new Scope.Episode(2, 3))).hasValue(15);
    }

    @Test
    @DisplayName("EPX-13: a catalogue that lags behind gets the rest of the last season")
    void theLastSeasonGoesOn() {
        EpisodeIndex frame = index(season(1, 2), season(2, 2));
        EpisodeIndex ahead = index(season(1, 3), season(2, 4), season(3, 1));

        EpisodeIndex result = merged(frame, List.of(ahead), EpisodeIndex.NONE, ALL);

        assertThat(result.episodes().keySet())
                .isEqualTo(index(season(1, 2), season(2, 4)).episodes().keySet());
    }

    @Test
    @DisplayName("EPX-04: what is wanted and missing comes from the first who knows it, with the rest of its season")
    void theWantedSeasonIsAdded() {
        EpisodeIndex frame = index(season(1, 2));
        EpisodeIndex first = index(season(2, 1));
        EpisodeIndex second = index(season(2, 4));

        EpisodeIndex result =
                merged(frame, List.of(first, second), EpisodeIndex.NONE, new Want.Part(new Scope.Episode(2, 3)));

        assertThat(result.episodes().keySet())
                .isEqualTo(index(season(1, 2), season(2, 4)).episodes().keySet());
    }

    @Test
    @DisplayName("EPX-04: an episode that falls into a gap of the catalogue is added alone, if it is wanted")
    void aGapIsFilledOnDemand() {
        EpisodeIndex frame = index(episode(1, 1), episode(1, 4), episode(2, 1));
        EpisodeIndex other = index(season(1, 4));

        EpisodeIndex wanted = merged(frame, List.of(other), EpisodeIndex.NONE, new Want.Part(new Scope.Episode(1, 2)));
        EpisodeIndex unwanted = merged(frame, List.of(other), EpisodeIndex.NONE, ALL);

        assertThat(wanted.episodes().keySet())
                .isEqualTo(index(episode(1, 1), episode(1, 2), episode(1, 4), episode(2, 1))
                        .episodes()
                        .keySet());
        assertThat(unwanted.episodes().keySet()).isEqualTo(frame.episodes().keySet());
    }

    @Test
    @DisplayName("A season that nobody was heard about stays as it was, unless the catalogue has it")
    void unheardSeasonsStay() {
        EpisodeIndex known = index(season(1, 3), season(2, 2), season(3, 1));

        EpisodeIndex result = new EpisodeMerge(index(season(1, 2)), List.of(), known)
                .index(ALL, season -> season == 1 || season == 2);

        assertThat(result.episodes().keySet())
                .isEqualTo(index(season(1, 2), season(2, 2)).episodes().keySet());
    }

    private static IndexedEpisode[] season(int season, int length) {
        return IntStream.rangeClosed(1, length)
                .mapToObj(number -> episode(season, number))
                .toArray(IndexedEpisode[]::new);
    }
}
