package comet.core.debrid;

import java.util.Optional;

/**
 * A question or an order about one entry of an account.
 *
 * @param account whose
 * @param id which
 * @param clientAddress the viewer's public address; empty when unknown, and for work that no viewer waits for (DBI-03)
 */
public record EntryRequest(Account account, EntryId id, Optional<String> clientAddress) {}
