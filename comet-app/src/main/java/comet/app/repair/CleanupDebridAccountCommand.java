package comet.app.repair;

import comet.app.store.CommandFailure;
import comet.app.store.OpenedStores;
import comet.core.finding.TitleKinds;
import comet.core.media.ImdbId;
import comet.core.media.MediaType;
import comet.core.port.Deadline;
import comet.core.port.LibraryLinks;
import comet.core.port.StoreException;
import comet.core.release.ReleaseParser;
import comet.core.repair.LibraryRepair;
import comet.core.repair.RepairedTitle;
import comet.core.search.TitleLookup;
import io.micronaut.context.ApplicationContext;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cleanup-debrid-account} (SYNC-51, CLI-05, CLI-12). */
@Command(
        name = "cleanup-debrid-account",
        description = "Find torrents that account libraries told under wrong titles; remove them with --apply.")
public final class CleanupDebridAccountCommand implements Callable<Integer> {

    /** How long providers may take to say how a title is called. */
    private static final Duration TITLE_LIMIT = Duration.ofSeconds(30);

    private final OpenedStores stores;
    private final InstantSource time;
    private final PrintStream out;

    @Option(
            names = "--media-id",
            paramLabel = "ID",
            description = "this title alone: tt…, kitsu:… or a Kitsu number; may be repeated")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--media-type", paramLabel = "TYPE", description = "what the titles are: movie or series")
    private @Nullable String type;

    @Option(names = "--provider", paramLabel = "NAME", description = "titles of this catalogue alone: imdb or kitsu")
    private @Nullable String provider;

    @Option(names = "--min-rows", paramLabel = "N", description = "only titles with so many rows (default: 1)")
    private long minRows = 1;

    @Option(names = "--limit", paramLabel = "N", description = "at most so many titles")
    private @Nullable Integer limit;

    @Option(names = "--batch-size", paramLabel = "N", description = "torrents looked at together (default: 1000)")
    private int batch = LibraryRepair.Task.BATCH;

    @Option(names = "--apply", description = "remove what is wrong; without it nothing is changed")
    private boolean apply;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "print this text")
    @SuppressWarnings("unused") // picocli reads it and prints the text
    private boolean help;

    /** @param out takes one line for each title */
    public CleanupDebridAccountCommand(OpenedStores stores, InstantSource time, PrintStream out) {
        this.stores = stores;
        this.time = time;
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        return stores.use(this::repaired);
    }

    private String repaired(ApplicationContext context) throws CommandFailure, StoreException, InterruptedException {
        TitleLookup titles = context.getBean(TitleLookup.class);
        TitleKinds kinds = context.getBean(TitleKinds.class);
        LibraryRepair repair = new LibraryRepair(
                context.getBean(LibraryLinks.class),
                context.getBean(ReleaseParser.class),
                (kind, id) -> titles.find(kind, id, soon()),
                id -> id instanceof ImdbId imdb ? kinds.kind(imdb, soon()) : Optional.of(MediaType.SERIES));
        RepairSum sum = new RepairSum();
        repair.run(task(), title -> {
            sum.add(title);
            out.println(line(title));
        });
        return sum.line(apply);
    }

    private Deadline soon() {
        return Deadline.after(TITLE_LIMIT, time);
    }

    private LibraryRepair.Task task() throws CommandFailure {
        Optional<MediaType> known = Optional.ofNullable(type).flatMap(MediaType::parse);
        if (type != null && known.isEmpty()) {
            throw new CommandFailure("--media-type is movie or series");
        }
        if (provider != null && !List.of("imdb", "kitsu").contains(provider)) {
            throw new CommandFailure("--provider is imdb or kitsu");
        }
        try {
            return new LibraryRepair.Task(
                    ids, known, Optional.ofNullable(provider), minRows, Optional.ofNullable(limit), batch, apply);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
    }

    private static String line(RepairedTitle title) {
        return switch (title) {
            case RepairedTitle.Checked checked ->
                checked.title() + ": " + checked.scanned() + " torrents scanned, " + checked.matched() + " matched, "
                        + checked.unverifiable() + " unverifiable, " + checked.invalid() + " invalid ("
                        + checked.invalidRows() + " rows), " + checked.removed() + " rows removed";
            case RepairedTitle.Skipped skipped ->
                skipped.title() + ": skipped, "
                        + skipped.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
