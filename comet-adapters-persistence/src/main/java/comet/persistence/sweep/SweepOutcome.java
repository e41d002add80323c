package comet.persistence.sweep;

/** What an expiry sweep did (STOR-30). */
public sealed interface SweepOutcome {

    /**
     * It ran to its end.
     *
     * @param links releases that no longer serve a part of a title
     * @param torrents torrents that no longer serve anything (STOR-62)
     * @param requests media ids that nobody asks for any more
     * @param titles titles that are too old even to be served when providers are down
     * @param lookups episodes, release verdicts and results of title searches that are as old as that
     */
    record Swept(long links, long torrents, long requests, long titles, long lookups) implements SweepOutcome {}

    /** It did not run. */
    record Skipped(Reason reason) implements SweepOutcome {}

    /** Why it did not run. */
    enum Reason {
        /** The interval is negative. */
        SWITCHED_OFF,
        /** The last sweep, of whichever instance, is too recent. */
        NOT_DUE
    }
}
