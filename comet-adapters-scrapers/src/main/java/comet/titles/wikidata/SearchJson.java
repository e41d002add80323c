package comet.titles.wikidata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of a search (MDX-02), or an error with status 200. */
record SearchJson(@Nullable QueryJson query, @Nullable ErrorJson error) {

    record QueryJson(List<HitJson> search) {}

    /** @param title the number of an item, {@code Q} and digits */
    record HitJson(@Nullable String title) {}

    /** @param code {@code maxlag} and {@code ratelimited} ask to come back later */
    record ErrorJson(@Nullable String code) {}
}
