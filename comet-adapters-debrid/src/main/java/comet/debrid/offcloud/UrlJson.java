package comet.debrid.offcloud;

/** What {@code POST /api/cache/download} and {@code POST /api/cloud} take: a magnet (OC-12, OC-13). */
record UrlJson(String url) {}
