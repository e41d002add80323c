package comet.titles.trakt;

import org.jspecify.annotations.Nullable;

/** A title in a country, of {@code GET /movies/{id}/aliases} and {@code /shows/{id}/aliases} (MDX-03). */
record AliasJson(@Nullable String title, @Nullable String country) {}
