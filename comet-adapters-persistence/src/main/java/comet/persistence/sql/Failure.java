package comet.persistence.sql;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * What a database means by a failure.
 *
 * @param word its own word for it: {@code SQLITE_FULL}, {@code SQLSTATE 53100}; names no user and quotes no statement
 * @param remedy what is wrong and what to do, in words of ours; empty when there is nothing general to say
 * @param kind what it means for calls to come
 */
public record Failure(String word, Optional<String> remedy, Kind kind) {

    /** What is wrong with a broken file, and what to do. */
    public static final String DAMAGED_FILE =
            "it is no SQLite database, or damaged; restore a backup, or move it away to begin anew";

    /** What a failure means for calls to come. */
    public enum Kind {
        /** Another program is writing: the same may succeed in a moment. */
        BLOCKED,
        /** What is stored is broken, and stays so. */
        DAMAGED,
        OTHER
    }

    /** Reads an exception of a driver or of a pool, which keeps that of the driver as its cause. */
    public static Failure of(SQLException e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return ofSqlite(sqlite.getResultCode());
            }
            if (cause instanceof SQLException failure && isState(failure.getSQLState())) {
                return ofState(String.valueOf(failure.getSQLState()));
            }
        }
        return new Failure(e.getClass().getSimpleName(), Optional.empty(), Kind.OTHER);
    }

    /** The low byte of a code is the kind of failure, the rest its detail. */
    public static SQLiteErrorCode primary(SQLiteErrorCode code) {
        return SQLiteErrorCode.getErrorCode(code.code & 0xFF);
    }

    private static Failure ofSqlite(SQLiteErrorCode code) {
        SQLiteErrorCode primary = primary(code);
        return switch (primary) {
            case SQLITE_NOTADB, SQLITE_CORRUPT -> new Failure(primary.name(), Optional.of(DAMAGED_FILE), Kind.DAMAGED);
            case SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
                other(
                        primary.name(),
                        "it cannot be written to; check the owner and permissions of the file and its directory");
            case SQLITE_FULL, SQLITE_IOERR -> other(primary.name(), "the disk is full or failing; make room");
            case SQLITE_BUSY, SQLITE_LOCKED ->
                new Failure(
                        primary.name(),
                        Optional.of("another program does not let go of it; stop that program"),
                        Kind.BLOCKED);
            default -> new Failure(code.name(), Optional.empty(), Kind.OTHER);
        };
    }

    private static Failure ofState(String state) {
        String word = "SQLSTATE " + state;
        return switch (state) {
            case "53100" -> other(word, "the disk of the server is full; make room there");
            case "53300" ->
                other(word, "the server has too many connections; allow it more, or lower DATABASE_POOL_SIZE");
            case "25006" -> other(word, "the server takes no writes; name its primary in DATABASE_URL");
            case "XX001", "XX002" ->
                new Failure(word, Optional.of("what the server stored is damaged; restore a backup"), Kind.DAMAGED);
            case "55P03", "57014" -> new Failure(word, Optional.of("another program holds its tables"), Kind.BLOCKED);
            default ->
                state.startsWith("08") || state.startsWith("57P")
                        ? other(word, "the server cannot be reached, or is starting or stopping")
                        : new Failure(word, Optional.empty(), Kind.OTHER);
        };
    }

    private static Failure other(String word, String remedy) {
        return new Failure(word, Optional.of(remedy), Kind.OTHER);
    }

    private static boolean isState(@Nullable String state) {
        return state != null && state.matches("[0-9A-Z]{5}");
    }
}
