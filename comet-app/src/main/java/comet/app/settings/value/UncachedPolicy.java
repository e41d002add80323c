package comet.app.settings.value;

/** What happens to a torrent that was added to an account and turned out not to be cached (DBW-05, DBW-06). */
public enum UncachedPolicy implements Worded {
    KEEP("keep"),
    REMOVE("remove");

    private final String word;

    UncachedPolicy(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
