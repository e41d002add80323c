package comet.core.file;

import comet.core.debrid.Availability;
import comet.core.debrid.CacheState;
import comet.core.debrid.Capabilities.IndexSpace;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.Evidence;
import comet.core.debrid.FileNumbers;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.ServedFile;
import comet.core.file.Choosing.Outcome;
import comet.core.media.EpisodeCoordinates;
import comet.core.media.RequestedMedia;
import comet.core.release.ReleaseParser;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Chooses files for a service (DBF-01 to DBF-14, EPX-22, PLAY-42). Every method answers for every list: of any length,
 * in any order, with any names. Thread-safe.
 */
public final class FileSelector {

    /** A pack with more playable files is not selected as a whole (RD-33). */
    private static final int LARGE = 200;

    private final ReleaseParser parser;
    private final IndexSpace space;

    /**
     * @param parser reads the names of files
     * @param space what the service's numbers of files count. Numbers of {@code ANSWER_ORDER} and {@code TREE_ORDER} are
     *     counted here where the adapter gives none; of a service with {@code NO_INDEX} none is kept
     */
    public FileSelector(ReleaseParser parser, IndexSpace space) {
        this.parser = parser;
        this.space = space;
    }

    /**
     * Chooses the file to play.
     *
     * @param files all files of the torrent as the service lists them, videos or not
     */
    public <F> FileChoice<F> choose(List<ListedFile<F>> files, LinkRequest request) {
        Wanted wanted = wanted(request);
        List<Candidate> playable = candidates(request, wanted).read(files, space);
        Optional<CompleteFileList> complete = complete(playable, Optional.empty());
        if (playable.stream().noneMatch(Candidate::linked)) {
            return new FileChoice.Refused<>(NothingToPlay.reason(files, !playable.isEmpty()), complete);
        }
        return switch (choosing(request, wanted, playable).among(playable)) {
            case Outcome.None(FileRefusal reason) -> new FileChoice.Refused<>(reason, complete);
            case Outcome.Found(Candidate file) -> {
                ServedFile bound = bound(file, request.media());
                yield new FileChoice.Chosen<>(
                        files.get(file.position()).handle().orElseThrow(),
                        bound,
                        complete(playable, Optional.of(new Bound(file, bound))));
            }
        };
    }

    /**
     * The videos that are no samples, in the order given (DBF-01 to DBF-03), whether they have a handle or not. Samples,
     * if there is nothing else.
     */
    public <F> List<ListedFile<F>> playable(List<ListedFile<F>> files) {
        return at(IntStream.of(new Candidates(parser, Titles.none(), "").playable(files)), files);
    }

    /**
     * The files to select of a torrent whose files must be chosen before it is downloaded: all that are playable, of a
     * very large pack those of the season (RD-33). In the order given; empty when there is nothing to play.
     */
    public <F> List<ListedFile<F>> toSelect(List<ListedFile<F>> files, LinkRequest request) {
        Wanted wanted = wanted(request);
        List<Candidate> playable = candidates(request, wanted).read(files, space);
        OptionalInt season = request.media().coordinates().mapped().season();
        boolean isKnown = playable.size() > LARGE
                && request.media().isEpisodic()
                && season.isPresent()
                && choosing(request, wanted, playable).among(playable) instanceof Outcome.Found;
        return at(
                playable.stream()
                        .filter(file -> !isKnown || SeasonFiles.mayBeOf(file, season.getAsInt()))
                        .mapToInt(Candidate::position),
                files);
    }

    /** The list of playable files for evidence; empty if there are none, or more than a list holds. */
    public <F> Optional<CompleteFileList> complete(List<ListedFile<F>> files) {
        return complete(new Candidates(parser, Titles.none(), "").read(files, space), Optional.empty());
    }

    /** Those of the files that serve what is asked for, the best first (DBC-06). */
    public List<ServedFile> serving(CompleteFileList files, RequestedMedia media) {
        return serving(files, media, "");
    }

    /**
     * Those of the files that serve what is asked for, the best first (DBC-06).
     *
     * @param torrent the name of the torrent, which may say what the names of its files leave open; may be empty
     */
    public List<ServedFile> serving(CompleteFileList files, RequestedMedia media, String torrent) {
        Wanted wanted = Wanted.of(media, torrent, parser);
        List<Candidate> candidates = new Candidates(parser, wanted.titles(), Escapes.decoded(torrent)).read(files);
        List<ServedFile> proved = new Choosing(wanted, FileOrder.keys(wanted, KnownIndex.NONE, torrent))
                .serving(candidates).stream().map(Candidate::file).toList();
        return proved.isEmpty() ? boundTo(files, media.coordinates().mapped()) : proved;
    }

    /** What was played as this episode before, though its name does not say so (DBF-11). */
    private List<ServedFile> boundTo(CompleteFileList files, EpisodeCoordinates.Mapped episode) {
        if (episode.season().isEmpty() || episode.episode().isEmpty()) {
            return List.of();
        }
        return files.files().stream()
                .filter(file -> file.numbers().season().equals(episode.season())
                        && file.numbers().episode().equals(episode.episode()))
                .filter(file -> {
                    FileNumbers own = numbers(file.path());
                    return own.season().isEmpty() && own.episode().isEmpty();
                })
                .toList();
    }

    /**
     * The parts in which an episode is cut (PRES-014), first to last.
     *
     * @param serving files that serve a request for one episode
     * @return empty unless the files are exactly its parts, two or more
     */
    public static List<ServedFile> parts(List<ServedFile> serving) {
        return FilmParts.allOf(serving);
    }

    /**
     * What evidence of a torrent says in view of what is asked for: cached as a whole, it is not for an episode that is
     * not in its list of files (DBC-06). One file whose name says nothing is what the torrent is (DBF-05): where the service
     * does not tell its name either, nothing contradicts the name by which the torrent was found.
     *
     * @param name how the service calls the torrent
     * @param size bytes of the whole torrent; empty when unknown
     */
    public Availability availability(
            Evidence evidence, RequestedMedia media, Optional<String> name, OptionalLong size) {
        Optional<List<ServedFile>> files = evidence.files()
                .map(list -> name.isEmpty() && saysNothing(list, media)
                        ? list.files()
                        : serving(list, media, name.orElse("")));
        boolean lacks = files.filter(List::isEmpty).isPresent();
        return new Availability(
                lacks ? CacheState.NOT_CACHED : evidence.state(),
                files.orElse(List.of()),
                name,
                size,
                Optional.of(evidence));
    }

    private boolean saysNothing(CompleteFileList files, RequestedMedia media) {
        Wanted wanted = Wanted.of(media, "", parser);
        List<Candidate> candidates = new Candidates(parser, wanted.titles(), "").read(files);
        return candidates.size() == 1
                && candidates.stream()
                        .noneMatch(file -> file.name().namesAnything()
                                || wanted.names().holdOther(file.name())
                                || Extras.contain(file, wanted));
    }

    /** Which episode a file is by its own name. */
    public FileNumbers numbers(String path) {
        return FileName.read(path, parser).numbers();
    }

    private Wanted wanted(LinkRequest request) {
        return Wanted.of(request.media(), torrent(request), parser);
    }

    private Candidates candidates(LinkRequest request, Wanted wanted) {
        return new Candidates(parser, wanted.titles(), Escapes.decoded(torrent(request)));
    }

    private Choosing choosing(LinkRequest request, Wanted wanted, List<Candidate> playable) {
        return new Choosing(
                wanted,
                FileOrder.keys(
                        wanted,
                        KnownIndex.of(request, space, playable),
                        Escapes.decoded(request.file().torrentName()).strip()));
    }

    /** Its own name where that is known: the one shown may be the name of a file. */
    private static String torrent(LinkRequest request) {
        return request.torrent().name().orElse(request.file().torrentName());
    }

    private record Bound(Candidate file, ServedFile served) {}

    private static Optional<CompleteFileList> complete(List<Candidate> files, Optional<Bound> bound) {
        if (files.isEmpty() || files.size() > CompleteFileList.MAX_FILES) {
            return Optional.empty();
        }
        return Optional.of(new CompleteFileList(files.stream()
                .map(file -> bound.filter(one -> one.file().position() == file.position())
                        .map(Bound::served)
                        .orElse(file.file()))
                .toList()));
    }

    /** The chosen file is the episode, even if its name does not say so (DBF-11); what it says stays. */
    private static ServedFile bound(Candidate chosen, RequestedMedia media) {
        ServedFile file = chosen.file();
        FileNumbers own = file.numbers();
        OptionalInt season = media.coordinates().mapped().season();
        OptionalInt episode = media.coordinates().mapped().episode();
        if (season.isEmpty()
                || episode.isEmpty()
                || own.episode().isPresent()
                || own.season().isPresent()) {
            return file;
        }
        FileNumbers numbers = new FileNumbers(season, episode, OptionalInt.empty(), own.absolute(), own.airDate());
        return new ServedFile(file.index(), file.path(), file.size(), numbers);
    }

    private static <F> List<ListedFile<F>> at(IntStream positions, List<ListedFile<F>> files) {
        return positions.mapToObj(files::get).toList();
    }
}
