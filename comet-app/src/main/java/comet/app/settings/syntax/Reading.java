package comet.app.settings.syntax;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What reading a text gives: a value, or everything that is wrong with it.
 *
 * @param value empty if there are faults, and only then
 * @param warning set when the value is not quite what was written: moved into its range (CFG-65)
 */
public record Reading<T>(Optional<T> value, List<Fault> faults, Optional<String> warning) {

    public Reading {
        faults = List.copyOf(faults);
        if (value.isEmpty() == faults.isEmpty()) {
            throw new IllegalArgumentException("either a value or a reason why not");
        }
    }

    public static <T> Reading<T> of(T value) {
        return new Reading<>(Optional.of(value), List.of(), Optional.empty());
    }

    /** A value other than the written one, with one sentence about it. */
    public static <T> Reading<T> moved(T value, String warning) {
        return new Reading<>(Optional.of(value), List.of(), Optional.of(warning));
    }

    public static <T> Reading<T> refused(String problem) {
        return refused(List.of(Fault.of(problem)));
    }

    public static <T> Reading<T> refused(List<Fault> faults) {
        return new Reading<>(Optional.empty(), faults, Optional.empty());
    }

    /** The value, or a refusal if there is none. */
    static <T> Reading<T> ofOptional(Optional<T> value, String problem) {
        return value.isPresent() ? of(value.get()) : refused(problem);
    }

    /** The value if it is valid. */
    static <T> Reading<T> when(boolean valid, T value, String problem) {
        return valid ? of(value) : refused(problem);
    }

    /** Goes on with the value, keeping its warning; a refusal stays one. */
    public <R> Reading<R> map(Function<? super T, ? extends R> next) {
        return new Reading<>(value.map(next), faults, warning);
    }

    /** Goes on with a second reading; a refusal stays one. */
    <R> Reading<R> then(Function<? super T, Reading<R>> next) {
        return value.isPresent() ? next.apply(value.get()) : refused(faults);
    }
}
