package comet.debrid.pikpak;

import static comet.core.debrid.FailureKind.TORRENT_NOT_FOUND;

import comet.core.debrid.Account;
import comet.core.debrid.AccountStatus;
import comet.core.debrid.Availability;
import comet.core.debrid.AvailabilityRequest;
import comet.core.debrid.Capabilities;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.debrid.Capabilities.IndexSpace;
import comet.core.debrid.Capabilities.ListPaging;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.EntryRequest;
import comet.core.debrid.LibraryPage;
import comet.core.debrid.LibraryRequest;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.MadeLink;
import comet.core.debrid.ServiceId;
import comet.core.file.FileSelector;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.port.DebridService;
import comet.core.port.SessionStore;
import comet.core.release.ReleaseParser;
import comet.core.torrent.InfoHash;
import comet.debrid.call.Budget;
import comet.debrid.call.CallResources;
import comet.debrid.call.PerAccount;
import comet.debrid.call.ServiceCalls;
import comet.debrid.call.ServiceProfile;
import comet.debrid.operation.NoCacheCheck;
import comet.debrid.operation.UnknownWords;
import comet.debrid.operation.VerifiedAccounts;
import comet.debrid.operation.resolve.Refusals;
import comet.debrid.operation.resolve.Resolver;
import comet.debrid.words.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** PikPak. Thread-safe. */
public final class PikPak implements DebridService {

    private static final Capabilities CAPABILITIES =
            new Capabilities(CacheCheck.NONE, 1, false, true, false, ListPaging.TOKENS, IndexSpace.NO_INDEX, false);

    // Nothing is published: this is what we allow ourselves at each of the two hosts.
    private static final ServiceProfile PROFILE =
            new ServiceProfile(List.of(Budget.perMinute(60, 5)), Duration.ofSeconds(60), Failures.at(Step.LOOK));

    /** The longest that anybody waits for the store to be read (PLAY-14). */
    private static final Duration STORE = Duration.ofMillis(250);

    private final PikPakSettings settings;
    private final InstantSource time;
    private final DriveApi api;
    private final Folders folders;
    private final MyPack pack;
    private final FileSelector selector;
    private final VerifiedAccounts accounts;
    private final Playback.Parts parts;
    private final PerAccount<MadeTasks> made;
    private final Resolver resolver;

    /**
     * @param sessions where accounts stay signed in
     * @param parser reads the names of files
     */
    public PikPak(PikPakSettings settings, SessionStore sessions, ReleaseParser parser, CallResources resources) {
        this(settings, new SharedSessions(sessions, STORE, settings.firstClient(), resources), parser, resources);
    }

    PikPak(PikPakSettings settings, SharedSessions sessions, ReleaseParser parser, CallResources resources) {
        this.settings = settings;
        this.time = resources.time();
        this.api = new DriveApi(signedCalls(settings, sessions, resources));
        this.folders = new Folders(api);
        this.pack = new MyPack(folders, resources);
        this.selector = new FileSelector(parser, IndexSpace.NO_INDEX);
        this.accounts = new VerifiedAccounts(resources);
        UnknownWords unknown = new UnknownWords(ServiceId.PIKPAK, resources);
        this.parts = new Playback.Parts(api, folders, pack, selector, unknown);
        this.made = new PerAccount<>(resources.random(), MadeTasks::new);
        this.resolver = new Resolver(settings.driveUrl(), resources, this::removeMade, Refusals.TRUSTED);
    }

    private static SignedCalls signedCalls(PikPakSettings settings, SharedSessions shared, CallResources resources) {
        ServiceCalls user = new ServiceCalls(PROFILE, settings.userUrl(), resources);
        ServiceCalls drive = new ServiceCalls(PROFILE, settings.driveUrl(), resources);
        UserApi userApi = new UserApi(user);
        Captchas captchas = new Captchas(settings, userApi, resources);
        SignIn signIn = new SignIn(settings, userApi, captchas, resources);
        Sessions sessions = new Sessions(shared, signIn, resources);
        return new SignedCalls(settings, user, drive, sessions, captchas, resources);
    }

    @Override
    public Set<ServiceId> services() {
        return Set.of(ServiceId.PIKPAK);
    }

    @Override
    public Capabilities capabilities(Account account) {
        return CAPABILITIES;
    }

    @Override
    public AccountStatus verify(Account account, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException {
        return accounts.verify(account, deadline, by -> status(account, by));
    }

    @Override
    public AccountStatus recheck(Account account, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException {
        return accounts.recheck(account, deadline, by -> status(account, by));
    }

    private AccountStatus status(Account account, Deadline by) throws DebridException, InterruptedException {
        return Mapping.status(api.me(account, by), api.vip(account, by), settings.allowsFree(), time.instant());
    }

    /** PP-43. */
    @Override
    public Optional<Instant> sameUntil(Account account) {
        return accounts.goodUntil(account);
    }

    @Override
    public Map<InfoHash, Availability> availability(AvailabilityRequest request, Deadline deadline)
            throws DebridException {
        return NoCacheCheck.of(request);
    }

    @Override
    public MadeLink link(LinkRequest request, Deadline deadline) throws DebridException, InterruptedException {
        return resolver.resolve(
                request, deadline, play -> new Playback(parts, made.of(request.account()), play).link());
    }

    @Override
    public LibraryPage library(LibraryRequest request, Deadline deadline) throws DebridException, InterruptedException {
        return pack.page(request, deadline);
    }

    @Override
    public Optional<CompleteFileList> files(EntryRequest entry, Deadline deadline)
            throws DebridException, InterruptedException {
        Optional<PackEntry> known = pack.find(entry.id(), entry.account(), deadline);
        Contents contents = new Contents(api, folders, entry.account(), deadline);
        Contents.Listed listed = known.isPresent()
                ? contents.of(known.get().file())
                : contents.of(entry.id().text());
        return listed.complete() ? selector.complete(listed.files()) : Optional.empty();
    }

    /** PP-45. */
    @Override
    public void remove(EntryRequest entry, Deadline deadline) throws DebridException, InterruptedException {
        String id = entry.id().text();
        try {
            if (id.startsWith(Mapping.TASK)) {
                api.cancel(entry.account(), id.substring(Mapping.TASK.length()), deadline);
            } else {
                api.trash(entry.account(), id, deadline);
            }
        } catch (DebridException e) {
            if (e.failure().kind() != TORRENT_NOT_FOUND) {
                throw e;
            }
        }
        pack.changed(entry.account());
        resolver.forget(entry.account(), entry.id());
    }

    /** With the download itself, which would be in the way of the next playback (PP-41). */
    private void removeMade(EntryRequest entry, Deadline deadline) throws DebridException, InterruptedException {
        Account account = entry.account();
        Optional<String> task = made.of(account).of(entry.id());
        if (task.isPresent() && !entry.id().text().startsWith(Mapping.TASK)) {
            api.cancel(account, task.get(), deadline);
        }
        remove(entry, deadline);
        task.ifPresent(made.of(account)::gone);
    }
}
