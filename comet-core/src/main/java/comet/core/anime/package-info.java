/**
 * Which ids, numbers and titles of anime belong together: what the public lists say, and what follows from it for one
 * request (metadata specification, sections 10 to 12).
 */
@NullMarked
package comet.core.anime;

import org.jspecify.annotations.NullMarked;
