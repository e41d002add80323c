package comet.app.repair;

import comet.core.repair.RepairedTitle;

/** What was found of all titles together. Not thread-safe. */
final class RepairSum {

    private int titles;
    private int skipped;
    private int scanned;
    private int invalid;
    private long removed;

    void add(RepairedTitle title) {
        switch (title) {
            case RepairedTitle.Checked checked -> {
                titles++;
                scanned += checked.scanned();
                invalid += checked.invalid();
                removed += checked.removed();
            }
            case RepairedTitle.Skipped passedOver -> skipped++;
        }
    }

    /** @param apply whether what is invalid was removed */
    String line(boolean apply) {
        String sum = titles + " titles checked, " + skipped + " skipped: " + scanned + " torrents, " + invalid
                + " invalid, " + removed + " rows removed";
        return apply || invalid == 0 ? sum : sum + " (nothing is removed without --apply)";
    }
}
