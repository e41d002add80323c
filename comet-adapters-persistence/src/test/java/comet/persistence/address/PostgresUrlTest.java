package comet.persistence.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("CFG-37: addresses of PostgreSQL databases")
class PostgresUrlTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            u:p@db.example.com:5433/comet                                 | db.example.com:5433/comet | u   | p
            u:p@db.example.com/comet                                      | db.example.com:5432/comet | u   | p
            postgres://u:p@db.example.com/comet                           | db.example.com:5432/comet | u   | p
            postgresql://u:p@db.example.com/comet                         | db.example.com:5432/comet | u   | p
            postgresql+asyncpg://u:p@db.example.com/comet                 | db.example.com:5432/comet | u   | p
            jdbc:postgresql://db.example.com/comet?user=u&password=p      | db.example.com:5432/comet | u   | p
            POSTGRES://u:p@db.example.com/comet                           | db.example.com:5432/comet | u   | p
            u:p%40ss%2F@db.example.com/comet                              | db.example.com:5432/comet | u   | p@ss/
            u:p@ss@db.example.com/comet                                   | db.example.com:5432/comet | u   | p@ss
            u:p/ss@db.example.com/comet                                   | db.example.com:5432/comet | u   | p/ss
            u:p?ss@db.example.com/comet?sslmode=disable                   | db.example.com:5432/comet | u   | p?ss
            u:50%@db.example.com/comet                                    | db.example.com:5432/comet | u   | 50%
            u%3A1:p:q@db.example.com/comet                                | db.example.com:5432/comet | u:1 | p:q
            u:p@comet_db/comet                                            | comet_db:5432/comet       | u   | p
            u:p@[::1]:5433/comet                                          | [::1]:5433/comet          | u   | p
            u:p@db.example.com                                            | db.example.com:5432/u     | u   | p
            """)
    void parts(String text, String location, String user, String password) {
        PostgresUrl url = read(text);

        assertThat(url.location()).isEqualTo(location);
        assertThat(url.user()).isEqualTo(user);
        assertThat(url.password()).contains(password);
    }

    @Test
    @DisplayName("SET-S14: user, decoded password, default port, TLS required; only the location is shown")
    void scenario14() {
        PostgresUrl url = read("postgresql://u:p%40ss@db.example.com/comet?sslmode=require");

        assertThat(url.user()).isEqualTo("u");
        assertThat(url.password()).contains("p@ss");
        assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example.com:5432/comet?sslmode=require");
        assertThat(url).hasToString("db.example.com:5432/comet");
    }

    @Test
    @DisplayName("CFG-37: known parameters are passed on under the driver's names, unknown ones are listed")
    void parameters() {
        PostgresUrl url = read("u:p@db/my%20db?application_name=a%26b&connect_timeout=5&pool=9&sslmode=Verify-Full");

        assertThat(url.jdbcUrl())
                .isEqualTo(
                        "jdbc:postgresql://db:5432/my+db?ApplicationName=a%26b&connectTimeout=5&sslmode=verify-full");
        assertThat(url.ignored()).containsExactly("pool");
    }

    @Test
    @DisplayName("CFG-37: a server that trusts the network needs no password")
    void noPassword() {
        assertThat(read("u@db/comet").password()).isEqualTo(Optional.empty());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "db.example.com/comet",
                ":p@db/comet",
                "u:p@/comet",
                "u:p@db:port/comet",
                "u:p@db:0/comet",
                "u:p@db:65536/comet",
                "u:p@d b/comet",
                "u:p@[::1/comet",
                "u:p@db/comet?sslmode=maybe",
                "u:p@db/comet?connect_timeout=soon",
                "?"
            })
    @DisplayName("CFG-37: what is no address is refused, and the sentence about it repeats nothing of it")
    void refused(String text) {
        assertThat(PostgresUrlReader.read(text))
                .isInstanceOfSatisfying(
                        PostgresUrlReader.Result.Wrong.class,
                        wrong -> assertThat(wrong.problem()).contains("must ").doesNotContain("maybe", "soon", ":p@"));
    }

    private static PostgresUrl read(String text) {
        return switch (PostgresUrlReader.read(text)) {
            case PostgresUrlReader.Result.Read(PostgresUrl url) -> url;
            case PostgresUrlReader.Result.Wrong(String problem) -> throw new AssertionError(problem);
        };
    }
}
