package comet.titles.tmdb;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer of {@code GET /movie/{id}} or {@code GET /tv/{id}} with what is appended (MDT-02 to MDT-05, MDT-15). */
record WorkJson(
        @Nullable String title,
        @Nullable String name,
        @JsonProperty("original_title") @Nullable String originalTitle,
        @JsonProperty("original_name") @Nullable String originalName,
        @JsonProperty("original_language") @Nullable String originalLanguage,
        @JsonProperty("release_date") @Nullable String releaseDate,
        @JsonProperty("first_air_date") @Nullable String firstAirDate,
        @JsonProperty("last_air_date") @Nullable String lastAirDate,
        @Nullable String status,
        List<SeasonOfWorkJson> seasons,
        @Nullable TranslationsJson translations,
        @JsonProperty("alternative_titles") @Nullable AlternativesJson alternatives,
        @JsonProperty("release_dates") @Nullable ReleasesJson releases,
        @JsonProperty("watch/providers") @Nullable ServicesJson services) {

    record SeasonOfWorkJson(
            @JsonProperty("season_number") @Nullable Integer number) {}

    record TranslationsJson(List<TranslationJson> translations) {}

    record TranslationJson(
            @JsonProperty("iso_639_1") @Nullable String language,
            @Nullable TitlesJson data) {}

    /** A film has a title, a series a name. */
    record TitlesJson(@Nullable String title, @Nullable String name) {}

    /** Films have titles here, series results. */
    record AlternativesJson(List<AlternativeJson> titles, List<AlternativeJson> results) {}

    record AlternativeJson(
            @JsonProperty("iso_3166_1") @Nullable String country,
            @Nullable String title) {}

    record ReleasesJson(List<CountryJson> results) {}

    record CountryJson(
            @JsonProperty("iso_3166_1") @Nullable String country,
            @JsonProperty("release_dates") List<ReleaseJson> dates) {}

    /** @param type 1 premiere, 2 limited, 3 theatrical, 4 digital, 5 physical, 6 TV */
    record ReleaseJson(
            @Nullable Integer type,
            @JsonProperty("release_date") @Nullable String date) {}

    /** By country. */
    record ServicesJson(Map<String, JsonNode> results) {}
}
