/** Jackett, which searches the indexers that its operator set up (JKT-01 to JKT-D5, IDX-10, IDX-11). */
@NullMarked
package comet.scrapers.jackett;

import org.jspecify.annotations.NullMarked;
