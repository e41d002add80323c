package comet.core.file;

import comet.core.debrid.Capabilities.IndexSpace;
import comet.core.debrid.Evidence;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.ServedFile;
import comet.core.torrent.ReleaseFile;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which file the number in a playback address means (DBF-09). Proved by a list of this service that is remembered, or by
 * the torrent's own list, it says which file was shown; otherwise it may be a number of somebody else.
 */
final class KnownIndex {

    /** There is no number. */
    static final KnownIndex NONE =
            new KnownIndex(OptionalInt.empty(), IndexSpace.SERVICE_ID, Set.of(), Optional.empty(), Optional.empty());

    private static final Comparator<Candidate> BY_PATH = Comparator.comparing(
                    (Candidate file) -> file.file().path())
            .thenComparing(Candidate::path)
            .thenComparingLong(Candidate::sizeOrZero)
            .thenComparing(file -> !file.linked());

    private final OptionalInt number;
    private final IndexSpace space;
    private final Set<ServedFile> remembered;
    private final Optional<String> inTorrent;
    /** What has that number now, where files have none of their own. */
    private final Optional<Candidate> counted;

    private KnownIndex(
            OptionalInt number,
            IndexSpace space,
            Set<ServedFile> remembered,
            Optional<String> inTorrent,
            Optional<Candidate> counted) {
        this.number = number;
        this.space = space;
        this.remembered = remembered;
        this.inTorrent = inTorrent;
        this.counted = counted;
    }

    static KnownIndex of(LinkRequest request, IndexSpace space, List<Candidate> files) {
        OptionalInt number = request.file().index();
        Set<ServedFile> remembered = request.known().evidence().stream()
                .filter(evidence -> isOfTorrent(evidence, request))
                .flatMap(evidence -> evidence.files().stream())
                .flatMap(list -> numbered(list.files(), number, space).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new KnownIndex(
                number,
                space,
                remembered,
                request.file().inTorrent().map(ReleaseFile::name).filter(name -> !name.isEmpty()),
                space == IndexSpace.NO_INDEX ? counted(files, number, BY_PATH) : Optional.empty());
    }

    private static boolean isOfTorrent(Evidence evidence, LinkRequest request) {
        return evidence.service() == request.account().service()
                && evidence.torrent().equals(request.torrent().infoHash());
    }

    private static Optional<ServedFile> numbered(List<ServedFile> files, OptionalInt number, IndexSpace space) {
        return space == IndexSpace.NO_INDEX
                ? counted(files, number, Comparator.comparing(ServedFile::path))
                : files.stream()
                        .filter(file -> number.isPresent() && file.index().equals(number))
                        .findFirst();
    }

    private static <T> Optional<T> counted(List<T> files, OptionalInt number, Comparator<T> order) {
        return number.isEmpty()
                ? Optional.empty()
                : files.stream().sorted(order).skip(number.getAsInt()).findFirst();
    }

    /** Whether the number surely means this file. */
    boolean isProved(Candidate file) {
        return remembered.stream().anyMatch(known -> isSame(known, file.file()))
                || (space == IndexSpace.TORRENT_ORDER
                        && isNumbered(file)
                        && inTorrent.filter(file.file().name()::equals).isPresent());
    }

    /** Numbers that come from the order of files may have changed; then the path is the same. */
    private boolean isSame(ServedFile known, ServedFile file) {
        return switch (space) {
            case TREE_ORDER, NO_INDEX -> known.path().equals(file.path());
            case TORRENT_ORDER, ANSWER_ORDER, SERVICE_ID ->
                known.index().equals(file.index()) && known.name().equals(file.name());
        };
    }

    /** Whether this file has the number, whatever that means. */
    boolean isNumbered(Candidate file) {
        return counted.isPresent()
                ? counted.get().position() == file.position()
                : number.isPresent() && file.file().index().equals(number);
    }
}
