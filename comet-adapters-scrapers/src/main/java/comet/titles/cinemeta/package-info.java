/**
 * Cinemeta, the public add-on of Stremio: titles, years, kinds, genres and episodes in one answer per title, and a search by
 * text. No key (metadata.md, 6.2).
 */
@NullMarked
package comet.titles.cinemeta;

import org.jspecify.annotations.NullMarked;
