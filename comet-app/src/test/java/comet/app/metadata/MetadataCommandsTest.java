package comet.app.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("SED-02: stored titles go out of one installation and into another")
@Timeout(60)
class MetadataCommandsTest {

    private static final String BUNNY = "{\"id\":\"tt9900050\",\"type\":\"movie\",\"title\":\"Big Buck Bunny\","
            + "\"year\":2008,\"aliases\":{\"lang:nl\":[\"Grote Bolle Haas\"]},\"updated\":\"2026-05-01T00:00:00Z\"}";
    private static final String LANTERN =
            "{\"id\":\"kitsu:900010\",\"type\":\"series\",\"title\":\"Lantern Street\",\"updated\":\"2026-05-02T00:00:00Z\"}";
    private static final InstantSource TIME = InstantSource.fixed(Instant.parse("2026-06-01T12:00:00Z"));

    @TempDir
    private Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private StoredTitles titles(String database) {
        return new StoredTitles(
                Map.of("DATABASE_PATH", database),
                home,
                TIME,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private int imported(String database, String... arguments) {
        return new CommandLine(new MetadataImportCommand(titles(database))).execute(arguments);
    }

    private int exported(String database, String... arguments) {
        return new CommandLine(new MetadataExportCommand(titles(database))).execute(arguments);
    }

    private String file(String name, String... lines) throws IOException {
        Files.writeString(home.resolve(name), String.join("\n", lines) + "\n");
        return name;
    }

    private String said() {
        String said = out.toString(StandardCharsets.UTF_8).strip();
        out.reset();
        return said;
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    @DisplayName("What one installation exports another imports, and exports the same again")
    void roundTrip() throws Exception {
        assertThat(imported("one.db", file("titles.jsonl", BUNNY, "nonsense", LANTERN)))
                .isZero();
        assertThat(said()).isEqualTo("2 titles stored, 0 known already, 1 bad lines skipped");

        assertThat(exported("one.db", "out.jsonl.gz")).isZero();
        assertThat(said()).isEqualTo("2 titles written");

        assertThat(imported("other.db", "out.jsonl.gz")).isZero();
        assertThat(said()).isEqualTo("2 titles stored, 0 known already, 0 bad lines skipped");
        assertThat(exported("other.db", "again.jsonl")).isZero();
        assertThat(Files.readAllLines(home.resolve("again.jsonl"))).containsExactlyInAnyOrder(BUNNY, LANTERN);
        assertThat(complained()).isEmpty();
    }

    @Test
    @DisplayName("A record that is newer than the line is not replaced; an older one is")
    void newerStays() throws Exception {
        String older = BUNNY.replace("Big Buck Bunny", "Older").replace("2026-05-01", "2026-04-01");
        String newer = BUNNY.replace("Big Buck Bunny", "Newer").replace("2026-05-01", "2026-05-31");
        imported("one.db", file("first.jsonl", BUNNY));
        said();

        imported("one.db", file("older.jsonl", older));
        assertThat(said()).isEqualTo("0 titles stored, 1 known already, 0 bad lines skipped");
        imported("one.db", file("newer.jsonl", newer));
        assertThat(said()).isEqualTo("1 titles stored, 0 known already, 0 bad lines skipped");

        exported("one.db", "out.jsonl");
        assertThat(home.resolve("out.jsonl")).hasContent(newer);
    }

    @Test
    @DisplayName("A file that is not there is told in one line, with status 1")
    void missing() {
        assertThat(imported("one.db", "none.jsonl")).isEqualTo(1);
        assertThat(complained().lines())
                .singleElement()
                .asString()
                .startsWith("comet: there is no ")
                .endsWith("none.jsonl");
        assertThat(said()).isEmpty();
    }

    @Test
    @DisplayName("A place that cannot be written is told in one line, with status 1")
    void notWritable() throws Exception {
        Files.createDirectory(home.resolve("folder.jsonl"));

        assertThat(exported("one.db", "folder.jsonl")).isEqualTo(1);
        assertThat(complained().lines())
                .singleElement()
                .asString()
                .startsWith("comet: ")
                .contains("folder.jsonl");
    }

    @Test
    @DisplayName("A file that is only called compressed is told in one line, with status 1")
    void notCompressed() throws Exception {
        assertThat(imported("one.db", file("titles.jsonl.gz", BUNNY))).isEqualTo(1);
        assertThat(complained().lines()).singleElement().asString().startsWith("comet: titles.jsonl.gz cannot be used");
    }

    @Test
    @DisplayName("A database that cannot be used is told in one line, with status 1")
    void noDatabase() throws Exception {
        Files.createDirectory(home.resolve("one.db"));

        assertThat(exported("one.db", "out.jsonl")).isEqualTo(1);
        assertThat(complained().lines())
                .singleElement()
                .asString()
                .startsWith("comet: ")
                .contains("one.db");
        assertThat(home.resolve("out.jsonl")).doesNotExist();
    }

    @Test
    @DisplayName("CFG-23: wrong settings end a command with status 78, before anything is opened")
    void wrongSettings() {
        StoredTitles titles = new StoredTitles(
                Map.of("FASTAPI_PORT", "70000"),
                home,
                TIME,
                System.out,
                new PrintStream(err, true, StandardCharsets.UTF_8));

        assertThat(new CommandLine(new MetadataExportCommand(titles)).execute("out.jsonl"))
                .isEqualTo(78);
        assertThat(complained()).contains("FASTAPI_PORT");
        assertThat(home).isEmptyDirectory();
    }
}
