/**
 * Stores in the memory of this process, for programs without a database. They keep the contracts of their ports as a
 * database does, hold what was used last up to a limit of their own, and end with the process.
 */
@NullMarked
package comet.core.memory;

import org.jspecify.annotations.NullMarked;
