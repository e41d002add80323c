package comet.debrid.debrider;

import org.jspecify.annotations.Nullable;

/** One task as the answer of {@code POST /v1/tasks}, and sometimes of {@code GET /v1/tasks/{id}} (DR-24, DR-26). */
record WrappedTaskJson(@Nullable TaskJson data) {}
