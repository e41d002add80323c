package comet.debrid.debrider;

import java.util.List;

/** What {@code POST /v1/link/lookup} takes (DR-11). */
record MagnetsJson(List<String> data) {}
