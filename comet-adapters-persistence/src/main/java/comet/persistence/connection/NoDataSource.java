package comet.persistence.connection;

import io.micronaut.data.jdbc.config.DataJdbcConfiguration;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The data source without which Micronaut makes no repositories. Nobody asks it: connections are lent ({@link
 * LentConnection}).
 */
@Singleton
@Named(NoDataSource.NAME)
final class NoDataSource implements DataSource {
    static final String NAME = "default";

    /** What a data source needs beside it. The tables are those of the migrations: none is made from rows. */
    @Singleton
    @Named(NAME)
    static final class Configuration extends DataJdbcConfiguration {
        Configuration() {
            super(NAME);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        throw refusal();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw refusal();
    }

    private static SQLException refusal() {
        return new SQLException("connections are lent, never taken from a data source");
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        throw refusal();
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw refusal();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
