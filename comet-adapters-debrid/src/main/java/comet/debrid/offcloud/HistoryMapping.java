package comet.debrid.offcloud;

import static java.util.Objects.requireNonNullElse;

import comet.core.debrid.EntryId;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.TorrentState;
import comet.core.port.DebridException;
import comet.core.torrent.InfoHash;
import comet.debrid.call.Answer;
import comet.debrid.call.Written;
import comet.debrid.operation.MagnetHash;
import comet.debrid.operation.UnknownWords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Offcloud writes of the lines of a history, as the core says it. */
final class HistoryMapping {

    private static final Pattern TORRENT_FILE =
            Pattern.compile("(?:^|/)([0-9a-f]{40})\\.torrent$", Pattern.CASE_INSENSITIVE);

    /** What a line is called while nobody knows what is in it. */
    private static final String UNNAMED = "Loading...";

    /** After that time nobody will (OC-62). */
    private static final Duration HOPELESS = Duration.ofHours(24);

    private final UnknownWords unknownWords;

    HistoryMapping(UnknownWords unknownWords) {
        this.unknownWords = unknownWords;
    }

    /** OC-28: an array, or an object with one. */
    static List<LineJson> lines(Answer answer) throws DebridException {
        Optional<LineJson[]> lines = answer.find(LineJson[].class);
        if (lines.isPresent()) {
            return List.of(lines.get());
        }
        List<LineJson> history = answer.read(HistoryJson.class).history();
        if (history == null) {
            throw Mapping.unreadable();
        }
        return history;
    }

    /** The torrents among them, in their order. */
    List<LibraryItem> torrents(List<LineJson> lines, Instant now) {
        return lines.stream()
                .map(line -> torrent(line, now))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<LibraryItem> torrent(LineJson line, Instant now) {
        Optional<InfoHash> hash = hash(line.originalLink());
        Optional<EntryId> id = id(line);
        if (hash.isEmpty() || id.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LibraryItem(
                id.get(),
                hash,
                requireNonNullElse(line.fileName(), ""),
                OptionalLong.empty(),
                state(line, now),
                Written.instant(line.createdOn())));
    }

    static Optional<EntryId> id(LineJson line) {
        return Optional.ofNullable(line.requestId()).flatMap(EntryId::parse);
    }

    private static Optional<InfoHash> hash(@Nullable String link) {
        if (link == null) {
            return Optional.empty();
        }
        Matcher file = TORRENT_FILE.matcher(link.strip());
        return file.find() ? InfoHash.parse(file.group(1)) : MagnetHash.find(link.strip());
    }

    /** How far it is (section 3). */
    TorrentState state(LineJson line, Instant now) {
        String word = requireNonNullElse(line.status(), "").strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "created" -> isHopeless(line, now) ? TorrentState.FAILED : TorrentState.QUEUED;
            case "queued" -> TorrentState.QUEUED;
            case "downloading" -> TorrentState.DOWNLOADING;
            case "downloaded" -> TorrentState.READY;
            case "error", "canceled", "cancelled" -> TorrentState.FAILED;
            default -> unknownWords.note(word);
        };
    }

    private static boolean isHopeless(LineJson line, Instant now) {
        return UNNAMED.equals(line.fileName())
                && Written.instant(line.createdOn())
                        .filter(created -> !now.isBefore(created.plus(HOPELESS)))
                        .isPresent();
    }
}
