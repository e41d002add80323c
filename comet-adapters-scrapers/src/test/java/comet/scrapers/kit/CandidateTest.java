package comet.scrapers.kit;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.Release;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidateTest {

    private static final String HASH = "0123456789abcdef0123456789abcdef01234567";

    @DisplayName("SCR-T03, TOR-01: a hash is read in every spelling")
    @ParameterizedTest(name = "<{0}>")
    @CsvSource(textBlock = """
            0123456789abcdef0123456789abcdef01234567
            0123456789ABCDEF0123456789ABCDEF01234567
            AERUKZ4JVPG66AJDIVTYTK6N54ASGRLH
            aerukz4jvpg66ajdivtytk6n54asgrlh
            ' 0123456789abcdef0123456789abcdef01234567 '
            30313233343536373839616263646566303132333435363738396162636465663031323334353637
            """)
    void givenASpelling_whenRead_thenTheHashIsTheSame(String spelling) {
        assertThat(new Candidate(spelling, "A name")
                        .release()
                        .orElseThrow()
                        .infoHash()
                        .hex())
                .isEqualTo(HASH);
    }

    @DisplayName("SCR-05: without a usable hash or name there is no release")
    @ParameterizedTest(name = "hash <{0}>, name <{1}>")
    @CsvSource(nullValues = "-", textBlock = """
            -,                                        A name
            '',                                       A name
            not-a-hash,                               A name
            0123456789abcdef0123456789abcdef0123456,  A name
            0123456789abcdef0123456789abcdef01234567, -
            0123456789abcdef0123456789abcdef01234567, ''
            0123456789abcdef0123456789abcdef01234567, '   '
            """)
    void givenNoHashOrNoName_whenRead_thenNothing(@Nullable String hash, @Nullable String name) {
        assertThat(new Candidate(hash, name).release()).isEmpty();
    }

    @Test
    @DisplayName("SCR-03: what is unknown is empty, and without a word of a file there is none")
    void givenHashAndNameAlone_whenRead_thenTheRestIsEmpty() {
        Release release = new Candidate(HASH, "A name")
                .torrentSize(OptionalLong.of(0))
                .fileSize(OptionalLong.of(0))
                .fileIndex(null)
                .fileName("")
                .label("Example", Optional.empty())
                .release()
                .orElseThrow();

        assertThat(release.size()).isEmpty();
        assertThat(release.seeders()).isEmpty();
        assertThat(release.file()).isEmpty();
        assertThat(release.tracker()).isEqualTo("Example");
        assertThat(release.sources().isEmpty()).isTrue();
        assertThat(release.isPrivate()).isFalse();
    }

    @Test
    @DisplayName("SCR-03, SCR-84, SCR-D01: torrent and file keep names and sizes of their own")
    void givenTorrentAndFile_whenRead_thenBothAreKept() {
        Release release = new Candidate(HASH, "Lantern Street S01")
                .torrentSize(OptionalLong.of(40))
                .fileSize(OptionalLong.of(4))
                .fileIndex(3)
                .fileName("Season 1/Lantern Street S01E02.mkv")
                .seeders(OptionalInt.of(7))
                .label("Example", Optional.of("Indexer"))
                .release()
                .orElseThrow();

        assertThat(release.name()).isEqualTo("Lantern Street S01");
        assertThat(release.size()).hasValue(40);
        assertThat(release.title()).isEqualTo("Lantern Street S01E02.mkv");
        assertThat(release.playedSize()).hasValue(4);
        assertThat(release.fileIndex()).hasValue(3);
        assertThat(release.seeders()).hasValue(7);
        assertThat(release.tracker()).isEqualTo("Example|Indexer");
    }

    @Test
    @DisplayName("SCR-D06: a private release has no announce URLs")
    void givenAPrivateRelease_whenRead_thenItHasNoSources() {
        Release release = new Candidate(HASH, "A name")
                .sources(new AnnounceUrls(List.of("udp://tracker.example.org:1337/announce")))
                .isPrivate(true)
                .release()
                .orElseThrow();

        assertThat(release.isPrivate()).isTrue();
        assertThat(release.sources().isEmpty()).isTrue();
    }
}
