package comet.debrid.offcloud;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of what {@code POST /api/cache/info} answers, in the place of its magnet in the question (OC-21, OC-22). */
record CheckedJson(@Nullable Boolean cached, @Nullable List<FileJson> files) {}
