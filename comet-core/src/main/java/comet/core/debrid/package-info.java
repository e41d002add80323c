/**
 * Debrid accounts: what they are asked for and answer, what is learned on the way, and the closed set of ways in which
 * that fails. Every type is an immutable value that checks itself and shows no key, link or name of a private library in
 * its text form.
 */
@NullMarked
package comet.core.debrid;

import org.jspecify.annotations.NullMarked;
