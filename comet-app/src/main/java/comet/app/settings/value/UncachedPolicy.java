package comet.app.settings.value;

/** What happens to a torrent that was added to an account and turned out not to be cached (DBW-05, DBW-06). */
public enum UncachedPolicy implements Worded {
    KEEP,
    REMOVE
}
