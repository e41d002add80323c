/**
 * Telling whether a release is of a title and of the part of it that was asked for, and in which languages it is, with
 * an answer that can be explained. Pure functions on immutable values.
 */
@NullMarked
package comet.core.matching;

import org.jspecify.annotations.NullMarked;
