package comet.debrid.easydebrid;

/** What {@code POST /v1/link/generate} and {@code POST /v1/link/request} take: a magnet (ED-13, ED-14). */
record UrlJson(String url) {}
