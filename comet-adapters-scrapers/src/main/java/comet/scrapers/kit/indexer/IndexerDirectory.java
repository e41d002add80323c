package comet.scrapers.kit.indexer;

import comet.core.port.Deadline;
import comet.core.port.SourceException;
import java.util.List;

/** Tells which indexers there are. */
public interface IndexerDirectory {

    /** The name of who tells, for people: {@code Jackett}. */
    String name();

    /** The indexers that are set up there and healthy, in its order. */
    List<Indexer> list(Deadline deadline) throws SourceException, InterruptedException;

    /** Whether what an operator wrote can be an id: names are never sent as ids (IDX-D2). */
    boolean mayBeId(String configured);
}
