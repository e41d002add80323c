package comet.debrid.debrider;

/** What {@code POST /v1/tasks} takes (DR-13). */
record NewTaskJson(String type, String data) {}
