package comet.persistence.address;

import static java.nio.charset.StandardCharsets.UTF_8;

import comet.core.address.HostAndPort;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads database addresses as operators write them (CFG-37): {@code user:pass@host:port/db}, with or without one of
 * the schemes in use. The password may be written raw or percent-encoded.
 */
public final class PostgresUrlReader {
    private static final List<String> SCHEMES =
            List.of("jdbc:postgresql://", "postgresql+asyncpg://", "postgresql://", "postgres://");
    private static final Set<String> SSL_MODES =
            Set.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");
    private static final int DEFAULT_PORT = 5432;

    private final Map<String, String> parameters = new HashMap<>();
    private final List<String> ignored = new ArrayList<>();
    private Optional<String> user = Optional.empty();
    private Optional<String> password = Optional.empty();

    private PostgresUrlReader() {}

    /** What came out: an address, or one sentence about what is wrong that quotes nothing of the text. */
    public sealed interface Result {
        record Read(PostgresUrl url) implements Result {}

        record Wrong(String problem) implements Result {}
    }

    public static Result read(String text) {
        return new PostgresUrlReader().parse(withoutScheme(text.strip()));
    }

    private Result parse(String text) {
        int at = userInfoEnd(text);
        if (at >= 0) {
            readUserInfo(text.substring(0, at));
        }
        String address = text.substring(at + 1);
        int question = address.indexOf('?');
        if (question >= 0) {
            Optional<String> problem = readParameters(address.substring(question + 1));
            if (problem.isPresent()) {
                return new Result.Wrong(problem.get());
            }
            address = address.substring(0, question);
        }
        return user.isEmpty()
                ? new Result.Wrong("must name a user: user:password@host:port/database")
                : readAddress(address, user.get());
    }

    private Result readAddress(String address, String userName) {
        int slash = address.indexOf('/');
        String hostAndPort = slash < 0 ? address : address.substring(0, slash);
        String database = slash < 0 ? "" : decode(address.substring(slash + 1));
        Optional<HostAndPort> server = HostAndPort.parse(hostAndPort);
        if (server.isEmpty()) {
            boolean host = HostAndPort.parse(hostAndPort.replaceFirst(":[^:\\]]*$", ""))
                    .isPresent();
            return new Result.Wrong(
                    host
                            ? "must name a port between 1 and 65535"
                            : "must name a host: user:password@host:port/database");
        }
        return new Result.Read(new PostgresUrl(
                server.get().host().text(),
                server.get().port().orElse(DEFAULT_PORT),
                // PostgreSQL's own rule: without a name, the database is called like the user.
                database.isEmpty() ? userName : database,
                userName,
                password.filter(word -> !word.isEmpty()),
                parameters,
                ignored));
    }

    private void readUserInfo(String text) {
        int colon = text.indexOf(':');
        String name = decode(colon < 0 ? text : text.substring(0, colon));
        user = name.isEmpty() ? Optional.empty() : Optional.of(name);
        password = colon < 0 ? Optional.empty() : Optional.of(decode(text.substring(colon + 1)));
    }

    /** Reads the part after the question mark; the result is a problem, if there is one. */
    private Optional<String> readParameters(String query) {
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            Optional<String> problem = readParameter(name, value);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private Optional<String> readParameter(String name, String value) {
        switch (name) {
            case "" -> {}
            case "user" -> user = Optional.of(value);
            case "password" -> password = Optional.of(value);
            case "application_name", "ApplicationName" -> parameters.put("ApplicationName", value);
            case "sslmode" -> {
                if (!SSL_MODES.contains(value.toLowerCase(Locale.ROOT))) {
                    return Optional.of("sslmode must be one of disable, prefer, require, verify-ca, verify-full");
                }
                parameters.put("sslmode", value.toLowerCase(Locale.ROOT));
            }
            case "connect_timeout", "connectTimeout" -> {
                if (!value.matches("[0-9]{1,6}")) {
                    return Optional.of("connect_timeout must be a number of seconds");
                }
                parameters.put("connectTimeout", value);
            }
            default -> ignored.add(name);
        }
        return Optional.empty();
    }

    /**
     * Where the user part ends, -1 if there is none. A raw password may itself hold {@code @}, {@code /} or {@code ?},
     * host and database do not: so it ends at the last {@code @} before the parameters, and a question mark starts
     * parameters only after a database.
     */
    private static int userInfoEnd(String text) {
        int question = text.indexOf('?');
        if (question < 0) {
            return text.lastIndexOf('@');
        }
        int at = text.lastIndexOf('@', question);
        boolean afterDatabase = text.lastIndexOf('/', question) > at;
        return at >= 0 || afterDatabase ? at : text.lastIndexOf('@');
    }

    private static String withoutScheme(String text) {
        for (String scheme : SCHEMES) {
            if (text.regionMatches(true, 0, scheme, 0, scheme.length())) {
                return text.substring(scheme.length());
            }
        }
        return text;
    }

    /** Undoes percent-encoding; a percent sign that is not followed by two hex digits stays what it is. */
    private static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        byte[] raw = text.getBytes(UTF_8);
        for (int i = 0; i < raw.length; i++) {
            int high = raw[i] == '%' && i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(raw[i + 2], 16);
            if (low < 0) {
                bytes.write(raw[i]);
            } else {
                bytes.write(high * 16 + low);
                i += 2;
            }
        }
        return bytes.toString(UTF_8);
    }
}
