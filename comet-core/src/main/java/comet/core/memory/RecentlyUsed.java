package comet.core.memory;

import java.io.Serial;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was used last, up to a number of entries; what was not used for longest makes room. */
final class RecentlyUsed<K, V> extends LinkedHashMap<K, V> {

    @Serial
    private static final long serialVersionUID = 1;

    private static final float USUAL_LOAD = 0.75f;

    private final int most;

    private RecentlyUsed(int most) {
        super(16, USUAL_LOAD, true);
        this.most = most;
    }

    /** A thread-safe map of at most so many entries; its views must not be used. */
    static <K, V> Map<K, V> upTo(int most) {
        return Collections.synchronizedMap(new RecentlyUsed<>(most));
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
