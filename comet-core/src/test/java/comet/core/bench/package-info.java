/** Benchmarks, run by {@code ./comet bench}. */
@NullMarked
package comet.core.bench;

import org.jspecify.annotations.NullMarked;
