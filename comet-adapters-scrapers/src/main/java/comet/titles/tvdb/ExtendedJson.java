package comet.titles.tvdb;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of {@code GET /series/{n}/extended}. */
record ExtendedJson(@Nullable DataJson data) {

    record DataJson(List<AliasJson> aliases) {}

    /** @param language three letters */
    record AliasJson(@Nullable String language, @Nullable String name) {}
}
