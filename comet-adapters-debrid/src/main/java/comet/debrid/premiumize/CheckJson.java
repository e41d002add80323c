package comet.debrid.premiumize;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /cache/check} (PM-11, PM-21): lists in the order of the question, each of which may be shorter than that. A
 * null in them holds the place of what there is nothing to say of.
 *
 * @param response whether it is cached
 * @param filename its name, not always that of the release
 * @param filesize bytes
 */
record CheckJson(
        @JsonSetter(contentNulls = Nulls.SET) @Nullable List<@Nullable Boolean> response,
        @JsonSetter(contentNulls = Nulls.SET) @Nullable List<@Nullable String> filename,
        @JsonSetter(contentNulls = Nulls.SET) @Nullable List<@Nullable Long> filesize) {}
