package comet.titles.tvmaze;

import org.jspecify.annotations.Nullable;

/**
 * A series, as {@code GET /lookup/shows?imdb={id}} leads to it (MDX-01). Its {@code ended} is not read: a special counts
 * for it, years after the last regular episode.
 */
record ShowJson(
        @Nullable Long id, @Nullable String name, @Nullable String premiered) {}
