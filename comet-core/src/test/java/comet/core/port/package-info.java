/**
 * What whoever implements or calls a port needs for tests: for each store the contract it keeps, as an interface of
 * tests to implement, and a complete, thread-safe store in memory that keeps it.
 */
@NullMarked
package comet.core.port;

import org.jspecify.annotations.NullMarked;
