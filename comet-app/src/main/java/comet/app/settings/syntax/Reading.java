package comet.app.settings.syntax;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What reading a text gives: a value or everything that is wrong with it. */
public sealed interface Reading<T> {

    /** Goes on with the value, keeping its warning; a refusal stays one. */
    <R> Reading<R> map(Function<? super T, ? extends R> next);

    /** Everything that is wrong; empty for a value. */
    List<Fault> faults();

    /**
     * A value.
     *
     * @param warning set when the value is not quite what was written: moved into its range (CFG-65)
     */
    record Value<T>(T value, Optional<String> warning) implements Reading<T> {
        @Override
        public <R> Reading<R> map(Function<? super T, ? extends R> next) {
            return new Value<>(next.apply(value), warning);
        }

        @Override
        public List<Fault> faults() {
            return List.of();
        }
    }

    /**
     * No value.
     *
     * @param faults at least one
     */
    record Refused<T>(List<Fault> faults) implements Reading<T> {
        public Refused {
            faults = List.copyOf(faults);
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("refused for no reason");
            }
        }

        @Override
        public <R> Reading<R> map(Function<? super T, ? extends R> next) {
            return new Refused<>(faults);
        }
    }

    static <T> Reading<T> of(T value) {
        return new Value<>(value, Optional.empty());
    }

    /** A value other than the written one, with one sentence about it. */
    static <T> Reading<T> moved(T value, String warning) {
        return new Value<>(value, Optional.of(warning));
    }

    static <T> Reading<T> refused(String problem) {
        return new Refused<>(List.of(Fault.of(problem)));
    }

    static <T> Reading<T> refused(List<Fault> faults) {
        return new Refused<>(faults);
    }

    /** The value, or a refusal if there is none. */
    static <T> Reading<T> ofOptional(Optional<T> value, String problem) {
        return value.isPresent() ? of(value.get()) : refused(problem);
    }
}
