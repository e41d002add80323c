package comet.debrid.easydebrid;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/link/generate}: all files of a torrent, each with its link (ED-13, ED-23). */
record LinksJson(@Nullable List<FileJson> files) {}
