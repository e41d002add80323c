package comet.debrid.examplebox;

import org.jspecify.annotations.Nullable;

// region PlayJson
/** {@code POST /play} (EX-12). */
record PlayJson(@Nullable String link) {}
// end PlayJson
