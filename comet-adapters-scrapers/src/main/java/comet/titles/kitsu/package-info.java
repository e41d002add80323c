/**
 * Kitsu: titles, years and kinds of anime by its own number. No key (metadata.md, 6.4).
 */
@NullMarked
package comet.titles.kitsu;

import org.jspecify.annotations.NullMarked;
