/** NekoBT: a tracker for fansubs with a search interface. Specification: NKB-01 to NKB-D4. */
@NullMarked
package comet.scrapers.nekobt;

import org.jspecify.annotations.NullMarked;
