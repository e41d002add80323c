package comet.debrid.operation.resolve;

import static comet.core.debrid.AccountEntry.Origin.MADE;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.AccountEntry;
import comet.core.debrid.Capabilities.IndexSpace;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.EntryId;
import comet.core.debrid.FailureKind;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.Link;
import comet.core.debrid.MadeLink;
import comet.core.debrid.TorrentState;
import comet.core.file.FileChoice;
import comet.core.file.FileSelector;
import comet.core.file.ListedFile;
import comet.core.port.DebridException;
import comet.core.release.ReleaseNameParser;
import comet.debrid.operation.resolve.Play.End;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The way that the guide for contributors shows, of a service that keeps torrents and does not exist. */
class DocumentedWayTest {

    /** A torrent as the service writes it. */
    private record Stored(TorrentState state, List<ListedFile<String>> files) {}

    /** The endpoints of the service. */
    private interface Api {
        List<LibraryItem> newest();

        EntryId add();

        Stored look(EntryId id);

        Link link(String handle);
    }

    // region way
    /** Stateless: what belongs to one playback is in the resolve. */
    private static final class LockerWay implements Way {

        private static final Looks LOOKS = Looks.atOnceThenAfter(Duration.ofSeconds(1), Duration.ofSeconds(2));

        private final Api api;
        private final FileSelector files;
        private final ThroughEntries entries;

        LockerWay(Api api, FileSelector files) {
            this.api = api;
            this.files = files;
            this.entries = new ThroughEntries(new Entries() {
                @Override
                public List<LibraryItem> newest(Resolve resolve) {
                    return api.newest();
                }

                @Override
                public Added add(Resolve resolve) {
                    return Added.made(api.add());
                }
            });
        }

        @Override
        public MadeLink go(Resolve resolve) throws DebridException, InterruptedException {
            return entries.link(resolve, entry -> link(resolve, entry));
        }

        private MadeLink link(Resolve resolve, Entry entry) throws DebridException, InterruptedException {
            Stored torrent =
                    resolve.watch(LOOKS, () -> api.look(entry.id()), seen -> seen.state() == TorrentState.READY);
            resolve.requireReady(torrent.state());
            FileChoice.Chosen<String> chosen = resolve.choose(files, torrent.files());
            Link link = resolve.askLink(chosen.file().name(), () -> api.link(chosen.handle()));
            return resolve.made(link, chosen, Optional.empty());
        }
    }
    // end way

    private static End play(Play play, TorrentState... states) throws InterruptedException {
        Deque<TorrentState> seen = new ArrayDeque<>(List.of(states));
        Api api = new Api() {
            @Override
            public List<LibraryItem> newest() {
                return List.of();
            }

            @Override
            public EntryId add() {
                return new EntryId("17");
            }

            @Override
            public Stored look(EntryId id) {
                return new Stored(
                        seen.remove(),
                        List.of(ListedFile.of("h1", "/Sintel.2010.1080p.mkv", OptionalLong.of(1L << 31))));
            }

            @Override
            public Link link(String handle) {
                return Play.LINK;
            }
        };
        return play.go(new LockerWay(api, new FileSelector(new ReleaseNameParser(), IndexSpace.ANSWER_ORDER)));
    }

    @DisplayName("The way of the guide ends in a link when the torrent is ready in time")
    @Test
    void itEndsInALink() throws Exception {
        try (Play play = new Play()) {
            End end = play(play, TorrentState.QUEUED, TorrentState.READY);

            assertThat(end.made().map(MadeLink::link)).contains(Play.LINK);
            assertThat(end.learned().entry()).contains(new AccountEntry(new EntryId("17"), MADE, true));
        }
    }

    @DisplayName("The way of the guide ends in NOT_READY when it is not")
    @Test
    void itEndsNotReady() throws Exception {
        try (Play play = new Play()) {
            End end = play(play, TorrentState.QUEUED, TorrentState.DOWNLOADING, TorrentState.DOWNLOADING);

            assertThat(end.failure()).contains(DebridFailure.of(FailureKind.NOT_READY));
        }
    }
}
