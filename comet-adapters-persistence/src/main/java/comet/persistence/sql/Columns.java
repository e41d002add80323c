package comet.persistence.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads columns that may be null. */
public final class Columns {
    private Columns() {}

    /** Absent for null. */
    public static OptionalLong optionalLong(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /** Whether it is 1. */
    public static boolean flag(ResultSet row, String column) throws SQLException {
        return row.getInt(column) == 1;
    }

    /** Absent for null. */
    public static OptionalInt optionalInt(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
