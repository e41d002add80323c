/** The routes of the add-on: what they share. */
@NullMarked
package comet.http.addon;

import org.jspecify.annotations.NullMarked;
