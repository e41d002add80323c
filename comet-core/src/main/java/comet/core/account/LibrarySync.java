package comet.core.account;

import comet.core.debrid.Account;
import comet.core.port.DebridService;
import comet.core.port.DebridServices;
import java.util.Optional;

/** Starts reading the library of an account because the viewer asked for it (PLAY-90). Thread-safe. */
public final class LibrarySync {

    /** How the request to read a library ends. */
    public enum Outcome {
        /** The account has no key (DB-51). */
        KEY_MISSING,
        /** This installation has no adapter for the service. */
        SERVICE_NOT_OFFERED,
        /** The service keeps no library. */
        NO_LIBRARY
    }

    private final DebridServices services;

    public LibrarySync(DebridServices services) {
        this.services = services;
    }

    /** Decides whether the account has a library that can be read. */
    public Outcome start(Account account) {
        if (account.key().isMissing()) {
            return Outcome.KEY_MISSING;
        }
        Optional<DebridService> service = services.find(account.service());
        // No library is read yet: there is no store for what it holds.
        return service.isEmpty() ? Outcome.SERVICE_NOT_OFFERED : Outcome.NO_LIBRARY;
    }
}
