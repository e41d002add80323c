package comet.core.debrid;

import java.util.List;
import java.util.OptionalInt;

/**
 * Some of the torrents in an account.
 *
 * @param items newest first as the service orders them, at most {@value LibraryRequest#MAX_LIMIT}
 * @param total how many torrents the account has; empty when the service does not tell
 */
public record LibraryPage(List<LibraryItem> items, OptionalInt total) {

    /** @throws IllegalArgumentException if there are too many items, or a total is negative */
    public LibraryPage {
        items = List.copyOf(items);
        if (items.size() > LibraryRequest.MAX_LIMIT) {
            throw new IllegalArgumentException(
                    "a page has at most " + LibraryRequest.MAX_LIMIT + " items, not " + items.size());
        }
        if (total.orElse(0) < 0) {
            throw new IllegalArgumentException("a total is not negative");
        }
    }
}
