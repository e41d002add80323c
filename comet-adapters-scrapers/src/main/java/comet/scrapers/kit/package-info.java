/**
 * What every source needs: asking several questions side by side and saying how all of them ended, leaving alone what
 * fails, and the habits by which sources are called. A source knows this package, its own and those below this one; no
 * source knows another.
 */
@NullMarked
package comet.scrapers.kit;

import org.jspecify.annotations.NullMarked;
