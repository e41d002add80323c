package comet.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Binds the parameters of a statement from left to right. */
final class Parameters {
    private final PreparedStatement statement;
    private int next = 1;

    private Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    static Parameters of(PreparedStatement statement) {
        return new Parameters(statement);
    }

    Parameters text(String value) throws SQLException {
        statement.setString(next++, value);
        return this;
    }

    Parameters bytes(byte[] value) throws SQLException {
        statement.setBytes(next++, value);
        return this;
    }

    Parameters number(long value) throws SQLException {
        statement.setLong(next++, value);
        return this;
    }

    Parameters number(OptionalLong value) throws SQLException {
        if (value.isPresent()) {
            return number(value.getAsLong());
        }
        statement.setNull(next++, Types.BIGINT);
        return this;
    }

    Parameters number(OptionalInt value) throws SQLException {
        return number(value.isPresent() ? OptionalLong.of(value.getAsInt()) : OptionalLong.empty());
    }

    /** A key of a type that the driver knows: text, number or bytes. */
    Parameters key(Object value) throws SQLException {
        if (value instanceof byte[] bytes) {
            return bytes(bytes);
        }
        statement.setObject(next++, value);
        return this;
    }

    /** Runs the statement; how many rows it wrote. */
    int update() throws SQLException {
        return statement.executeUpdate();
    }

    /** Puts these values into the batch. */
    void addBatch() throws SQLException {
        statement.addBatch();
    }
}
