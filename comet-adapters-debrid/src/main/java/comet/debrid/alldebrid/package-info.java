/**
 * AllDebrid (rules AD-01 to AD-63). It cannot be asked what it has cached: adding a magnet, which may be done twice,
 * tells whether it is ready. Files come as a tree whose order differs from call to call, and each needs a call of its own
 * for its link. Every answer is an envelope that says success or error, often with HTTP 200 for both.
 */
@NullMarked
package comet.debrid.alldebrid;

import org.jspecify.annotations.NullMarked;
