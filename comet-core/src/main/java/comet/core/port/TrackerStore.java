package comet.core.port;

import java.util.List;

/** The public trackers as they were last fetched, so that a failure after a restart costs none of them (TRK-04). */
public interface TrackerStore {

    /** All of them, in their order; none when they were never fetched. */
    List<String> find() throws StoreException;

    /** Replaces all of them, or none. */
    void replace(List<String> urls) throws StoreException;
}
