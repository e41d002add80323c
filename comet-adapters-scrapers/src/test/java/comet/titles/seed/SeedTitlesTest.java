package comet.titles.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.media.Aliases;
import comet.core.media.AnimeTraits.Format;
import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.media.MediaId;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import comet.core.media.TitleNature;
import comet.core.memory.InMemoryMetadataStore;
import comet.core.port.Deadline;
import comet.core.port.MetadataStore;
import comet.core.port.MetadataStore.Dated;
import comet.core.port.MetadataStore.StoredMetadata;
import comet.core.port.ProvidedTitle;
import comet.core.port.StoreException;
import comet.core.title.TitleArchive;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

@DisplayName("Seed files")
class SeedTitlesTest {

    private static final MediaId BUNNY = new ImdbId("tt9900050");
    private static final String LINE = "{\"id\":\"tt9900050\",\"type\":\"movie\",\"title\":\"Big Buck Bunny\","
            + "\"year\":2008,\"yearEnd\":null,\"aliases\":{\"lang:nl\":[\"Grote Bolle Haas\"]},"
            + "\"updated\":\"2026-05-01\"}";
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Deadline DEADLINE = new Deadline(Instant.MAX);

    @TempDir
    Path folder;

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines));
    }

    private Path compressed(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static Optional<MediaTitle> title(SeedTitles seed, MediaId id) {
        return seed.title(MediaType.MOVIE, id, DEADLINE).map(ProvidedTitle::title);
    }

    private static Aliases aliases(SeedTitles seed, MediaId id) {
        return seed.aliases(MediaType.MOVIE, id, DEADLINE);
    }

    private static Aliases aliases(String scope, String title) {
        return new Aliases(Map.of(scope, List.of(title)));
    }

    @Test
    @DisplayName("SED-01: a line tells title, years, kind and aliases of an id")
    void aLine() throws Exception {
        SeedTitles seed = SeedTitles.read(file("titles.jsonl", LINE, "", LINE.replace("tt9900050", "kitsu:152")));

        for (MediaId id : List.of(BUNNY, new KitsuId(152))) {
            assertThat(title(seed, id))
                    .contains(MediaTitle.of("Big Buck Bunny", 2008).of(MediaType.MOVIE));
            assertThat(aliases(seed, id)).isEqualTo(aliases("lang:nl", "Grote Bolle Haas"));
        }
        assertThat(title(seed, new ImdbId("tt9900051"))).isEmpty();
        assertThat(aliases(seed, new ImdbId("tt9900051"))).isEqualTo(Aliases.NONE);
        assertThat(seed.badLines()).isZero();
        assertThat(seed.size()).isEqualTo(2);
    }

    @Test
    @DisplayName("SED-01: files may be compressed, and a folder of them is read in the order of names")
    void folders() throws Exception {
        file("a.jsonl", "{\"id\":\"tt9900050\",\"title\":\"First\",\"aliases\":{\"ez\":[\"One\"]}}");
        compressed("b.jsonl.gz", "{\"id\":\"tt9900050\",\"title\":\"Second\",\"aliases\":{\"ez\":[\"Two\"]}}");
        file("c.txt", "{\"id\":\"tt9900050\",\"title\":\"No seed\"}");
        Files.createDirectory(folder.resolve("d.jsonl"));

        SeedTitles seed = SeedTitles.read(folder);

        assertThat(title(seed, BUNNY)).map(MediaTitle::text).contains("Second");
        assertThat(aliases(seed, BUNNY).byScope()).containsExactly(Map.entry("ez", List.of("One", "Two")));
        assertThat(title(SeedTitles.read(folder.resolve("b.jsonl.gz")), BUNNY)).isPresent();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("SED-01: bad lines are counted and skipped, and cost the others nothing")
    @ValueSource(
            strings = {
                "no json",
                "{\"id\":\"tt9900051\",\"title\":\"cut off",
                "[]",
                "null",
                "7",
                "{}",
                "{\"title\":\"No id\"}",
                "{\"id\":\"9900051\",\"title\":\"Bare number\"}",
                "{\"id\":42,\"title\":\"Number\"}",
                "{\"id\":\"kitsu:0\",\"title\":\"No such number\"}",
                "{\"id\":\"tt9900051\"}",
                "{\"id\":\"tt9900051\",\"title\":\"  \"}",
                "{\"id\":\"tt9900051\",\"title\":[\"x\"],\"aliases\":\"x\"}",
                "\u0000\u0001"
            })
    void badLines(String bad) throws Exception {
        SeedTitles seed = SeedTitles.read(file("titles.jsonl", bad, LINE));

        assertThat(seed.badLines()).isEqualTo(1);
        assertThat(title(seed, BUNNY)).isPresent();
        assertThat(seed.size()).isEqualTo(1);
    }

    @Test
    @DisplayName("MDA-44: a field of a wrong type, or out of its range, costs that field")
    void wrongFields() throws Exception {
        SeedTitles seed = SeedTitles.read(file(
                "titles.jsonl",
                "{\"id\":\"tt9900050\",\"title\":\"Sintel\",\"type\":\"episode\",\"year\":\"soon\",\"yearEnd\":2011,"
                        + "\"tmdb\":-1,\"aliases\":{\"fr\":[null,1,\"Le film\",{}],\"de\":\"x\",\"\":[\"Any\"]},"
                        + "\"updated\":\"yesterday\"}",
                "{\"id\":\"tt9900051\",\"title\":\"Sintel\",\"year\":2010,\"yearEnd\":2009}"));

        assertThat(title(seed, BUNNY)).contains(new MediaTitle("Sintel", OptionalInt.empty(), OptionalInt.empty()));
        assertThat(title(seed, new ImdbId("tt9900051"))).contains(MediaTitle.of("Sintel", 2010));
        assertThat(aliases(seed, BUNNY)).isEqualTo(aliases("fr", "Le film").and(aliases("ez", "Any")));
    }

    @Test
    @DisplayName("SED-01: a path that is not there is an error of the start")
    void noFile() {
        assertThatThrownBy(() -> SeedTitles.read(folder.resolve("missing.jsonl")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("SED-02: what one installation exports another one imports, whole and in its order")
    @ValueSource(strings = {"export.jsonl", "export.jsonl.gz"})
    void thereAndBack(String name) throws Exception {
        InMemoryMetadataStore from = new InMemoryMetadataStore();
        Aliases ordered = aliases("original:ja", "灯火の港")
                .and(aliases("lang:fr", "L'\"ami\""))
                .and(aliases("a", "b"));
        MediaTitle series = new MediaTitle("Lantern Harbor", OptionalInt.of(2019), OptionalInt.of(2022))
                .of(MediaType.SERIES)
                .withTmdb(7001);
        MediaTitle weak = MediaTitle.of("Sintel", 2012).withWeakYear();
        from.save(
                BUNNY,
                new StoredMetadata(
                        Optional.of(new Dated<>(series, NOW.minusMillis(1))),
                        Optional.of(new Dated<>(ordered, NOW.minusMillis(1)))));
        from.save(new KitsuId(152), StoredMetadata.of(new Dated<>(weak, NOW)));
        MediaTitle ova = MediaTitle.of("Touka no Minato OVA", 2021)
                .withNature(new TitleNature(List.of(), Optional.of(Format.OVA), OptionalInt.of(1)));
        from.save(new KitsuId(153), StoredMetadata.of(new Dated<>(ova, NOW)));
        from.save(
                new ImdbId("tt9900051"), new StoredMetadata(Optional.empty(), Optional.of(new Dated<>(ordered, NOW))));
        InMemoryMetadataStore to = new InMemoryMetadataStore();
        SeedFile file = new SeedFile(folder.resolve(name));

        assertThat(file.exportFrom(new TitleArchive(from, InstantSource.fixed(NOW)), count -> {}))
                .isEqualTo(4);
        TitleArchive archive = new TitleArchive(to, InstantSource.fixed(NOW));
        assertThat(file.importInto(archive, count -> {})).isEqualTo(new SeedFile.Lines(4, 0, 0));

        for (MediaId id : List.of(BUNNY, new KitsuId(152), new KitsuId(153), new ImdbId("tt9900051"))) {
            assertThat(to.find(id)).isEqualTo(from.find(id));
        }
        assertThat(to.find(BUNNY).aliases().orElseThrow().half().byScope().keySet())
                .containsExactly("original:ja", "lang:fr", "a");
        assertThat(file.importInto(archive, count -> {})).isEqualTo(new SeedFile.Lines(0, 4, 0));
    }

    /** A store that fails when it is asked for its second page. */
    private static MetadataStore failingHalfway(MetadataStore store) throws StoreException {
        MetadataStore failing = Mockito.mock(MetadataStore.class);
        Mockito.when(failing.after(Mockito.any(), Mockito.anyInt()))
                .thenReturn(store.after(Optional.empty(), 1))
                .thenThrow(new StoreException("listing titles", new IOException("gone")));
        return failing;
    }

    @Test
    @DisplayName("SED-02: a file that an export would replace is what it was when the export fails")
    void exportFails() throws Exception {
        InMemoryMetadataStore store = new InMemoryMetadataStore();
        store.save(BUNNY, StoredMetadata.of(new Dated<>(MediaTitle.of("Big Buck Bunny", 2008), NOW)));
        Path file = file("titles.jsonl", "as it was");
        TitleArchive archive = new TitleArchive(failingHalfway(store), InstantSource.fixed(NOW));

        assertThatThrownBy(() -> new SeedFile(file).exportFrom(archive, count -> {}))
                .isInstanceOf(StoreException.class);

        assertThat(file).hasContent("as it was\n");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    @DisplayName("SED-02: a file takes its place whole, with the rights of the one it replaces, and behind a link")
    void exportReplaces() throws Exception {
        InMemoryMetadataStore store = new InMemoryMetadataStore();
        store.save(BUNNY, StoredMetadata.of(new Dated<>(MediaTitle.of("Big Buck Bunny", 2008), NOW)));
        Path file = file("titles.jsonl", "as it was");
        Set<PosixFilePermission> rights = PosixFilePermissions.fromString("rw-r-----");
        Files.setPosixFilePermissions(file, rights);
        Path link = Files.createSymbolicLink(folder.resolve("link.jsonl"), file);
        TitleArchive archive = new TitleArchive(store, InstantSource.fixed(NOW));

        assertThat(new SeedFile(link).exportFrom(archive, count -> {})).isEqualTo(1);

        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(file)).contains("Big Buck Bunny").doesNotContain("as it was");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(rights);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    @DisplayName("SED-02: into a folder that is not there nothing is exported, and it is named")
    void noFolder() {
        TitleArchive archive = new TitleArchive(new InMemoryMetadataStore(), InstantSource.fixed(NOW));
        Path file = folder.resolve("none").resolve("titles.jsonl");

        assertThatThrownBy(() -> new SeedFile(file).exportFrom(archive, count -> {}))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(file.toString());
    }

    @Test
    @DisplayName("SED-02: a day is its beginning, UTC")
    void aDay() throws Exception {
        InMemoryMetadataStore store = new InMemoryMetadataStore();

        new SeedFile(file("titles.jsonl", LINE, "bad"))
                .importInto(new TitleArchive(store, InstantSource.fixed(NOW)), count -> {});

        assertThat(store.find(BUNNY).title().orElseThrow().learnedAt())
                .isEqualTo(Instant.parse("2026-05-01T00:00:00Z"));
    }
}
