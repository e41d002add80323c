/**
 * Wikidata: titles in all languages, found by the IMDb id that an item states. No key, but calls one at a time and a
 * User-Agent that says whom to write to; its data are CC0 (metadata.md, MDX-02).
 */
@NullMarked
package comet.titles.wikidata;

import org.jspecify.annotations.NullMarked;
