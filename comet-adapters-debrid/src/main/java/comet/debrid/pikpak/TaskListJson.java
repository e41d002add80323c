package comet.debrid.pikpak;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /drive/v1/tasks} (PP-28).
 *
 * @param tasks null when the answer is no list
 */
record TaskListJson(@Nullable List<TaskJson> tasks) {}
