/**
 * Trakt: titles by country and release dates of films. Needs a client id of the operator (metadata.md, MDX-03).
 */
@NullMarked
package comet.titles.trakt;

import org.jspecify.annotations.NullMarked;
