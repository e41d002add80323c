package comet.core.debrid;

/** Who fetches the bytes behind a link, and so for whose address it is made (DB-32, DBI-02). */
public enum Delivery {
    /** The player, which is redirected. */
    DIRECT("direct"),
    /** This server, which relays them. */
    RELAYED("relayed");

    private final String word;

    Delivery(String word) {
        this.word = word;
    }

    /** The word in keys. */
    public String word() {
        return word;
    }
}
