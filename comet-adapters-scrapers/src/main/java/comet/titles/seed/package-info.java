/**
 * Titles that the operator brings along (SED-01): JSON lines, one title each, as the product itself writes them from what
 * it has stored (SED-02).
 */
@NullMarked
package comet.titles.seed;

import org.jspecify.annotations.NullMarked;
