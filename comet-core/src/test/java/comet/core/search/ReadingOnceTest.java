package comet.core.search;

import static comet.core.testing.Releases.release;
import static comet.core.testing.Releases.withFile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import comet.core.media.Scope;
import comet.core.release.ReleaseNameParser;
import comet.core.release.ReleaseParser;
import comet.core.release.RememberingParser;
import comet.core.torrent.Release;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How often names are read: name and reading travel together through a search, and the process remembers readings. */
class ReadingOnceTest {

    private static final String EPISODE = "tt0000202:1:2";
    private static final int TORRENTS = 1000;

    private final Searching searching = new Searching();
    private final ReleaseParser reader = mock(ReleaseParser.class);

    @BeforeEach
    void countReadings() {
        ReleaseNameParser real = new ReleaseNameParser();
        when(reader.parse(anyString())).thenAnswer(call -> real.parse(call.getArgument(0)));
        clearInvocations(reader);
    }

    @AfterEach
    void end() {
        searching.end();
    }

    /** Torrents that serve the episode, packs, other episodes and other titles, each of its own name. */
    private static List<Release> torrents() {
        List<Release> torrents = new ArrayList<>();
        for (int i = 0; i < TORRENTS; i++) {
            String part = List.of("S01E02.1080p", "S01.1080p", "S01E05.720p", "S02.2160p")
                    .get(i % 4);
            String title = i % 10 == 9 ? "Other.Show" : "Example.Show";
            torrents.add(release(i + 1, title + "." + part + ".WEB-DL.x264-GRP" + i));
        }
        return torrents;
    }

    private void bothSourcesFind(List<Release> torrents) {
        searching.alpha.answering((request, deadline) -> torrents);
        searching.beta.answering((request, deadline) -> torrents);
    }

    @Test
    @DisplayName("1,000 torrents from two sources, with a memory: each name is read once")
    void eachNameIsReadOnce() throws Exception {
        searching.parser = RememberingParser.of(reader, 10_000);
        bothSourcesFind(torrents());

        assertThat(searching.shown(EPISODE)).isNotEmpty();

        verify(reader, times(TORRENTS)).parse(anyString());
    }

    @Test
    @DisplayName("a second search of the same names in the process reads none again, found anew or stored")
    void theProcessRemembers() throws Exception {
        searching.parser = RememberingParser.of(reader, 10_000);
        bothSourcesFind(torrents());
        searching.shown(EPISODE);
        clearInvocations(reader);

        assertThat(searching.shown(EPISODE)).isNotEmpty();
        assertThat(searching.shown("tt0000202:1:5")).isNotEmpty();
        assertThat(searching.rounds()).isEqualTo(2);

        verifyNoInteractions(reader);
    }

    @Test
    @DisplayName("without any memory a release that is offered is read once, whatever becomes of it")
    void eachOfferIsReadOnce() throws Exception {
        searching.parser = reader;
        bothSourcesFind(torrents());

        assertThat(searching.shown(EPISODE)).isNotEmpty();

        verify(reader, times(2 * TORRENTS)).parse(anyString());
    }

    @Test
    @DisplayName("without any memory a release that is stored is read once")
    void eachStoredReleaseIsReadOnce() throws Exception {
        searching.parser = reader;
        searching.store(EPISODE, new Scope.Episode(1, 2), release(1, "Example.Show.S01E02.1080p"));
        searching.store(EPISODE, new Scope.Season(1), release(2, "Example.Show.S01.1080p"));
        searching.searched(EPISODE, false);

        assertThat(searching.shown(EPISODE)).hasSize(1);

        verify(reader, times(2)).parse(anyString());
    }

    @Test
    @DisplayName("SCR-D01: a second title is read only when the first lacks what the part asked for needs")
    void secondTitlesAreReadWhenNeeded() throws Exception {
        searching.parser = reader;
        Release complete = renamed(withFile(release(1, "Example.Show.S01E02.1080p.mkv"), 1), "Example.Show.S01.1080p");
        searching.alpha.finding(complete);

        assertThat(searching.shown(EPISODE)).hasSize(1);

        verify(reader, times(1)).parse("Example.Show.S01E02.1080p.mkv");
        verify(reader, times(0)).parse("Example.Show.S01.1080p");
    }

    private static Release renamed(Release release, String name) {
        return new Release(
                release.infoHash(),
                name,
                release.size(),
                release.seeders(),
                release.tracker(),
                release.file(),
                release.sources());
    }
}
