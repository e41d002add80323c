package comet.app.settings;

import java.util.List;
import java.util.Optional;

/** The credentials that go with a list of instances (CFG-15). */
public sealed interface InstanceCredentials {
    /** No credential for any instance. */
    record None() implements InstanceCredentials {}

    /** The same credential for every instance. */
    record Shared(Secret credential) implements InstanceCredentials {}

    /** One credential per instance, position by position; empty elements stand for "none". */
    record PerInstance(List<Optional<Secret>> credentials) implements InstanceCredentials {
        public PerInstance {
            credentials = List.copyOf(credentials);
        }
    }

    /** The credential of the instance at a position of the URL list, counted from 0. */
    default Optional<Secret> of(int position) {
        return switch (this) {
            case None() -> Optional.empty();
            case Shared(Secret credential) -> Optional.of(credential);
            case PerInstance(var credentials) -> credentials.get(position);
        };
    }

    /** All of them; for filters that hide secrets. */
    default List<Secret> all() {
        return switch (this) {
            case None() -> List.of();
            case Shared(Secret credential) -> List.of(credential);
            case PerInstance(var credentials) ->
                credentials.stream().flatMap(Optional::stream).toList();
        };
    }
}
