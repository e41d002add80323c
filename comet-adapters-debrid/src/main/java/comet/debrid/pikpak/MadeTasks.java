package comet.debrid.pikpak;

import comet.core.debrid.EntryId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The downloads that the product started in one account, by the entry they make (PP-37). Thread-safe. */
final class MadeTasks {

    /** More failed downloads than anybody has. */
    private static final int MAX = 1_000;

    private final Map<EntryId, String> tasks = new LinkedHashMap<>();

    synchronized void made(EntryId entry, String task) {
        tasks.put(entry, task);
        if (tasks.size() > MAX) {
            tasks.remove(tasks.keySet().iterator().next());
        }
    }

    synchronized Optional<String> of(EntryId entry) {
        return Optional.ofNullable(tasks.get(entry));
    }

    synchronized boolean isMade(String task) {
        return tasks.containsValue(task);
    }

    synchronized void gone(String task) {
        tasks.values().remove(task);
    }
}
