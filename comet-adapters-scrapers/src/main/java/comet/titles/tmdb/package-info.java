/**
 * The Movie Database: titles in all languages, release dates, episodes. Needs a read access token or a key of the operator;
 * its data carry an attribution (metadata.md, 6.3; RSL-10).
 */
@NullMarked
package comet.titles.tmdb;

import org.jspecify.annotations.NullMarked;
