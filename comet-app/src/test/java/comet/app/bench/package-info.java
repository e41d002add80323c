/** Measurements that a person runs: {@code ./comet bench …}. They print figures and judge nothing. */
@NullMarked
package comet.app.bench;

import org.jspecify.annotations.NullMarked;
