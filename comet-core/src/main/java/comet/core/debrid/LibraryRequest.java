package comet.core.debrid;

import java.util.Optional;

/**
 * A page of the torrents in an account (DBX-01).
 *
 * @param account whose
 * @param limit how many at most, 1 to {@value #MAX_LIMIT}
 * @param offset how many of the newest are passed over, from 0
 * @param clientAddress the viewer's public address; empty when unknown, and for work that no viewer waits for (DBI-03)
 */
public record LibraryRequest(Account account, int limit, int offset, Optional<String> clientAddress) {

    /** Most items of one page. */
    public static final int MAX_LIMIT = 500;

    /** @throws IllegalArgumentException if limit or offset are out of bounds */
    public LibraryRequest {
        if (limit < 1 || limit > MAX_LIMIT || offset < 0) {
            throw new IllegalArgumentException("a page has 1 to " + MAX_LIMIT + " items from 0 on");
        }
    }
}
