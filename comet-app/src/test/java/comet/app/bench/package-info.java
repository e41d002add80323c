/**
 * Measurements that a person runs: {@code ./comet bench …}. They print figures; those that have a limit end with status 1
 * when it is broken.
 */
@NullMarked
package comet.app.bench;

import org.jspecify.annotations.NullMarked;
