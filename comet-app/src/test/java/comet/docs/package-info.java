/** Keeps the documentation true: its listings are code that runs, its links lead somewhere, its commands exist. */
@NullMarked
package comet.docs;

import org.jspecify.annotations.NullMarked;
