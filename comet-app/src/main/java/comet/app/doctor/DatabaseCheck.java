package comet.app.doctor;

import comet.core.selfcheck.Check;
import comet.core.selfcheck.Finding;
import comet.persistence.DatabaseCondition;
import comet.persistence.DatabaseCondition.Integrity;
import java.util.List;
import java.util.function.Supplier;

/** Whether the database is there, fits this version, takes writes and is whole. */
public final class DatabaseCheck implements Check {

    private static final String SUBJECT = "database";

    private final String what;
    private final Supplier<DatabaseCondition> look;

    /**
     * @param what kind and place, without user and password: {@code SQLite at data/comet.db}
     * @param look looks at it
     */
    public DatabaseCheck(String what, Supplier<DatabaseCondition> look) {
        this.what = what;
        this.look = look;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public List<Finding> look() {
        return List.of(
                switch (look.get()) {
                    case DatabaseCondition.Absent absent ->
                        Finding.note(
                                SUBJECT,
                                what + " is not there yet.",
                                "Start the server, which makes it, or correct DATABASE_PATH if it should be there.");
                    case DatabaseCondition.Unusable(String reason) -> unusable(reason);
                    case DatabaseCondition.Answering answering -> answering(answering);
                });
    }

    /** What is wrong stands before the semicolon, what to do behind it. */
    private Finding unusable(String reason) {
        String[] halves = reason.split("; ", 2);
        String remedy = halves.length == 2 ? halves[1] : "look into the log of the database";
        return Finding.failure(
                SUBJECT,
                what + " cannot be used: " + halves[0] + ".",
                Character.toUpperCase(remedy.charAt(0)) + remedy.substring(1) + ".");
    }

    private Finding answering(DatabaseCondition.Answering found) {
        if (found.integrity() == Integrity.DAMAGED) {
            return Finding.failure(SUBJECT, what + " is damaged.", "Restore a backup, or move it away to begin anew.");
        }
        if (found.version() > found.newest()) {
            return Finding.failure(
                    SUBJECT,
                    what + " is of a newer version of this program (" + found.version() + ", this one knows "
                            + found.newest() + ").",
                    "Start that version, or restore the backup from before it.");
        }
        if (!found.isWritable()) {
            return Finding.failure(
                    SUBJECT,
                    what + " answers and takes no writes.",
                    "Check its permissions, whether its disk is read-only, and whether another program holds it.");
        }
        return found.version() < found.newest()
                ? Finding.note(
                        SUBJECT,
                        what + " answers with tables of version " + found.version() + ", of " + found.newest() + ".",
                        "Make a backup, then start the server, which brings them up to date.")
                : Finding.fine(
                        SUBJECT,
                        what + " answers, takes writes and has tables of version " + found.version()
                                + (found.integrity() == Integrity.WHOLE ? ", all of them whole." : "."));
    }
}
