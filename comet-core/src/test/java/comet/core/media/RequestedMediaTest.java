package comet.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestedMediaTest {

    private static List<String> titles(int count) {
        return IntStream.range(0, count).mapToObj(i -> "Title " + i).toList();
    }

    private static OptionalInt optional(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    @ParameterizedTest(name = "{0} {1}: S{2} E{3}, episodic {4}")
    @DisplayName(
            "SRCH-13, DBF-05: a request has the numbers of its id; one with an episode is episodic, whatever its id")
    @CsvSource({
        "MOVIE, tt1727587,,, false",
        "SERIES, tt0000202,,, false",
        "SERIES, tt0000202:2, 2,, false",
        "SERIES, tt0000202:2:0, 2, 0, true",
        "SERIES, kitsu:152:7, 1, 7, true"
    })
    void theNumbersOfARequest(
            MediaType type, String text, @Nullable Integer season, @Nullable Integer episode, boolean episodic) {
        MediaRequest request = MediaRequest.parse(type, text).orElseThrow();
        MediaMetadata metadata = new MediaMetadata(
                "Lantern Street", OptionalInt.empty(), OptionalInt.empty(), Map.of("ez", List.of("The Street")));

        RequestedMedia media = RequestedMedia.of(request, metadata);

        assertThat(media.type()).contains(type);
        assertThat(media.id()).contains(request.id());
        assertThat(media.title()).contains("Lantern Street");
        assertThat(media.aliases()).isEqualTo(metadata.aliases());
        assertThat(media.coordinates()).isEqualTo(EpisodeCoordinates.mapped(optional(season), optional(episode)));
        assertThat(media.isEpisodic()).isEqualTo(episodic);
    }

    @Test
    @DisplayName("DBF-12 to DBF-14, EPO-08: what the episode index tells goes with the request of an episode")
    void theIndexTellsOfTheEpisode() {
        EpisodeIndex index = EpisodeIndex.of(List.of(
                episode(1, 1, "Dusk", 40), episode(2, 1, "Fog", 60), episode(2, 2, "Tide", 44), episode(2, 3, "", 42)));
        MediaMetadata metadata = new MediaMetadata(
                new MediaTitle("Lantern Street", OptionalInt.empty(), OptionalInt.empty()).withEpisodes(index),
                Aliases.NONE);

        RequestedMedia media = RequestedMedia.of(
                MediaRequest.parse(MediaType.SERIES, "tt0000202:2:2").orElseThrow(), metadata);

        assertThat(media.coordinates().absolute()).hasValue(3);
        assertThat(media.episode())
                .isEqualTo(new EpisodeFacts(
                        List.of(LocalDate.of(2031, 3, 2)),
                        Optional.of("Tide"),
                        Optional.of(Duration.ofMinutes(44)),
                        Optional.of(Duration.ofMinutes(44)),
                        List.of("Dusk", "Fog")));
    }

    private static IndexedEpisode episode(int season, int number, String title, int minutes) {
        return new IndexedEpisode(
                new Scope.Episode(season, number),
                title,
                Optional.of(AirDate.of(LocalDate.of(2031, 3, number))),
                OptionalInt.empty(),
                Optional.of(Duration.ofMinutes(minutes)));
    }

    @ParameterizedTest(name = "absolute {0}, native {1}: {2}")
    @DisplayName("EPO-08: an episode is known by any of its numbers")
    @CsvSource({",, false", "30,, true", ", 7, true", "0, 0, true"})
    void anyNumberIsAnEpisode(@Nullable Integer absolute, @Nullable Integer nativeEpisode, boolean episode) {
        EpisodeCoordinates coordinates = new EpisodeCoordinates(
                EpisodeCoordinates.NONE.mapped(), optional(absolute), optional(nativeEpisode), Set.of());

        assertThat(coordinates.isEpisode()).isEqualTo(episode);
    }

    @Test
    @DisplayName("numbers are not negative")
    void numbersAreNotNegative() {
        OptionalInt none = OptionalInt.empty();
        OptionalInt wrong = OptionalInt.of(-1);

        assertThatIllegalArgumentException().isThrownBy(() -> EpisodeCoordinates.mapped(wrong, none));
        assertThatIllegalArgumentException().isThrownBy(() -> EpisodeCoordinates.mapped(none, wrong));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EpisodeCoordinates(EpisodeCoordinates.NONE.mapped(), wrong, none, Set.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EpisodeCoordinates(EpisodeCoordinates.NONE.mapped(), none, wrong, Set.of()));
    }

    @Test
    @DisplayName("every list has a bound: what comes later is left out")
    void everyListHasABound() {
        RequestedMedia media = new RequestedMedia(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of("ez", titles(RequestedMedia.MAX_ALIASES + 1)),
                new EpisodeCoordinates(
                        EpisodeCoordinates.NONE.mapped(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        new LinkedHashSet<>(titles(EpisodeCoordinates.MAX_TITLES + 1))),
                new EpisodeFacts(
                        LocalDate.EPOCH
                                .datesUntil(LocalDate.EPOCH.plusDays(EpisodeFacts.MAX_DATES + 1))
                                .toList(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        titles(EpisodeFacts.MAX_NAMES + 1)));

        assertThat(media.aliases().get("ez")).hasSize(RequestedMedia.MAX_ALIASES);
        assertThat(media.coordinates().ownTitles()).hasSize(EpisodeCoordinates.MAX_TITLES);
        assertThat(media.episode().airDates()).hasSize(EpisodeFacts.MAX_DATES).startsWith(LocalDate.EPOCH);
        assertThat(media.episode().otherNames()).hasSize(EpisodeFacts.MAX_NAMES).startsWith("Title 0");
    }

    @Test
    @DisplayName("the bound of aliases is over all scopes together")
    void aliasesAreCountedTogether() {
        Map<String, List<String>> aliases =
                IntStream.range(0, 4).boxed().collect(Collectors.toMap(scope -> "lang:" + scope, scope -> titles(400)));

        RequestedMedia media = new RequestedMedia(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                aliases,
                EpisodeCoordinates.NONE,
                EpisodeFacts.UNKNOWN);

        assertThat(media.aliases().values().stream().mapToInt(List::size).sum()).isEqualTo(RequestedMedia.MAX_ALIASES);
    }

    @Test
    @DisplayName("names are not blank, runtimes positive")
    void whatMakesNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RequestedMedia(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(" "),
                        Map.of(),
                        EpisodeCoordinates.NONE,
                        EpisodeFacts.UNKNOWN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts(Optional.of(" "), Optional.empty(), Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts(Optional.empty(), Optional.of(Duration.ZERO), Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts(Optional.empty(), Optional.empty(), Optional.of(Duration.ofSeconds(-1))));
    }

    private static EpisodeFacts facts(
            Optional<String> name, Optional<Duration> runtime, Optional<Duration> usualRuntime) {
        return new EpisodeFacts(List.of(), name, runtime, usualRuntime, List.of());
    }
}
