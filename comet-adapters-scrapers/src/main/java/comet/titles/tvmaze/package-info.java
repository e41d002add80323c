/**
 * TVmaze: series, how they are called elsewhere, and their episodes with dates and moments. No key; its data are CC BY-SA
 * (metadata.md, MDX-01; RSL-10).
 */
@NullMarked
package comet.titles.tvmaze;

import org.jspecify.annotations.NullMarked;
