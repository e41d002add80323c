package comet.titles.tmdb;

import comet.core.media.Aliases;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import comet.core.media.ReleaseDates;
import comet.core.media.ReleaseDates.CountryDate;
import comet.core.media.ReleaseDates.Kind;
import comet.titles.kit.AliasGroups;
import comet.titles.kit.Written;
import comet.titles.kit.Years;
import comet.titles.tmdb.WorkJson.AlternativesJson;
import comet.titles.tmdb.WorkJson.CountryJson;
import comet.titles.tmdb.WorkJson.ReleaseJson;
import comet.titles.tmdb.WorkJson.ReleasesJson;
import comet.titles.tmdb.WorkJson.SeasonOfWorkJson;
import comet.titles.tmdb.WorkJson.ServicesJson;
import comet.titles.tmdb.WorkJson.TitlesJson;
import comet.titles.tmdb.WorkJson.TranslationsJson;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What TMDB says of one film or series.
 *
 * @param dates of a film; empty when the answer lacks a part of them, because half an answer blocks nobody (REL-10)
 * @param seasons of a series
 */
record Work(Optional<MediaTitle> title, Aliases aliases, Optional<ReleaseDates> dates, List<Integer> seasons) {

    /** The years of other series go on. */
    private static final Set<String> OVER = Set.of("Ended", "Canceled");

    Work {
        seasons = List.copyOf(seasons);
    }

    static Work of(MediaType type, WorkJson json) {
        return switch (type) {
            case MOVIE ->
                new Work(
                        title(type, json.title(), Years.range(json.releaseDate())),
                        aliases(json, json.originalTitle(), TitlesJson::title),
                        dates(json),
                        List.of());
            case SERIES ->
                new Work(
                        title(
                                type,
                                json.name(),
                                Years.range(json.firstAirDate()).until(lastYear(json))),
                        aliases(json, json.originalName(), TitlesJson::name),
                        Optional.empty(),
                        json.seasons().stream()
                                .map(SeasonOfWorkJson::number)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        };
    }

    private static Optional<MediaTitle> title(MediaType type, @Nullable String written, Years years) {
        return Written.text(written).map(text -> new MediaTitle(text, years.first(), years.last()).of(type));
    }

    private static OptionalInt lastYear(WorkJson json) {
        boolean over = json.status() != null && OVER.contains(json.status());
        return over ? Years.single(json.lastAirDate()) : OptionalInt.empty();
    }

    /** Where a title of the kind of work stands. */
    @FunctionalInterface
    private interface TitleOf {
        @Nullable
        String in(TitlesJson titles);
    }

    /** ALI-03: the original title, then translations, then alternative titles, each as told. */
    private static Aliases aliases(WorkJson json, @Nullable String original, TitleOf titleOf) {
        AliasGroups groups = new AliasGroups().original(json.originalLanguage(), original);
        TranslationsJson translations = json.translations();
        if (translations != null) {
            translations
                    .translations()
                    .forEach(each ->
                            groups.language(each.language(), each.data() == null ? null : titleOf.in(each.data())));
        }
        AlternativesJson alternatives = json.alternatives();
        if (alternatives != null) {
            Stream.concat(alternatives.titles().stream(), alternatives.results().stream())
                    .forEach(each -> groups.country(each.country(), each.title()));
        }
        return groups.aliases();
    }

    private static Optional<ReleaseDates> dates(WorkJson json) {
        ReleasesJson releases = json.releases();
        ServicesJson services = json.services();
        if (releases == null || services == null) {
            return Optional.empty();
        }
        List<CountryDate> dates = releases.results().stream()
                .flatMap(country -> country.dates().stream().flatMap(release -> date(country, release).stream()))
                .toList();
        boolean streamable = !services.results().isEmpty();
        return Optional.of(new ReleaseDates(dates, Written.date(json.releaseDate()), streamable));
    }

    private static Optional<CountryDate> date(CountryJson country, ReleaseJson release) {
        return kind(release.type())
                .flatMap(kind -> Written.date(release.date())
                        .map(date -> new CountryDate(
                                AliasGroups.code(country.country()).orElse(""), kind, date)));
    }

    private static Optional<Kind> kind(@Nullable Integer type) {
        return switch (type) {
            case 1 -> Optional.of(Kind.PREMIERE);
            case 2 -> Optional.of(Kind.LIMITED);
            case 3 -> Optional.of(Kind.THEATRICAL);
            case 4 -> Optional.of(Kind.DIGITAL);
            case 5 -> Optional.of(Kind.PHYSICAL);
            case 6 -> Optional.of(Kind.TV);
            case null, default -> Optional.empty();
        };
    }
}
