/**
 * What a debrid account can do, and the closed set of ways in which that fails. Every type is an immutable value.
 * None of them holds a credential, so all of them may be logged.
 */
@NullMarked
package comet.core.debrid;

import org.jspecify.annotations.NullMarked;
