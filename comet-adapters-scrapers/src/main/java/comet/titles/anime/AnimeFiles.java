package comet.titles.anime;

import comet.core.anime.AnimeMapping;
import comet.core.lease.LeaseKeeper;
import comet.core.lease.LeaseTimes;
import comet.core.port.AnimeLists;
import comet.core.port.Locks;
import comet.core.port.StoreException;
import comet.outside.Habits;
import comet.outside.Outside;
import comet.outside.OutsideResources;
import comet.outside.Repeats;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The lists of anime, kept as files and renewed while the server runs (ANM-10 to ANM-21). Until {@link #keepFresh} has
 * run for the first time, nothing is loaded and nobody waits (ANM-16). Reading what the lists say never waits either: a
 * new state is made beside the old one and takes its place at once. Thread-safe, but for {@code keepFresh}, which one
 * thread calls.
 */
public final class AnimeFiles implements AnimeLists {

    private static final Logger LOG = System.getLogger(AnimeFiles.class.getName());

    private static final Duration ANSWER_TIME = Duration.ofMinutes(3);
    private static final String LOCK = "anime-lists";
    private static final LeaseTimes LEASE = LeaseTimes.upTo(Duration.ofHours(1));

    /**
     * Where the lists come from: for each one http, https or file URLs, or paths, tried in order (ANM-19).
     *
     * @param titles of the anime-offline-database
     * @param ids of the list of ids
     * @param overrides of the list of the Kitsu add-on
     */
    public record Addresses(List<String> titles, List<String> ids, List<String> overrides) {
        public Addresses {
            titles = List.copyOf(titles);
            ids = List.copyOf(ids);
            overrides = List.copyOf(overrides);
        }

        private List<String> of(AnimeList list) {
            return switch (list) {
                case TITLES -> titles;
                case IDS -> ids;
                case OVERRIDES -> overrides;
            };
        }

        /** Shows none: an address may hold a key. */
        @Override
        public String toString() {
            return titles.size() + ", " + ids.size() + " and " + overrides.size() + " addresses";
        }
    }

    /**
     * What the operator chose.
     *
     * @param folder where the files are kept; made if it is not there
     * @param addresses where they come from
     * @param interval how old they may become; zero or less: as old as they like, then only what is missing is fetched
     * @param acceptShrink whether a new edition may be much smaller than the one before (ANM-20)
     * @param offline whether nobody outside is asked (RSL-11)
     */
    public record Choice(Path folder, Addresses addresses, Duration interval, boolean acceptShrink, boolean offline) {}

    /**
     * How it stands with one list.
     *
     * @param list its word: {@code titles}, {@code ids} or {@code overrides}
     * @param checkedAt when its source was last heard to have nothing newer; empty while there is no file
     * @param rows of the file that is loaded
     * @param refused editions that were much smaller than the one before, since the start
     * @param failures times in a row that it could not be renewed
     */
    public record State(String list, Optional<Instant> checkedAt, int rows, int refused, int failures) {}

    private final List<KeptList> lists;
    private final Locks locks;
    private final OutsideResources resources;
    private final InstantSource time;
    private final Runnable renewed;
    private volatile AnimeMapping mapping = AnimeMapping.NOT_LOADED;
    private boolean begun;

    /**
     * @param userAgent told to those who are asked
     * @param locks let one process of all on a database download
     */
    public AnimeFiles(Choice choice, String userAgent, Locks locks, OutsideResources resources) {
        this(choice, userAgent, locks, resources, () -> {});
    }

    /** @param renewed run when the lists say something else than before */
    public AnimeFiles(Choice choice, String userAgent, Locks locks, OutsideResources resources, Runnable renewed) {
        this.renewed = renewed;
        this.locks = locks;
        this.resources = resources;
        this.time = resources.time();
        Outside outside = new Outside(
                Habits.of("anime-lists", userAgent, ANSWER_TIME)
                        .upTo(AnimeList.LARGEST)
                        .atOnce(1)
                        .repeating(new Repeats.AfterFaults(1)),
                resources);
        List<KeptList> kept = new ArrayList<>();
        for (AnimeList list : AnimeList.values()) {
            List<ListAddress> addresses = choice.addresses().of(list).stream()
                    .map(ListAddress::new)
                    .filter(address -> address.isLocal() || !choice.offline())
                    .toList();
            kept.add(new KeptList(
                    new StoredList(list, choice.folder()),
                    addresses,
                    new Schedule(choice.interval(), resources.random()),
                    choice.acceptShrink(),
                    outside));
        }
        this.lists = List.copyOf(kept);
    }

    @Override
    public AnimeMapping current() {
        return mapping;
    }

    /** How it stands with each list. */
    public List<State> states() {
        return lists.stream().map(KeptList::state).toList();
    }

    /**
     * Reads the files the first time, and from then on fetches what is missing or too old, if it is time. To be called
     * once a minute or so; mostly there is nothing to do.
     *
     * @return what was done, in a few words
     * @throws StoreException if the store of locks failed; the next time may be better
     * @throws InterruptedException if interrupted; what was loaded stays
     */
    public String keepFresh() throws StoreException, InterruptedException {
        if (!begun) {
            begun = true;
            rebuildIfChanged();
        }
        if (!isAnyDue()) {
            return "nothing to do";
        }
        Optional<Locks.Lease> lease = locks.tryAcquire(LOCK, LEASE.life());
        if (lease.isEmpty()) {
            rebuildIfChanged();
            return "another instance is at it";
        }
        AtomicBoolean lost = new AtomicBoolean();
        try (LeaseKeeper keeper =
                new LeaseKeeper(locks, LOCK, lease.get(), LEASE, LeaseKeeper.Interval.REAL, time, AnimeFiles::warn)) {
            keeper.start(resources.threads(), () -> lost.set(true));
            // Whoever had the lock before may have renewed them (ANM-13).
            lists.forEach(KeptList::reread);
            String done = refresh(lost);
            rebuildIfChanged();
            return done;
        }
    }

    private boolean isAnyDue() {
        return lists.stream().anyMatch(list -> list.isDue(time.instant()));
    }

    private String refresh(AtomicBoolean lost) throws InterruptedException {
        List<String> done = new ArrayList<>();
        for (KeptList list : lists) {
            if (list.isDue(time.instant()) && !lost.get()) {
                done.add(list.word() + " " + list.refresh(time));
            }
        }
        return done.isEmpty() ? "renewed by another instance" : String.join(", ", done);
    }

    private static void warn(StoreException failure) {
        LOG.log(Level.WARNING, failure::getMessage);
    }

    /** Makes a new mapping when a file has changed. A file that cannot be read is left out, and fetched anew. */
    private void rebuildIfChanged() throws InterruptedException {
        if (lists.stream().noneMatch(KeptList::isChanged)) {
            return;
        }
        Optional<ListedMapping> built = built();
        while (built.isEmpty()) {
            built = built();
        }
        if (lists.stream().anyMatch(list -> list.isLoaded() && list.isUsefulAlone())) {
            mapping = built.get();
            renewed.run();
            LOG.log(
                    Level.INFO,
                    () -> "anime lists: "
                            + lists.stream().map(KeptList::summary).toList());
        }
    }

    /** Empty if one of the files turned out to be damaged; the next try leaves it out. */
    private Optional<ListedMapping> built() throws InterruptedException {
        MappingBuilder builder = new MappingBuilder();
        for (KeptList list : lists) {
            if (!list.readInto(builder)) {
                return Optional.empty();
            }
        }
        return Optional.of(builder.build());
    }
}
