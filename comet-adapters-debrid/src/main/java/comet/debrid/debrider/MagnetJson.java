package comet.debrid.debrider;

/** What {@code POST /v1/link/generate} takes (DR-12). */
record MagnetJson(String data) {}
