package comet.debrid.operation;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.CacheState;
import comet.core.debrid.Capabilities.IndexSpace;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.ServedFile;
import comet.core.debrid.ServiceId;
import comet.core.file.FileSelector;
import comet.core.file.ListedFile;
import comet.core.release.ReleaseNameParser;
import comet.core.torrent.InfoHash;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CheckedTorrentTest {

    private static final Instant NOW = Instant.parse("2025-03-01T12:00:00Z");
    private static final InfoHash HASH = new InfoHash("0a1b2c3d4e5f60718293a4b5c6d7e8f901234567");

    private final FileSelector selector = new FileSelector(new ReleaseNameParser(), IndexSpace.NO_INDEX);

    private Evidence evidence(boolean cached, String... names) {
        List<ListedFile<String>> files = List.of(names).stream()
                .map(name -> ListedFile.of("7", name, OptionalLong.of(1_000_000_000)))
                .toList();
        return new CheckedTorrent<>(HASH, cached, files).evidence(ServiceId.DEBRIDER, selector, NOW);
    }

    @Test
    @DisplayName("DBC-06: what is cached is so with the list of its playable files, which have no lasting number")
    void givenFiles_whenCached_thenTheyAreListed() {
        Evidence evidence = evidence(true, "Sintel.2010.1080p.mkv", "readme.txt");

        assertThat(evidence.kind()).isEqualTo(EvidenceKind.CHECK);
        assertThat(evidence.state()).isEqualTo(CacheState.CACHED);
        assertThat(evidence.observedAt()).isEqualTo(NOW);
        assertThat(evidence.files().orElseThrow().files())
                .extracting(ServedFile::name)
                .containsExactly("Sintel.2010.1080p.mkv");
        assertThat(evidence.files().orElseThrow().files().getFirst().index()).isEmpty();
    }

    @Test
    @DisplayName("TB-21: what is cached without anything to play is not cached for anybody")
    void givenNoVideo_whenCached_thenItIsNot() {
        assertThat(evidence(true, "Sintel.2010.1080p.zip").state()).isEqualTo(CacheState.NOT_CACHED);
    }

    @Test
    @DisplayName("without a list of files the service's word stands")
    void givenNoFiles_whenCached_thenItIs() {
        Evidence evidence = evidence(true);

        assertThat(evidence.state()).isEqualTo(CacheState.CACHED);
        assertThat(evidence.files()).isEmpty();
    }

    @Test
    @DisplayName("what is not cached has no files, whatever is listed")
    void givenFiles_whenNotCached_thenTheyAreNotKept() {
        Evidence evidence = evidence(false, "Sintel.2010.1080p.mkv");

        assertThat(evidence.state()).isEqualTo(CacheState.NOT_CACHED);
        assertThat(evidence.files()).isEmpty();
    }
}
