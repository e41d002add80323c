package comet.http.video;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.playback.StatusKey;
import comet.core.playback.StatusVideo;
import comet.core.playback.StatusVideoChoice;
import comet.http.video.StatusVideoLibrary.ShownVideo;
import java.io.IOException;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusVideoLibraryTest {

    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");
    private static final InstantSource TIME = () -> NOW;

    @TempDir
    private Path directory;

    @Test
    @DisplayName("SV-06: without a directory the built-in videos are all there is")
    void withoutADirectory() {
        StatusVideoLibrary library = new StatusVideoLibrary(Optional.empty(), TIME);

        assertThat(library.keys())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(StatusVideo.values())
                        .map(StatusVideo::key)
                        .toList());
        assertThat(shown(library, StatusVideo.GONE).file().size()).isGreaterThan(10_000);
    }

    @Test
    @DisplayName("SV-06: a file of the operator replaces the built-in one, found by its normalised stem")
    void anOwnFileReplacesTheBuiltIn() throws IOException {
        write("not-found.mp4", "eigenes");

        assertThat(textShown(library(), StatusVideo.NOT_FOUND)).isEqualTo("eigenes");
    }

    @Test
    @DisplayName("SV-06: a file of the operator adds a key, the others stay")
    void anOwnFileAddsAKey() throws IOException {
        write("house_rules.mp4", "rules");

        assertThat(library().keys())
                .contains(new StatusKey("HOUSE_RULES"), StatusVideo.UNKNOWN.key())
                .hasSize(StatusVideo.values().length + 1);
    }

    @Test
    @DisplayName("SV-06: of two files with the same key the first by name is used")
    void theFirstByNameIsUsed() throws IOException {
        write("gone.mp4", "second");
        write("-gone.mp4", "first");
        write("_gone.mp4", "third");

        assertThat(textShown(library(), StatusVideo.GONE)).isEqualTo("first");
    }

    @Test
    @DisplayName("SV-06: only readable *.mp4 files of 1 byte to 8 MiB count; the built-in video stays")
    void onlyUsableFilesCount() throws IOException {
        write("gone.txt", "text");
        write("---.mp4", "no key");
        Files.createDirectory(directory.resolve("LOCKED.mp4"));
        write("CONFLICT.mp4", "");
        Files.createSymbolicLink(directory.resolve("TIMEOUT.mp4"), directory.resolve("nowhere.mp4"));
        Files.write(directory.resolve("MAINTENANCE.mp4"), new byte[VideoSource.MAX_BYTES + 1]);
        Files.write(directory.resolve("FORBIDDEN.mp4"), new byte[VideoSource.MAX_BYTES]);
        StatusVideoLibrary library = library();

        assertThat(library.keys()).hasSize(StatusVideo.values().length);
        for (StatusVideo video : new StatusVideo[] {
            StatusVideo.LOCKED, StatusVideo.CONFLICT, StatusVideo.TIMEOUT, StatusVideo.MAINTENANCE
        }) {
            assertThat(shown(library, video).file().size()).as(video.name()).isBetween(10_000L, 160_000L);
        }
        assertThat(shown(library, StatusVideo.FORBIDDEN).file().size()).isEqualTo(VideoSource.MAX_BYTES);
    }

    @Test
    @DisplayName("SV-06: the list is rebuilt when the time of the directory changes")
    void theListIsRebuilt() throws IOException {
        changedAt("2026-01-01T00:00:00Z");
        StatusVideoLibrary library = library();
        assertThat(library.keys()).hasSize(StatusVideo.values().length);

        write("own.mp4", "own");
        changedAt("2026-01-01T00:00:00Z");
        assertThat(library.keys()).as("same time, same list").hasSize(StatusVideo.values().length);
        changedAt("2026-01-02T00:00:00Z");
        assertThat(library.keys()).as("another time").contains(new StatusKey("OWN"));

        Files.delete(directory.resolve("own.mp4"));
        changedAt("2026-01-03T00:00:00Z");
        assertThat(library.keys()).as("removed again").doesNotContain(new StatusKey("OWN"));
    }

    @Test
    @DisplayName("SV-06: a list made within two seconds of a change is not relied on")
    void aFreshListIsNotReliedOn() throws IOException {
        changedAt("2026-02-03T04:05:05Z");
        StatusVideoLibrary library = library();
        assertThat(library.keys()).hasSize(StatusVideo.values().length);

        write("own.mp4", "own");
        changedAt("2026-02-03T04:05:05Z");

        assertThat(library.keys()).contains(new StatusKey("OWN"));
    }

    @Test
    @DisplayName("SV-06: a file that is rewritten in place is noticed")
    void aFileRewrittenInPlace() throws IOException {
        write("gone.mp4", "first");
        changedAt("2026-01-01T00:00:00Z");
        StatusVideoLibrary library = library();
        assertThat(textShown(library, StatusVideo.GONE)).isEqualTo("first");

        write("gone.mp4", "another");

        assertThat(textShown(library, StatusVideo.GONE)).isEqualTo("another");
    }

    @Test
    @DisplayName("SV-06: a file that vanished since it was listed gives way to the built-in one, or to UNKNOWN")
    void aFileThatVanished() throws IOException {
        write("gone.mp4", "own");
        write("extra.mp4", "own");
        changedAt("2026-01-01T00:00:00Z");
        StatusVideoLibrary library = library();
        assertThat(library.keys()).contains(new StatusKey("EXTRA"));
        Files.delete(directory.resolve("gone.mp4"));
        Files.delete(directory.resolve("extra.mp4"));
        changedAt("2026-01-01T00:00:00Z");

        assertThat(shown(library, StatusVideo.GONE).file().size()).isGreaterThan(10_000);
        assertThat(library.show(StatusVideoChoice.of(new StatusKey("EXTRA"))))
                .map(ShownVideo::key)
                .contains(StatusVideo.UNKNOWN.key());
    }

    @Test
    @DisplayName("SV-06: a directory that is missing costs nothing but its videos, and may come back")
    void aMissingDirectory() throws IOException {
        Path later = directory.resolve("later");
        StatusVideoLibrary library = new StatusVideoLibrary(Optional.of(later), TIME);
        assertThat(library.keys()).hasSize(StatusVideo.values().length);

        Files.createDirectory(later);
        Files.writeString(later.resolve("own.mp4"), "own");

        assertThat(library.keys()).contains(new StatusKey("OWN"));
    }

    @Test
    @DisplayName("SV-05: where there are no files at all, nothing is shown")
    void noFilesAtAll() {
        StatusVideoLibrary library =
                new StatusVideoLibrary(Optional.empty(), new BuiltInVideos(name -> Optional.empty(), TIME));

        assertThat(library.keys()).isEmpty();
        assertThat(library.show(StatusVideoChoice.of(StatusVideo.GONE))).isEmpty();
    }

    @Test
    @DisplayName("SV-05: a built-in file that cannot be read gives way to UNKNOWN")
    void aBuiltInFileThatCannotBeRead() throws IOException {
        Path unknown = Files.writeString(directory.resolve("u"), "unknown");
        StatusVideoLibrary library = new StatusVideoLibrary(
                Optional.empty(),
                new BuiltInVideos(
                        name -> Optional.of(url(name.equals("UNKNOWN.mp4") ? unknown : directory.resolve("none"))),
                        TIME));

        assertThat(textShown(library, StatusVideo.GONE)).isEqualTo("unknown");
    }

    @Test
    @DisplayName("a packed program reads its videos from the jar, with the date of the entry")
    void fromAJar() throws IOException {
        Path jar = directory.resolve("videos.jar");
        Instant date = Instant.parse("2025-12-24T18:00:00Z");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            ZipEntry entry = new ZipEntry("GONE.mp4");
            entry.setLastModifiedTime(FileTime.from(date));
            zip.putNextEntry(entry);
            zip.write(new byte[] {'j', 'a', 'r'});
        }
        StatusVideoLibrary library = new StatusVideoLibrary(
                Optional.empty(),
                new BuiltInVideos(
                        name -> name.equals("GONE.mp4")
                                ? Optional.of(url("jar:" + jar.toUri() + "!/" + name))
                                : Optional.empty(),
                        TIME));

        assertThat(textShown(library, StatusVideo.GONE)).isEqualTo("jar");
        assertThat(shown(library, StatusVideo.GONE).file().lastModified()).isEqualTo(date);
        Files.delete(jar);
        assertThat(textShown(library, StatusVideo.GONE)).as("kept in memory").isEqualTo("jar");
    }

    @Test
    @DisplayName("RFC 9110 section 8.8.2.1: no file is younger than now")
    void noFileIsYoungerThanNow() throws IOException {
        Path file = Files.writeString(directory.resolve("u"), "unknown");
        Files.setLastModifiedTime(file, FileTime.from(NOW.plusSeconds(3600)));
        StatusVideoLibrary library =
                new StatusVideoLibrary(Optional.empty(), new BuiltInVideos(name -> Optional.of(url(file)), TIME));

        assertThat(shown(library, StatusVideo.UNKNOWN).file().lastModified()).isEqualTo(NOW);
    }

    private StatusVideoLibrary library() {
        return new StatusVideoLibrary(Optional.of(directory), TIME);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(directory.resolve(name), content);
    }

    private void changedAt(String time) throws IOException {
        Files.setLastModifiedTime(directory, FileTime.from(Instant.parse(time)));
    }

    private static URL url(Path file) {
        return url(file.toUri().toString());
    }

    private static URL url(String text) {
        try {
            return URI.create(text).toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    private static ShownVideo shown(StatusVideoLibrary library, StatusVideo video) {
        return library.show(StatusVideoChoice.of(video)).orElseThrow();
    }

    private static String textShown(StatusVideoLibrary library, StatusVideo video) {
        VideoFile file = shown(library, video).file();
        ByteBuffer bytes = file.bytes(ByteRange.whole(file.size()));
        return UTF_8.decode(bytes).toString();
    }
}
