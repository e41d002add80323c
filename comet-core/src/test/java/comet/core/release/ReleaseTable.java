package comet.core.release;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Release names and what is read from them, as a table with {@code |} between the cells: a first line of field names
 * (those of {@link ReleaseFields}, the first cell is the release name), then a name per line. An empty cell says that
 * nothing is to be found; {@code 1-6} stands for all numbers from 1 to 6 in lists of numbers. The method receives a
 * {@link ReleaseRow}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}")
@ArgumentsSource(ReleaseTableRows.class)
@interface ReleaseTable {

    /** The table. */
    String value();
}
