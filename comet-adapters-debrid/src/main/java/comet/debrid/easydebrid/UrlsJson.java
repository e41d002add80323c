package comet.debrid.easydebrid;

import java.util.List;

/** What {@code POST /v1/link/lookupdetails} takes: magnets (ED-12). */
record UrlsJson(List<String> urls) {}
