/**
 * Debrider: a cache that can be asked for files and links in one call, and an account of tasks. Every call carries the
 * key as a bearer token; a failure is an HTTP status from 400 on with a sentence, never a code. The vendor publishes a
 * collection of requests, the rest is observed; the facts are numbered DR-01 to DR-63.
 */
@NullMarked
package comet.debrid.debrider;

import org.jspecify.annotations.NullMarked;
