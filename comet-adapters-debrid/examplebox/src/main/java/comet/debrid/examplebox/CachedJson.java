package comet.debrid.examplebox;

import java.util.List;
import org.jspecify.annotations.Nullable;

// region CachedJson
/** What {@code POST /cache/check} answers: those of the hashes that are cached, in upper case (EX-11). */
record CachedJson(@Nullable List<String> cached) {}
// end CachedJson
