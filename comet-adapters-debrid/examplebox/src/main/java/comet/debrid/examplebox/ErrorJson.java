package comet.debrid.examplebox;

import org.jspecify.annotations.Nullable;

// region ErrorJson
/** Any failure, with any HTTP status (EX-02). */
record ErrorJson(@Nullable String error) {}
// end ErrorJson
