package comet.debrid.pikpak;

import static comet.core.debrid.FailureKind.LEGAL_BLOCK;
import static comet.core.debrid.FailureKind.LINK_UNAVAILABLE;
import static comet.core.debrid.FailureKind.TORRENT_NOT_FOUND;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.EntryId;
import comet.core.debrid.FailureKind;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.MadeLink;
import comet.core.debrid.TorrentState;
import comet.core.file.FileChoice;
import comet.core.file.FileSelector;
import comet.core.port.DebridException;
import comet.debrid.call.Written;
import comet.debrid.operation.UnknownWords;
import comet.debrid.operation.resolve.Added;
import comet.debrid.operation.resolve.Entry;
import comet.debrid.operation.resolve.Looks;
import comet.debrid.operation.resolve.Resolve;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One playback on its way through an account: My Pack, then what is being downloaded, then an add (PP-40 to PP-42). */
final class Playback {

    /** All that plays of one adapter share. */
    record Parts(DriveApi api, Folders folders, MyPack pack, FileSelector selector, UnknownWords unknown) {}

    /** What is known at the service is there within seconds (PP-42). */
    private static final Looks LOOKS =
            Looks.atOnceThenAfter(Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(5));

    private static final String ALREADY_THERE = "file_duplicated_name";

    /**
     * What stands for the torrent.
     *
     * @param id the service's id of its folder or file
     * @param root that folder or file; empty where nothing but the id is known
     */
    private record Place(Entry entry, String id, Optional<FileJson> root) {}

    private final Parts parts;
    private final MadeTasks made;
    private final Resolve play;

    Playback(Parts parts, MadeTasks made, Resolve play) {
        this.parts = parts;
        this.made = made;
        this.play = play;
    }

    MadeLink link() throws DebridException, InterruptedException {
        Optional<Entry> remembered = play.known();
        Optional<Place> found = find();
        if (found.isPresent()) {
            Optional<MadeLink> link = fromFound(found.get());
            if (link.isPresent()) {
                return link.get();
            }
        } else {
            // It is not in the account any more, or an add would be answered with it (DBW-07).
            remembered.ifPresent(play::forget);
        }
        play.requireDownloadWanted();
        return added();
    }

    /** Empty if another entry is to take the place of this one, once (DBW-07, DBW-08). */
    private Optional<MadeLink> fromFound(Place place) throws DebridException, InterruptedException {
        try {
            return Optional.of(link(place));
        } catch (DebridException e) {
            FailureKind kind = e.failure().kind();
            if (kind == LINK_UNAVAILABLE) {
                play.giveUp(place.entry());
                parts.pack().changed(play.account());
                return Optional.empty();
            }
            if (kind != TORRENT_NOT_FOUND) {
                throw e;
            }
        }
        play.forget(place.entry());
        parts.pack().changed(play.account());
        Optional<Place> again = find();
        return again.isPresent() ? Optional.of(link(again.get())) : Optional.empty();
    }

    // Finding

    /**
     * PP-40, PP-41: looked for before adding, because every add counts against the allowance of a day.
     *
     * @throws DebridException {@code NOT_READY} while it is downloaded; why it failed, if the viewer's own download did
     */
    private Optional<Place> find() throws DebridException, InterruptedException {
        List<PackEntry> entries = parts.pack().of(play.hash(), play.account(), play.deadline());
        Optional<Entry> finished =
                play.findAmong(entries.stream().map(Mapping::item).toList());
        if (finished.isPresent()) {
            return entries.stream()
                    .filter(entry -> entry.id().equals(finished.get().id()))
                    .findFirst()
                    .map(entry -> new Place(finished.get(), entry.id().text(), Optional.of(entry.file())));
        }
        Optional<TaskJson> task = newestTask();
        return task.isEmpty() ? Optional.empty() : find(task.get());
    }

    private Optional<Place> find(TaskJson task) throws DebridException, InterruptedException {
        Optional<Entry> entry = play.findAmong(items(Optional.of(task)));
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        boolean failed = Mapping.state(task, parts.unknown()) == TorrentState.FAILED;
        String id = Objects.requireNonNullElse(task.id(), "");
        if (failed && made.isMade(id)) {
            parts.api().cancel(play.account(), id, play.deadline());
            made.gone(id);
            play.forget(entry.get());
            return Optional.empty();
        }
        return Optional.of(finished(entry.get(), task));
    }

    /** @throws DebridException if it is not finished */
    private Place finished(Entry entry, TaskJson task) throws DebridException {
        if (Mapping.isSensitive(task.audit())) {
            throw new DebridException(DebridFailure.of(LEGAL_BLOCK));
        }
        TorrentState state = Mapping.state(task, parts.unknown());
        if (state == TorrentState.FAILED) {
            throw new DebridException(TaskFailures.of(task.message()));
        }
        play.requireReady(state);
        String file = Mapping.text(task.fileId()).orElseThrow(play::notReady);
        Optional<FileJson> told = Optional.ofNullable(task.resource())
                .filter(resource -> resource.kind() != null && file.equals(resource.id()));
        return new Place(entry, file, told);
    }

    private Optional<TaskJson> newestTask() throws DebridException, InterruptedException {
        List<TaskJson> tasks =
                parts.api().tasks(play.account(), play.deadline()).tasks();
        if (tasks == null) {
            throw Mapping.unreadable();
        }
        return tasks.stream()
                .filter(task -> Mapping.hash(task.params()).equals(Optional.of(play.hash())))
                .max(Comparator.comparing(
                        (TaskJson task) -> Written.instant(task.createdTime()).orElse(Instant.MIN)));
    }

    private List<LibraryItem> items(Optional<TaskJson> task) {
        return task.flatMap(found -> Mapping.item(found, play.hash(), parts.unknown())).stream()
                .toList();
    }

    // Adding

    private MadeLink added() throws DebridException, InterruptedException {
        Entry entry;
        try {
            entry = play.add(this::add, () -> items(newestTask()));
        } catch (DebridException e) {
            boolean isThere = e.failure().nativeCode().equals(Optional.of(ALREADY_THERE));
            parts.pack().changed(play.account());
            Optional<Place> found = isThere ? find() : Optional.empty();
            return link(found.orElseThrow(() -> e));
        }
        parts.pack().changed(play.account());
        Optional<TaskJson> task = play.watch(LOOKS, this::newestTask, this::isSettled);
        return link(finished(named(entry, task), task.orElseThrow(play::notReady)));
    }

    private Added add() throws DebridException, InterruptedException {
        String magnet = play.request().torrent().magnet().text();
        TaskJson task = parts.api().add(play.account(), magnet, play.deadline()).task();
        if (task == null) {
            throw Mapping.unreadable();
        }
        EntryId id = Mapping.id(task).orElseThrow(Mapping::unreadable);
        Mapping.text(task.id()).ifPresent(own -> made.made(id, own));
        return Added.made(id);
    }

    private boolean isSettled(Optional<TaskJson> task) {
        return task.filter(seen -> isFinal(Mapping.state(seen, parts.unknown())))
                .isPresent();
    }

    private static boolean isFinal(TorrentState state) {
        return switch (state) {
            case READY, FAILED -> true;
            case QUEUED, DOWNLOADING, PROCESSING, UPLOADING, UNKNOWN -> false;
        };
    }

    /** PP-37: the service has named the file by now. */
    private Entry named(Entry entry, Optional<TaskJson> task) {
        return task.flatMap(Mapping::id)
                .filter(id -> !id.equals(entry.id()))
                .map(id -> {
                    made.of(entry.id()).ifPresent(own -> made.made(id, own));
                    return play.renamed(entry, id);
                })
                .orElse(entry);
    }

    // Linking

    private MadeLink link(Place place) throws DebridException, InterruptedException {
        Contents contents = new Contents(parts.api(), parts.folders(), play.account(), play.deadline());
        Contents.Listed listed =
                place.root().isPresent() ? contents.of(place.root().get()) : contents.of(place.id());
        FileChoice.Chosen<String> chosen = play.choose(parts.selector(), listed.files());
        DownloadLink link = play.askLink(
                chosen.file().name(),
                () -> DownloadLink.of(parts.api().file(play.account(), chosen.handle(), play.deadline()), play));
        return play.made(
                link.link(),
                Optional.of(chosen.file()),
                listed.complete() ? chosen.files() : Optional.empty(),
                link.playsUntil());
    }
}
