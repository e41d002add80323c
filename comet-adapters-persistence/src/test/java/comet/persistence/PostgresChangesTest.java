package comet.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import comet.core.basis.Changes;
import comet.core.basis.Subject;
import comet.core.basis.Validity;
import comet.core.media.ImdbId;
import comet.core.media.MediaTitle;
import comet.core.port.MetadataStore.Dated;
import comet.core.port.MetadataStore.StoredMetadata;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Changes told by PostgreSQL")
@Timeout(60)
final class PostgresChangesTest extends ChangesTestBase {

    @Override
    DatabaseSettings.Backend emptyBackend() {
        return EmbeddedServer.emptyDatabase();
    }

    @Test
    @DisplayName("STOR-66: another instance hears of each write, and of nothing else")
    void writesOfOthers() throws Exception {
        Changes elsewhere = new Changes();
        try (Database other = open(settings())) {
            other.tell(elsewhere);
            await(() -> !elsewhere.isBlind());
            Validity untouched = madeFrom(elsewhere, Subject.title(new ImdbId("tt0000303")));
            for (Map.Entry<Subject, Write> one : writes().values()) {
                Validity of = madeFrom(elsewhere, one.getKey());
                one.getValue().run();
                await(() -> !of.holds(elsewhere, clock.instant()));
            }
            assertThat(untouched.holds(elsewhere, clock.instant())).isTrue();
        }
    }

    @Test
    @DisplayName("STOR-66: what is not committed is told to nobody")
    void notCommitted() throws Exception {
        Changes elsewhere = new Changes();
        try (Database other = open(settings())) {
            other.tell(elsewhere);
            await(() -> !elsewhere.isBlind());
            Validity of = madeFrom(elsewhere, Subject.title(SERIES));
            var failed = catchThrowable(() -> database.connections()
                    .write("breaking off", List.of(Subject.title(SERIES)), connection -> {
                        connection.createStatement().execute("SELECT pg_notify('comet_changes', 'x:" + PLACE + "')");
                        throw new IllegalStateException("broken off");
                    }));
            assertThat(failed).isInstanceOf(IllegalStateException.class);
            Validity last = madeFrom(elsewhere, Subject.title(new ImdbId("tt0000404")));
            database.metadata().save(new ImdbId("tt0000404"), StoredMetadata.of(TITLE));
            await(() -> !last.holds(elsewhere, clock.instant()));

            assertThat(of.holds(elsewhere, clock.instant())).isTrue();
        }
    }

    private static final int PLACE = Subject.title(SERIES).place();

    private static final Dated<MediaTitle> TITLE = new Dated<>(
            new MediaTitle("Example", OptionalInt.empty(), OptionalInt.empty()), Instant.parse("2026-03-01T12:00:00Z"));

    @Test
    @DisplayName("STOR-66: while the server is away nothing is heard; afterwards everything counts as changed")
    void serverAway() throws Exception {
        Changes elsewhere = new Changes();
        try (TcpGate gate = TcpGate.to(EmbeddedServer.port())) {
            gate.open();
            String url = ((DatabaseSettings.Postgres) settings().backend()).jdbcUrl();
            String name = url.substring(url.lastIndexOf('/') + 1);
            DatabaseSettings through = DatabaseSettings.defaults(EmbeddedServer.at(gate.port(), name));
            // By a clock that goes: it is tried again and again.
            try (Database other = Database.open(through, InstantSource.system())) {
                other.tell(elsewhere);
                await(() -> !elsewhere.isBlind());
                Validity of = madeFrom(elsewhere, Subject.title(SERIES));
                gate.shut();
                await(elsewhere::isBlind);
                saveRelease();
                gate.open();
                await(() -> !elsewhere.isBlind());

                assertThat(of.holds(elsewhere, clock.instant())).isFalse();
            }
        }
    }
}
