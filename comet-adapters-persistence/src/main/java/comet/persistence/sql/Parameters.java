package comet.persistence.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Binds the parameters of a statement from left to right. */
public final class Parameters {
    private final PreparedStatement statement;
    private int next = 1;

    private Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    /** For a statement none of whose parameters is bound yet. */
    public static Parameters of(PreparedStatement statement) {
        return new Parameters(statement);
    }

    /** The next parameter. */
    public Parameters text(String value) throws SQLException {
        statement.setString(next++, value);
        return this;
    }

    /** The next parameter. */
    public Parameters bytes(byte[] value) throws SQLException {
        statement.setBytes(next++, value);
        return this;
    }

    /** The next parameter. */
    public Parameters number(long value) throws SQLException {
        statement.setLong(next++, value);
        return this;
    }

    /** The next parameter; null when absent. */
    public Parameters number(OptionalLong value) throws SQLException {
        if (value.isPresent()) {
            return number(value.getAsLong());
        }
        statement.setNull(next++, Types.BIGINT);
        return this;
    }

    /** The next parameter; null when absent. */
    public Parameters number(OptionalInt value) throws SQLException {
        return number(value.isPresent() ? OptionalLong.of(value.getAsInt()) : OptionalLong.empty());
    }

    /** The next parameter; null when absent. */
    public Parameters bytes(Optional<byte[]> value) throws SQLException {
        if (value.isPresent()) {
            return bytes(value.get());
        }
        statement.setNull(next++, Types.BINARY);
        return this;
    }

    /** The next parameter: 1 for yes, 0 for no. */
    public Parameters flag(boolean value) throws SQLException {
        return number(value ? 1 : 0);
    }

    /** A key of a type that the driver knows: text, number or bytes. */
    public Parameters key(Object value) throws SQLException {
        if (value instanceof byte[] bytes) {
            return bytes(bytes);
        }
        statement.setObject(next++, value);
        return this;
    }

    /** Runs the statement; how many rows it wrote. */
    public int update() throws SQLException {
        return statement.executeUpdate();
    }

    /** Puts these values into the batch. */
    public void addBatch() throws SQLException {
        statement.addBatch();
    }
}
