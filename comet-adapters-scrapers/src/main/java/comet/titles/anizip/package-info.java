/**
 * AniZip: which entries of the anime catalogues are the same, and how their episodes are numbered in each. No key
 * (metadata.md, MDX-05).
 */
@NullMarked
package comet.titles.anizip;

import org.jspecify.annotations.NullMarked;
