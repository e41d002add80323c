package comet.debrid.torbox;

import java.util.List;

/** What {@code POST /torrents/checkcached} takes (TB-11). */
record CheckJson(List<String> hashes) {}
