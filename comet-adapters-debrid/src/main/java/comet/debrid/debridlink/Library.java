package comet.debrid.debridlink;

import comet.core.debrid.LibraryItem;
import comet.core.debrid.LibraryPage;
import comet.core.debrid.LibraryRequest;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/** Reads the pages of Debrid-Link that make a page of the port (section 4, DBX-02). */
final class Library {

    /** More torrents than anybody has. */
    private static final int MAX_PAGES = 100_000;

    private final DebridLinkApi api;
    private final Listings listings;

    Library(DebridLinkApi api, Listings listings) {
        this.api = api;
        this.listings = listings;
    }

    /**
     * The torrents from the offset on, until there are enough or no more.
     *
     * @throws DebridException if one of the pages could not be read
     */
    LibraryPage page(LibraryRequest request, Deadline deadline) throws DebridException, InterruptedException {
        LibraryPage page = read(request, deadline);
        if (request.offset() == 0 && page.total().orElse(-1) == page.items().size()) {
            listings.listed(request.account(), page.items());
        }
        return page;
    }

    private LibraryPage read(LibraryRequest request, Deadline deadline) throws DebridException, InterruptedException {
        List<LibraryItem> items = new ArrayList<>();
        int first = request.offset() / DebridLinkApi.PAGE;
        int skip = request.offset() % DebridLinkApi.PAGE;
        int read = 0;
        for (int number = first; ; number++) {
            ListJson page = api.list(request.account(), number, request.clientAddress(), deadline);
            List<TorrentJson> torrents = Objects.requireNonNull(page.value());
            if (number == first && torrents.size() > DebridLinkApi.PAGE) {
                return whole(torrents, request);
            }
            if (number == first && number > 0 && torrents.isEmpty()) {
                return new LibraryPage(List.of(), OptionalInt.empty()); // behind the end, wherever that is
            }
            List<TorrentJson> wanted =
                    torrents.stream().skip(number == first ? skip : 0).toList();
            read += wanted.size();
            wanted.forEach(torrent -> Mapping.item(torrent).ifPresent(items::add));
            int pages = Math.min(page.pages(), MAX_PAGES);
            if (torrents.isEmpty() || number + 1 >= pages) {
                return cut(items, request, request.offset() + read);
            }
            if (items.size() >= request.limit()) {
                return cut(items, request, pages * DebridLinkApi.PAGE);
            }
        }
    }

    /** A deployment that ignores pages. */
    private static LibraryPage whole(List<TorrentJson> torrents, LibraryRequest request) {
        List<LibraryItem> items = torrents.stream()
                .skip(request.offset())
                .flatMap(torrent -> Mapping.item(torrent).stream())
                .toList();
        return cut(items, request, torrents.size());
    }

    /** The torrents of a page. */
    static List<LibraryItem> items(ListJson page) {
        return Objects.requireNonNull(page.value()).stream()
                .flatMap(torrent -> Mapping.item(torrent).stream())
                .toList();
    }

    private static LibraryPage cut(List<LibraryItem> items, LibraryRequest request, int total) {
        return new LibraryPage(items.stream().limit(request.limit()).toList(), OptionalInt.of(total));
    }
}
