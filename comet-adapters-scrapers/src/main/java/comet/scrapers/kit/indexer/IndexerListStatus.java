package comet.scrapers.kit.indexer;

import comet.core.port.SourceException.Failure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the indexers of one server, for operators (IDX-D6).
 *
 * @param name of the server: {@code Jackett}
 * @param initialised whether a refresh was tried (IDX-02)
 * @param refreshed when the list was last learned
 * @param failure why the last refresh failed; empty when it did not
 * @param indexers those in use
 */
public record IndexerListStatus(
        String name,
        boolean initialised,
        Optional<Instant> refreshed,
        Optional<Failure> failure,
        List<IndexerStatus> indexers) {

    public IndexerListStatus {
        indexers = List.copyOf(indexers);
    }
}
