package comet.debrid.call;

import java.util.Optional;

/** Finds a service's error object in its answer. Stateless; does not throw. */
@FunctionalInterface
public interface ErrorReader {

    /** A service that has no error objects: the HTTP status alone decides. */
    ErrorReader NONE = answer -> Optional.empty();

    /**
     * Looks for an error object, whatever the HTTP status (DBE-04).
     *
     * @return the error; empty when the answer holds none, for example because it is HTML or the answer hoped for
     */
    Optional<ServiceError> read(Answer answer);
}
