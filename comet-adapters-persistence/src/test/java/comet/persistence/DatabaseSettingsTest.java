package comet.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import comet.persistence.DatabaseSettings.Postgres;
import comet.persistence.DatabaseSettings.Sqlite;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DatabaseSettingsTest {

    @Test
    @DisplayName("CFG-37: host, port and database may be shown; user, password and parameters are not")
    void secretsAreNotShown() {
        Postgres server =
                new Postgres("jdbc:postgresql://db.example.com:5432/comet?sslmode=require", "grace", "s3cret", false);

        assertThat(DatabaseSettings.defaults(server).toString())
                .contains("db.example.com:5432/comet")
                .doesNotContain("grace", "s3cret", "sslmode");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "postgresql://db.example.com/comet",
                "jdbc:sqlite:comet.db",
                "jdbc:postgresql://grace:s3cret@db.example.com/comet",
                "jdbc:postgresql://db.example.com/comet?user=grace",
                "jdbc:postgresql://db.example.com/comet?sslmode=require&PASSWORD=s3cret"
            })
    @DisplayName("A URL of another kind, or with user or password, is refused and not repeated")
    void aUrlHoldsNoSecret(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Postgres(url, "", "", false))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("grace", "s3cret"));
    }

    @Test
    @DisplayName("CFG-39: a pool has at least two connections; times are not negative where that means nothing")
    void rangesAreKept() {
        Sqlite file = new Sqlite(Path.of("comet.db"));
        Duration day = Duration.ofDays(1);
        Duration past = Duration.ofSeconds(-1);

        assertThatIllegalArgumentException().isThrownBy(() -> new DatabaseSettings(file, 1, day, day, day, day, day));
        assertThatIllegalArgumentException().isThrownBy(() -> new DatabaseSettings(file, 2, past, day, day, day, day));
        assertThatIllegalArgumentException().isThrownBy(() -> new DatabaseSettings(file, 2, day, day, day, past, day));
        assertThatIllegalArgumentException().isThrownBy(() -> new DatabaseSettings(file, 2, day, day, day, day, past));
        assertThat(new DatabaseSettings(file, 2, day, past, past, day, day).torrentTtl())
                .isNegative();
    }
}
