package comet.app.wiring;

import comet.scrapers.kit.indexer.IndexerList;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Refreshes each list of indexers when its own time has come (IDX-01, IDX-D3). Used by one thread. */
final class IndexerTurns {

    private final Map<IndexerList, Instant> due = new LinkedHashMap<>();
    private final InstantSource time;

    IndexerTurns(List<IndexerList> lists, InstantSource time) {
        lists.forEach(list -> due.put(list, Instant.MIN));
        this.time = time;
    }

    /** Refreshes those whose turn it is. */
    String take() throws InterruptedException {
        int refreshed = 0;
        for (Map.Entry<IndexerList, Instant> each : due.entrySet()) {
            if (!time.instant().isBefore(each.getValue())) {
                each.setValue(time.instant().plus(each.getKey().refresh()));
                refreshed++;
            }
        }
        return refreshed + " lists of indexers refreshed";
    }
}
