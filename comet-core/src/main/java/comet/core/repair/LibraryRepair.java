package comet.core.repair;

import comet.core.matching.TitleMatcher;
import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.media.MediaId;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaType;
import comet.core.port.LibraryLinks;
import comet.core.port.StoreException;
import comet.core.release.ParsedRelease;
import comet.core.release.ReleaseParser;
import comet.core.repair.RepairedTitle.Checked;
import comet.core.repair.RepairedTitle.Reason;
import comet.core.repair.RepairedTitle.Skipped;
import comet.core.torrent.InfoHash;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds torrents that libraries told under a wrong title, and removes them where that is asked for (SYNC-51). What a
 * source told as well is never touched. Thread-safe.
 */
public final class LibraryRepair {

    /** How titles are called now. */
    @FunctionalInterface
    public interface Titles {

        /** With all other names; empty when nobody can say. */
        Optional<MediaMetadata> of(MediaType type, MediaId id) throws InterruptedException;
    }

    /** Which titles are films. */
    @FunctionalInterface
    public interface Kinds {

        /** Empty when nobody can say. */
        Optional<MediaType> of(MediaId id) throws InterruptedException;
    }

    /**
     * What is to be done.
     *
     * @param ids the titles, as {@code tt…}, {@code kitsu:152} or {@code 152}; empty = all that have such rows
     * @param type what they are; empty = as they are known
     * @param provider {@code imdb} or {@code kitsu} alone; empty = both
     * @param minRows titles with fewer such rows are passed over, unless they are named
     * @param limit how many titles at most; empty = all
     * @param batch torrents looked at together; positive
     * @param apply whether anything is removed
     */
    public record Task(
            List<String> ids,
            Optional<MediaType> type,
            Optional<String> provider,
            long minRows,
            Optional<Integer> limit,
            int batch,
            boolean apply) {

        /** Torrents looked at together, when nobody says. */
        public static final int BATCH = 1_000;

        /** @throws IllegalArgumentException if a number is not positive */
        public Task {
            ids = List.copyOf(ids);
            if (minRows < 1 || batch < 1 || limit.orElse(1) < 1) {
                throw new IllegalArgumentException("numbers of rows, titles and torrents are positive");
            }
        }
    }

    private final LibraryLinks links;
    private final ReleaseParser parser;
    private final Titles titles;
    private final Kinds kinds;

    public LibraryRepair(LibraryLinks links, ReleaseParser parser, Titles titles, Kinds kinds) {
        this.links = links;
        this.parser = parser;
        this.titles = titles;
        this.kinds = kinds;
    }

    /** Does it, and tells of each title when it is done. */
    public void run(Task task, Consumer<RepairedTitle> told) throws StoreException, InterruptedException {
        if (task.ids().isEmpty()) {
            List<LibraryLinks.Title> all = links.titles(task.minRows()).stream()
                    .filter(title -> isWanted(title.id(), task))
                    .limit(task.limit().orElse(Integer.MAX_VALUE))
                    .toList();
            for (LibraryLinks.Title title : all) {
                told.accept(repaired(title, task));
            }
            return;
        }
        for (String text : task.ids().stream()
                .distinct()
                .limit(task.limit().orElse(Integer.MAX_VALUE))
                .toList()) {
            told.accept(named(text, task));
        }
    }

    private static boolean isWanted(MediaId id, Task task) {
        return task.provider().isEmpty() || task.provider().get().equals(id.provider());
    }

    private RepairedTitle named(String text, Task task) throws StoreException, InterruptedException {
        Optional<MediaId> id = id(text).filter(one -> isWanted(one, task));
        if (id.isEmpty()) {
            return new Skipped(text, Reason.PROVIDER_UNKNOWN);
        }
        Optional<LibraryLinks.Title> title = links.title(id.get());
        return title.isPresent()
                ? repaired(title.get(), task)
                : new Skipped(text(id.get()), Reason.NOTHING_FROM_LIBRARIES);
    }

    /** {@code kitsu:152} and {@code 152} mean the same. */
    private static Optional<MediaId> id(String text) {
        Optional<MediaId> imdb = ImdbId.parse(text).map(id -> id);
        String number = text.startsWith("kitsu:") ? text.substring("kitsu:".length()) : text;
        return imdb.isPresent() ? imdb : KitsuId.parse(number).map(id -> id);
    }

    private static String text(MediaId id) {
        return id.provider() + ":" + id.external();
    }

    private RepairedTitle repaired(LibraryLinks.Title title, Task task) throws StoreException, InterruptedException {
        Optional<MediaType> type = type(title, task);
        if (type.isEmpty()) {
            return new Skipped(text(title.id()), Reason.TYPE_UNKNOWN);
        }
        Optional<MediaMetadata> metadata = titles.of(type.get(), title.id());
        if (metadata.isEmpty()) {
            return new Skipped(text(title.id()), Reason.METADATA_UNAVAILABLE);
        }
        return checked(title.id(), new TitleMatcher(metadata.get(), type.get(), parser), task);
    }

    private Optional<MediaType> type(LibraryLinks.Title title, Task task) throws InterruptedException {
        if (task.type().isPresent() || title.inParts()) {
            return task.type().or(() -> Optional.of(MediaType.SERIES));
        }
        return kinds.of(title.id());
    }

    private Checked checked(MediaId id, TitleMatcher matcher, Task task) throws StoreException {
        Checked sum = new Checked(text(id), 0, 0, 0, 0, 0, 0);
        Optional<InfoHash> after = Optional.empty();
        while (true) {
            Map<InfoHash, List<String>> batch = names(links.rows(id, after, task.batch()));
            if (batch.isEmpty()) {
                return sum;
            }
            sum = and(sum, id, batch, matcher, task.apply());
            after = batch.keySet().stream().reduce((first, last) -> last);
        }
    }

    private static Map<InfoHash, List<String>> names(List<LibraryLinks.Row> rows) {
        Map<InfoHash, List<String>> names = new LinkedHashMap<>();
        rows.forEach(row ->
                names.computeIfAbsent(row.torrent(), hash -> new ArrayList<>()).add(row.name()));
        return names;
    }

    private Checked and(Checked sum, MediaId id, Map<InfoHash, List<String>> batch, TitleMatcher matcher, boolean apply)
            throws StoreException {
        int matched = 0;
        int unverifiable = 0;
        long invalidRows = 0;
        List<InfoHash> invalid = new ArrayList<>();
        for (Map.Entry<InfoHash, List<String>> torrent : batch.entrySet()) {
            List<ParsedRelease> read =
                    torrent.getValue().stream().map(parser::parse).toList();
            if (read.stream().anyMatch(matcher::matches)) {
                matched++;
            } else if (read.stream().anyMatch(parsed -> parsed.title().isEmpty())) {
                unverifiable++;
            } else {
                invalid.add(torrent.getKey());
                invalidRows += read.size();
            }
        }
        long removed = apply && !invalid.isEmpty() ? links.remove(id, invalid) : 0;
        return new Checked(
                sum.title(),
                sum.scanned() + batch.size(),
                sum.matched() + matched,
                sum.unverifiable() + unverifiable,
                sum.invalid() + invalid.size(),
                sum.invalidRows() + invalidRows,
                sum.removed() + removed);
    }
}
