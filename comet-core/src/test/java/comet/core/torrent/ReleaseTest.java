package comet.core.torrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseTest {

    private static final InfoHash HASH = new InfoHash("0123456789abcdef0123456789abcdef01234567");

    private static Release named(String name) {
        return release(name, OptionalLong.empty(), Optional.empty());
    }

    private static Release release(String name, OptionalLong size, Optional<ReleaseFile> file) {
        return new Release(HASH, name, size, OptionalInt.empty(), "Tracker", file, AnnounceUrls.NONE);
    }

    private static ReleaseFile file(String name, OptionalLong size) {
        return new ReleaseFile(OptionalInt.of(1), name, size);
    }

    @Test
    @DisplayName("SCR-03: white space around a name goes, control characters become blanks")
    void namesAreCleaned() {
        assertThat(named("\t Big Buck\u0000Bunny\r\n2008\u0085 ").name()).isEqualTo("Big Buck Bunny  2008");
    }

    @Test
    @DisplayName("SCR-03: half a surrogate pair, which no encoder accepts, becomes a blank; whole ones stay")
    void loneSurrogatesGo() {
        String cleaned = named("Big \ud83d Buck \udc07 Bunny \ud83d\udc07").name();

        assertThat(cleaned).isEqualTo("Big   Buck   Bunny \ud83d\udc07");
        assertThat(new String(cleaned.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(cleaned);
    }

    @Test
    @DisplayName("names are cut to 1024 characters, never through a surrogate pair, and leading blanks do not count")
    void namesAreCut() {
        assertThat(named("a".repeat(5000)).name()).isEqualTo("a".repeat(1024));
        assertThat(named("a" + "\ud83d\udc07".repeat(5000)).name()).isEqualTo("a" + "\ud83d\udc07".repeat(511));
        assertThat(named(" \u0000".repeat(5000) + "Sintel").name()).isEqualTo("Sintel");
    }

    @ParameterizedTest
    @DisplayName("SCR-03: a release without a name is none")
    @ValueSource(strings = {"", "  ", "\t\r\n", "\u0000\u0001", "\ud83d"})
    void aBlankNameIsRefused(String name) {
        assertThatThrownBy(() -> named(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("PRES-081: negative numbers are refused; a size of 0 is a size, which viewers are shown (PX-07)")
    void numbersAreChecked() {
        assertThat(release("Sintel", OptionalLong.of(0), Optional.empty()).size())
                .hasValue(0);
        assertThat(release("Sintel", OptionalLong.of(1), Optional.empty()).size())
                .hasValue(1);
        assertThat(file("Sintel.mkv", OptionalLong.of(0)).size()).hasValue(0);
        assertThatThrownBy(() -> release("Sintel", OptionalLong.of(-1), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> file("Sintel.mkv", OptionalLong.of(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReleaseFile(OptionalInt.of(-1), "", OptionalLong.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Release(
                        HASH,
                        "Sintel",
                        OptionalLong.empty(),
                        OptionalInt.of(-1),
                        "",
                        Optional.empty(),
                        AnnounceUrls.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "file {0} of {1} bytes in {2} bytes → {3}, {4}")
    @DisplayName("what is shown and played is the file, as far as it is known, else the torrent")
    @CsvSource(textBlock = """
            Sintel.mkv, 700, 900, Sintel.mkv,  700
            Sintel.mkv, ,    900, Sintel.mkv,  900
            '',         700, 900, Sintel.2010, 700
            ' ',        ,    900, Sintel.2010, 900
            """)
    void theFileDecides(String fileName, @Nullable Long fileSize, long size, String title, long played) {
        OptionalLong known = fileSize == null ? OptionalLong.empty() : OptionalLong.of(fileSize);
        Release release = release("Sintel.2010", OptionalLong.of(size), Optional.of(file(fileName, known)));

        assertThat(release.title()).isEqualTo(title);
        assertThat(release.playedSize()).hasValue(played);
        assertThat(release.fileIndex()).hasValue(1);
    }

    @Test
    @DisplayName("without a file the torrent is what is shown and played")
    void withoutAFileTheTorrentDecides() {
        Release release = release("Sintel.2010", OptionalLong.of(900), Optional.empty());

        assertThat(release.title()).isEqualTo("Sintel.2010");
        assertThat(release.playedSize()).hasValue(900);
        assertThat(release.fileIndex()).isEmpty();
    }

    @Test
    @DisplayName("SCR-D06: a private torrent has no announce URLs: they hold passkeys; it shows none in its text form")
    void privateTorrentsHaveNoAnnounceUrls() {
        AnnounceUrls urls = new AnnounceUrls(List.of("https://tracker.example.org/SECRETPASSKEY/announce"));

        Release secret = release("Sintel.2010.1080p", urls, true);

        assertThat(secret.sources()).isEqualTo(AnnounceUrls.NONE);
        assertThat(secret.toString()).doesNotContain("SECRETPASSKEY");
        assertThat(release("Sintel.2010.1080p", urls, false).sources()).isEqualTo(urls);
    }

    @Test
    @DisplayName(
            "SCR-D02, SCR-D06: an offer takes announce URLs from another of the same torrent, unless either is private")
    void offersAreUnited() {
        AnnounceUrls one = new AnnounceUrls(List.of("udp://a.example:1"));
        AnnounceUrls other = new AnnounceUrls(List.of("udp://b.example:1"));

        assertThat(release("Sintel.2010.1080p", one, false).and(release("Sintel.2010.720p", other, false)))
                .isEqualTo(release("Sintel.2010.1080p", one.and(other), false));
        assertThat(release("Sintel.2010.1080p", one, false).and(release("Sintel.2010.720p", other, true)))
                .isEqualTo(release("Sintel.2010.1080p", AnnounceUrls.NONE, true));
        assertThat(release("Sintel.2010.1080p", one, true).and(release("Sintel.2010.720p", other, false)))
                .isEqualTo(release("Sintel.2010.1080p", AnnounceUrls.NONE, true));
    }

    private static Release release(String name, AnnounceUrls urls, boolean isPrivate) {
        return new Release(
                HASH, name, OptionalLong.empty(), OptionalInt.empty(), "Tracker", Optional.empty(), urls, isPrivate);
    }

    @Test
    @DisplayName("SCR-D01: the second title is the release name beside the name of a file; none when both say the same")
    void theSecondTitle() {
        Release pack = named("Example.Show.S01.1080p", "02.mkv");

        assertThat(pack.title()).isEqualTo("02.mkv");
        assertThat(pack.secondTitle()).contains("Example.Show.S01.1080p");
        assertThat(named("Sintel.2010.mkv", "Sintel.2010.mkv").secondTitle()).isEmpty();
        assertThat(named("Sintel.2010.mkv", "").secondTitle()).isEmpty();
        assertThat(release("Sintel.2010.1080p", AnnounceUrls.NONE, false).secondTitle())
                .isEmpty();
    }

    private static Release named(String name, String file) {
        return new Release(
                HASH,
                name,
                OptionalLong.empty(),
                OptionalInt.empty(),
                "Tracker",
                Optional.of(new ReleaseFile(OptionalInt.of(1), file, OptionalLong.empty())),
                AnnounceUrls.NONE);
    }
}
