package comet.persistence.address;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The address of a PostgreSQL database and who we are there (CFG-37). {@link #toString} is the location alone:
 * neither user nor password.
 *
 * @param host a name or an address; IPv6 in brackets
 * @param port 1 to 65535
 * @param user decoded
 * @param password decoded; a secret; empty where the server asks for none
 * @param parameters connection parameters under the names of the JDBC driver
 * @param ignored names of parameters that were given but mean nothing to us
 */
public record PostgresUrl(
        String host,
        int port,
        String database,
        String user,
        Optional<String> password,
        Map<String, String> parameters,
        List<String> ignored) {

    public PostgresUrl {
        parameters = Map.copyOf(parameters);
        ignored = List.copyOf(ignored);
    }

    /** For the JDBC driver; holds neither user nor password. */
    public String jdbcUrl() {
        StringBuilder url = new StringBuilder("jdbc:postgresql://")
                .append(host)
                .append(':')
                .append(port)
                .append('/')
                .append(encode(database));
        char separator = '?';
        for (Map.Entry<String, String> parameter : new TreeMap<>(parameters).entrySet()) {
            url.append(separator).append(parameter.getKey()).append('=').append(encode(parameter.getValue()));
            separator = '&';
        }
        return url.toString();
    }

    /** {@code host:port/database}. */
    public String location() {
        return host + ":" + port + "/" + database;
    }

    @Override
    public String toString() {
        return location();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
