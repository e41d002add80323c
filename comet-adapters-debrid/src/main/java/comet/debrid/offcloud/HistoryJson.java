package comet.debrid.offcloud;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/cloud/history} in the form of an object (OC-28). */
record HistoryJson(@Nullable List<LineJson> history) {}
