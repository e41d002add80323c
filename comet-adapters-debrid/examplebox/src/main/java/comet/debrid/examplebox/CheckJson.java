package comet.debrid.examplebox;

import java.util.List;

// region CheckJson
/** What {@code POST /cache/check} takes (EX-11). */
record CheckJson(List<String> hashes) {}
// end CheckJson
