/**
 * The debrid services this installation offers. Each service is a package of its own below this one; what they share is
 * in {@link comet.debrid.call} and {@link comet.debrid.operation}.
 */
@NullMarked
package comet.debrid;

import org.jspecify.annotations.NullMarked;
