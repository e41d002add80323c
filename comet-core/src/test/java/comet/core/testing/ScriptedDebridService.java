package comet.core.testing;

import comet.core.debrid.Account;
import comet.core.debrid.AccountStatus;
import comet.core.debrid.Availability;
import comet.core.debrid.AvailabilityRequest;
import comet.core.debrid.CacheState;
import comet.core.debrid.Capabilities;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.debrid.Capabilities.IndexSpace;
import comet.core.debrid.Capabilities.ListPaging;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.EntryRequest;
import comet.core.debrid.FailureKind;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.LibraryPage;
import comet.core.debrid.LibraryRequest;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.MadeLink;
import comet.core.debrid.ServiceId;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.port.DebridService;
import comet.core.torrent.InfoHash;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A debrid service that says what a test wants. Verifies every key, has nothing at hand and makes no link until told
 * otherwise; keeps no library and tells no files until told so; remembers what it was asked. Thread-safe.
 */
public final class ScriptedDebridService implements DebridService {

    /** What happens when the service is asked. */
    @FunctionalInterface
    public interface Step {

        /** Does what the service does before it answers: fail, wait, break. */
        void happen() throws DebridException, InterruptedException;
    }

    /** How a link is made. */
    @FunctionalInterface
    public interface LinkStep {

        /** The link, or why there is none. */
        MadeLink link(LinkRequest request, Deadline deadline) throws DebridException, InterruptedException;
    }

    /** How a library is listed. */
    @FunctionalInterface
    public interface LibraryStep {

        /** A page of it, or why there is none. */
        LibraryPage page(LibraryRequest request, Deadline deadline) throws DebridException, InterruptedException;

        /** A library that is all of these, whoever asks. */
        static LibraryStep of(List<LibraryItem> items) {
            return (request, deadline) -> new LibraryPage(
                    items.stream().skip(request.offset()).limit(request.limit()).toList(),
                    OptionalInt.of(items.size()));
        }
    }

    /** How the files of an entry are listed. */
    @FunctionalInterface
    public interface FilesStep {

        /** The list, if there is one, or why not. */
        Optional<CompleteFileList> files(EntryRequest entry, Deadline deadline)
                throws DebridException, InterruptedException;
    }

    private static final Step NOTHING = () -> {};

    private final ServiceId id;
    private final CacheCheck cacheCheck;
    private final Map<String, Step> verifying = new ConcurrentHashMap<>();
    private final Map<String, AccountStatus.Kind> kinds = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<AvailabilityRequest> checked = new CopyOnWriteArrayList<>();
    private final List<Deadline> deadlines = new CopyOnWriteArrayList<>();
    private volatile IndexSpace indexSpace = IndexSpace.TORRENT_ORDER;
    private volatile Step checking = NOTHING;
    private volatile Function<InfoHash, Availability> known = hash -> Availability.of(CacheState.NOT_CACHED);
    private volatile LinkStep linking = (request, deadline) -> {
        throw new DebridException(DebridFailure.of(FailureKind.NOT_READY));
    };

    private volatile boolean bindsLinks;
    private volatile @Nullable LibraryStep listing;
    private volatile FilesStep filing = (entry, deadline) -> Optional.empty();

    /** @param cacheCheck what it can say about its cache */
    public ScriptedDebridService(ServiceId id, CacheCheck cacheCheck) {
        this.id = id;
        this.cacheCheck = cacheCheck;
    }

    /** What happens when the key is verified. */
    public ScriptedDebridService verifying(String key, Step step) {
        verifying.put(key, step);
        return this;
    }

    /** What sort of account a key opens; a premium one when nothing is said. */
    public ScriptedDebridService account(String key, AccountStatus.Kind kind) {
        kinds.put(key, kind);
        return this;
    }

    /** What happens when it is asked what it has at hand. */
    public ScriptedDebridService checking(Step step) {
        checking = step;
        return this;
    }

    /** What it knows of each torrent. */
    public ScriptedDebridService knowing(Function<InfoHash, Availability> availability) {
        known = availability;
        return this;
    }

    /** What its numbers of files count; the order of the torrent until something is said. */
    public ScriptedDebridService counting(IndexSpace space) {
        indexSpace = space;
        return this;
    }

    /** How it makes links. */
    public ScriptedDebridService linking(LinkStep step) {
        linking = step;
        return this;
    }

    /** Whether its links play for one address alone. */
    public ScriptedDebridService bindingLinks(boolean binds) {
        bindsLinks = binds;
        return this;
    }

    /** What is in the libraries of its accounts; without this it keeps none. */
    public ScriptedDebridService listing(LibraryStep step) {
        listing = step;
        return this;
    }

    /** Which files an entry has. */
    public ScriptedDebridService filing(FilesStep step) {
        filing = step;
        return this;
    }

    /** What it was asked, in order: {@code verify <key>}, {@code availability <key>}, {@code link},
     * {@code library <key> <limit>@<offset>}, {@code files <key> <entry>}. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    /** By when it was to answer those questions. */
    public List<Deadline> deadlines() {
        return List.copyOf(deadlines);
    }

    /** The questions after what it has at hand, in order. */
    public List<AvailabilityRequest> checked() {
        return List.copyOf(checked);
    }

    /** A step that fails. */
    public static Step failing(FailureKind kind) {
        return () -> {
            throw new DebridException(DebridFailure.of(kind));
        };
    }

    @Override
    public Set<ServiceId> services() {
        return Set.of(id);
    }

    @Override
    public Capabilities capabilities(Account account) {
        return new Capabilities(
                cacheCheck,
                100,
                false,
                false,
                true,
                listing == null ? ListPaging.NO_LIST : ListPaging.OFFSET,
                indexSpace,
                bindsLinks);
    }

    @Override
    public AccountStatus verify(Account account, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException {
        String key = account.key().secret();
        calls.add("verify " + key);
        verifying.getOrDefault(key, NOTHING).happen();
        return AccountStatus.of(kinds.getOrDefault(key, AccountStatus.Kind.PREMIUM));
    }

    @Override
    public Map<InfoHash, Availability> availability(AvailabilityRequest request, Deadline deadline)
            throws DebridException, InterruptedException {
        calls.add("availability " + request.account().key().secret());
        checked.add(request);
        deadlines.add(deadline);
        checking.happen();
        return request.hashes().stream().collect(Collectors.toUnmodifiableMap(hash -> hash, known));
    }

    @Override
    public MadeLink link(LinkRequest request, Deadline deadline) throws DebridException, InterruptedException {
        calls.add("link");
        return linking.link(request, deadline);
    }

    @Override
    public LibraryPage library(LibraryRequest request, Deadline deadline) throws DebridException, InterruptedException {
        LibraryStep step = listing;
        if (step == null) {
            throw new DebridException(DebridFailure.of(FailureKind.UNSUPPORTED));
        }
        calls.add("library " + request.account().key().secret() + " " + request.limit() + "@" + request.offset());
        return step.page(request, deadline);
    }

    @Override
    public Optional<CompleteFileList> files(EntryRequest entry, Deadline deadline)
            throws DebridException, InterruptedException {
        calls.add("files " + entry.account().key().secret() + " " + entry.id().text());
        return filing.files(entry, deadline);
    }

    @Override
    public void remove(EntryRequest entry, Deadline deadline) throws DebridException {
        throw new DebridException(DebridFailure.of(FailureKind.UNSUPPORTED));
    }
}
