package comet.debrid.debrider;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of tasks under one of three names, where the answer is not the list itself (DR-25). */
record WrappedTasksJson(
        @Nullable List<TaskJson> data,
        @Nullable List<TaskJson> result,
        @Nullable List<TaskJson> tasks) {}
