package comet.debrid.stremthru;

import static comet.core.debrid.FailureKind.TORRENT_NOT_FOUND;
import static comet.core.debrid.FailureKind.UNSUPPORTED;

import comet.core.debrid.Account;
import comet.core.debrid.AccountStatus;
import comet.core.debrid.ApiKey;
import comet.core.debrid.Availability;
import comet.core.debrid.AvailabilityRequest;
import comet.core.debrid.Capabilities;
import comet.core.debrid.Capabilities.ListPaging;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.EntryId;
import comet.core.debrid.EntryRequest;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.LibraryPage;
import comet.core.debrid.LibraryRequest;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.MadeLink;
import comet.core.debrid.ServiceId;
import comet.core.debrid.TorrentState;
import comet.core.file.FileSelector;
import comet.core.file.ListedFile;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.release.ReleaseParser;
import comet.core.torrent.InfoHash;
import comet.debrid.call.CallResources;
import comet.debrid.operation.UnknownWords;
import comet.debrid.operation.VerifiedAccounts;
import comet.debrid.operation.WholeLibrary;
import comet.debrid.operation.resolve.Refusals;
import comet.debrid.operation.resolve.Removal;
import comet.debrid.operation.resolve.Resolver;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The accounts that people have at one service, reached through the gateway. Thread-safe. */
final class StoreAccounts {

    private static final System.Logger LOG = System.getLogger(StoreAccounts.class.getName());

    /** More than any library has, so that the reading of one ends. */
    private static final int LARGEST_LIBRARY = 20_000;

    private final ServiceId service;
    private final StoreTraits store;
    private final boolean trialPasses;
    private final StremThruApi api;
    private final VerifiedAccounts verified;
    private final StoreCheck check;
    private final FileSelector selector;
    private final UnknownWords unknown;
    private final Resolver resolver;
    private final WholeLibrary<LibraryItem> whole;

    /**
     * @param trialPasses whether an account that is not paid for will do
     * @param refusals what it means that the service refuses for legal reasons
     */
    StoreAccounts(
            ServiceId service,
            StremThruApi api,
            boolean trialPasses,
            Refusals refusals,
            ReleaseParser parser,
            CallResources resources) {
        this.service = service;
        this.store = StoreTraits.of(service);
        this.trialPasses = trialPasses;
        this.api = api;
        this.verified = new VerifiedAccounts(resources);
        this.check = new StoreCheck(service, api, parser, resources);
        this.selector = new FileSelector(parser, store.spaceOfWholeLists());
        this.unknown = new UnknownWords(service, resources);
        // ST-31: nobody knows what was made, so nothing is removed.
        this.resolver = new Resolver(api.baseUrl(), resources, Removal.NONE, refusals);
        this.whole = new WholeLibrary<>(resources);
    }

    Capabilities capabilities() {
        return store.capabilities();
    }

    AccountStatus verify(Account account, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException {
        return verified.verify(account, deadline, by -> status(account, clientAddress, by));
    }

    AccountStatus recheck(Account account, Optional<String> clientAddress, Deadline deadline)
            throws DebridException, InterruptedException {
        return verified.recheck(account, deadline, by -> status(account, clientAddress, by));
    }

    /** What the gateway knows of a store that cannot be asked is not known to last. */
    Optional<Instant> sameUntil(Account account) {
        return capabilities().cacheCheck() == Capabilities.CacheCheck.NONE
                ? Optional.empty()
                : verified.goodUntil(account);
    }

    private AccountStatus status(Account account, Optional<String> clientAddress, Deadline by)
            throws DebridException, InterruptedException {
        return Mapping.status(api.user(account, clientAddress, by), trialPasses);
    }

    Map<InfoHash, Availability> availability(AvailabilityRequest request, Deadline deadline)
            throws DebridException, InterruptedException {
        return check.check(request, deadline);
    }

    MadeLink link(LinkRequest request, Deadline deadline) throws DebridException, InterruptedException {
        try {
            return resolver.resolve(
                    request, deadline, resolve -> new Playback(api, store, selector, unknown, resolve).link());
        } finally {
            whole.changed(request.account());
        }
    }

    LibraryPage library(LibraryRequest request, Deadline deadline) throws DebridException, InterruptedException {
        return switch (store.paging()) {
            case NO_LIST -> {
                requireKey(request.account());
                yield new LibraryPage(List.of(), OptionalInt.of(0));
            }
            case WHOLE -> whole.page(request, () -> everything(request, deadline), item -> item);
            case OFFSET, PAGES, TOKENS -> cut(page(request, request.limit(), request.offset(), deadline), request);
        };
    }

    /** What the gateway answers to a question for a page, which may be more than was asked for (ST-34). */
    private record Page(List<LibraryItem> items, int total) {}

    private Page page(LibraryRequest request, int limit, int offset, Deadline deadline)
            throws DebridException, InterruptedException {
        LibraryJson.Data page =
                Mapping.required(api.list(request.account(), limit, offset, request.clientAddress(), deadline)
                        .data());
        int total = page.totalItems() == null ? 0 : Math.max(0, page.totalItems());
        return new Page(Mapping.library(page, unknown), total);
    }

    /**
     * The torrents of a store of which nobody knows whether it heeds the offset: page after page, until one is not full or
     * begins with what was there before (ST-34).
     */
    private List<LibraryItem> everything(LibraryRequest request, Deadline deadline)
            throws DebridException, InterruptedException {
        Map<EntryId, LibraryItem> all = new LinkedHashMap<>();
        List<LibraryItem> items;
        int offset = 0;
        do {
            items = page(request, LibraryRequest.MAX_LIMIT, offset, deadline).items();
            if (items.isEmpty() || all.containsKey(items.getFirst().id())) {
                break;
            }
            items.forEach(item -> all.putIfAbsent(item.id(), item));
            offset += LibraryRequest.MAX_LIMIT;
        } while (items.size() == LibraryRequest.MAX_LIMIT && offset < LARGEST_LIBRARY);
        return List.copyOf(all.values());
    }

    /** A store that pays no heed to the offset tells the same again behind the end of its list. */
    private static LibraryPage cut(Page page, LibraryRequest request) {
        boolean over = page.total() > 0 && request.offset() >= page.total();
        boolean wholeList = page.items().size() > request.limit();
        List<LibraryItem> items = over
                ? List.of()
                : page.items().stream()
                        .skip(wholeList ? request.offset() : 0)
                        .limit(request.limit())
                        .toList();
        return new LibraryPage(items, page.total() > 0 ? OptionalInt.of(page.total()) : OptionalInt.empty());
    }

    Optional<CompleteFileList> files(EntryRequest entry, Deadline deadline)
            throws DebridException, InterruptedException {
        if (store.paging() == ListPaging.NO_LIST) {
            throw new DebridException(DebridFailure.of(UNSUPPORTED));
        }
        MagnetJson.Data magnet = Mapping.magnet(api.look(entry.account(), entry.id(), entry.clientAddress(), deadline));
        List<ListedFile<String>> files = Mapping.files(magnet, store);
        return Mapping.state(magnet.status(), unknown) == TorrentState.READY
                ? selector.complete(files)
                : Optional.empty();
    }

    void remove(EntryRequest entry, Deadline deadline) throws DebridException, InterruptedException {
        if (store.paging() == ListPaging.NO_LIST) {
            requireKey(entry.account());
            return;
        }
        try {
            api.remove(entry.account(), entry.id(), entry.clientAddress(), deadline);
        } catch (DebridException e) {
            forgive(e);
        }
        whole.changed(entry.account());
        resolver.forget(entry.account(), entry.id());
    }

    /** Gone is gone (DBR-01). That the gateway removes nothing at Offcloud is no failure of the caller (ST-34). */
    private void forgive(DebridException e) throws DebridException {
        if (e.failure().kind() == TORRENT_NOT_FOUND) {
            return;
        }
        if (e.failure().kind() != UNSUPPORTED) {
            throw e;
        }
        LOG.log(Level.INFO, "StremThru removes nothing from accounts of {0}", service.key());
    }

    private static void requireKey(Account account) throws DebridException {
        if (account.key().isMissing()) {
            throw new DebridException(ApiKey.MISSING);
        }
    }
}
