package comet.debrid.offcloud;

import static comet.core.debrid.FailureKind.LINK_UNAVAILABLE;
import static comet.core.debrid.FailureKind.NOT_READY;

import comet.core.debrid.Account;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.EntryId;
import comet.core.debrid.Link;
import comet.core.debrid.MadeLink;
import comet.core.file.FileChoice;
import comet.core.file.FileSelector;
import comet.core.file.ListedFile;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.debrid.call.Written;
import comet.debrid.operation.resolve.Entry;
import comet.debrid.operation.resolve.Resolve;
import comet.debrid.operation.resolve.ThroughEntries;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The order of calls for a link (OC-30 to OC-34): what is cached plays directly, the rest through the history. */
final class Playback {

    private final OffcloudApi api;
    private final History history;
    private final HistoryMapping mapping;
    private final FileSelector files;
    private final InstantSource time;

    Playback(OffcloudApi api, History history, HistoryMapping mapping, FileSelector files, InstantSource time) {
        this.api = api;
        this.history = history;
        this.mapping = mapping;
        this.files = files;
        this.time = time;
    }

    MadeLink go(Resolve play) throws DebridException, InterruptedException {
        Optional<List<ListedFile<String>>> direct = directly(play);
        if (direct.isPresent()) {
            return linked(play, direct.get());
        }
        Lines lines = new Lines(api, history, mapping, time);
        return new ThroughEntries(lines).link(play, entry -> through(play, lines, entry));
    }

    /** OC-30; empty when it is not cached (OC-31). */
    private Optional<List<ListedFile<String>>> directly(Resolve play) throws DebridException, InterruptedException {
        try {
            FileJson[] answer = api.direct(play.account(), play.hash(), play.deadline());
            if (answer.length == 0) {
                throw Mapping.unreadable();
            }
            return Optional.of(FileMapping.files(List.of(answer)));
        } catch (DebridException e) {
            if (e.failure().kind() != NOT_READY) {
                throw e;
            }
            play.refused();
            return Optional.empty();
        }
    }

    /** OC-31, OC-33: nobody waits, because Offcloud takes no time or minutes. */
    private MadeLink through(Resolve play, Lines lines, Entry entry) throws DebridException, InterruptedException {
        play.requireReady(lines.state(play, entry));
        return linked(play, filesOf(play.account(), entry.id(), play.deadline()));
    }

    /** OC-15; of a line that is one file there may be no list, but an address (OC-27). */
    List<ListedFile<String>> filesOf(Account account, EntryId id, Deadline deadline)
            throws DebridException, InterruptedException {
        try {
            return api.explore(account, id.text(), deadline);
        } catch (DebridException e) {
            if (e.failure().kind() != LINK_UNAVAILABLE) {
                throw e;
            }
            LineJson line = api.status(account, id.text(), deadline);
            if (Written.text(line.url()).isEmpty()) {
                throw new DebridException(DebridFailure.of(LINK_UNAVAILABLE));
            }
            return FileMapping.single(line);
        }
    }

    private MadeLink linked(Resolve play, List<ListedFile<String>> listed) throws DebridException {
        FileChoice.Chosen<String> chosen = play.choose(files, listed);
        Link link = play.playable(chosen.handle());
        return play.made(link, chosen, Optional.empty());
    }
}
