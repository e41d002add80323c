package comet.debrid.offcloud;

import java.util.List;

/** What {@code POST /api/cache/info} takes (OC-11). */
record CheckJson(List<String> urls, boolean includeFiles) {}
