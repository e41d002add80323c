package comet.app.settings.value;

import java.util.List;
import java.util.Optional;

/** The credentials that go with a list of instances (CFG-15). */
public sealed interface InstanceCredentials {

    /** The credential of the instance at a position of the URL list, counted from 0. */
    Optional<Secret> of(int position);

    /** All of them; for filters that hide secrets. */
    List<Secret> all();

    /** No credential for any instance. */
    record None() implements InstanceCredentials {
        @Override
        public Optional<Secret> of(int position) {
            return Optional.empty();
        }

        @Override
        public List<Secret> all() {
            return List.of();
        }
    }

    /** The same credential for every instance. */
    record Shared(Secret credential) implements InstanceCredentials {
        @Override
        public Optional<Secret> of(int position) {
            return Optional.of(credential);
        }

        @Override
        public List<Secret> all() {
            return List.of(credential);
        }
    }

    /**
     * One credential per instance, position by position.
     *
     * @param credentials empty elements stand for "none"
     */
    record PerInstance(List<Optional<Secret>> credentials) implements InstanceCredentials {
        public PerInstance {
            credentials = List.copyOf(credentials);
        }

        @Override
        public Optional<Secret> of(int position) {
            return credentials.get(position);
        }

        @Override
        public List<Secret> all() {
            return credentials.stream().flatMap(Optional::stream).toList();
        }
    }
}
