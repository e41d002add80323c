/**
 * IMDb's suggestions, what its own search field asks while one types: titles, years and kinds by id or by text. A public
 * address without documentation, key or published limit; it answers 429 under load (metadata.md, 6.1).
 */
@NullMarked
package comet.titles.imdb;

import org.jspecify.annotations.NullMarked;
