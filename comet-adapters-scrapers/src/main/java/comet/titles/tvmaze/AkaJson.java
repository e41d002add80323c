package comet.titles.tvmaze;

import org.jspecify.annotations.Nullable;

/** A title elsewhere, of {@code GET /shows/{n}/akas}. */
record AkaJson(@Nullable String name, @Nullable CountryJson country) {

    record CountryJson(@Nullable String code) {}
}
