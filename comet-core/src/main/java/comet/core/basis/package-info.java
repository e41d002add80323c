/**
 * What an answer was made from, and until when it may be given again: subjects that change, the order in which they did,
 * and the moment at which time alone makes an answer another (STOR-66).
 */
@NullMarked
package comet.core.basis;

import org.jspecify.annotations.NullMarked;
