package comet.app.settings.syntax;

import comet.app.settings.value.Secret;
import java.util.List;

/**
 * How the text of a setting becomes a value and back.
 *
 * <p>Implementations are classes rather than pairs of lambdas: there are dozens of them, all are made at every start,
 * and on a cold JVM linking a lambda costs several times what loading a class does.
 */
interface Syntax<T> {

    /** Sees a text that is neither blank (unless that is {@link Blank#MEANINGFUL}) nor a word for "not set". */
    Reading<T> read(String text);

    /** The text that would be read as a value; empty for a value that means "not set". */
    String write(T value);

    /** The secrets inside a value, each as it could turn up in a log line (LOG-13). */
    default List<Secret> secrets(T value) {
        return List.of();
    }

    /** What is allowed, in the words of the documentation; empty when everything is. */
    default String allowed() {
        return "";
    }
}
