/**
 * The way of a playback as far as it is the same for every service that keeps torrents in an account: look for an entry
 * that is there, add one once, wait for it, make the link, say what was learned, and take away what this playback made
 * in vain (debrid specification, sections 5, 6 and 10).
 *
 * <p>An adapter makes one {@link comet.debrid.operation.resolve.Resolver} and describes its service's order of calls as
 * a {@link comet.debrid.operation.resolve.Way}, out of the steps that {@link comet.debrid.operation.resolve.Resolve}
 * offers. What is logged here is the word of a service and the kind of a failure, never an id, a name or a key (DBP-06).
 */
@NullMarked
package comet.debrid.operation.resolve;

import org.jspecify.annotations.NullMarked;
