/**
 * TheTVDB, version 4: names, aliases and episodes of series, with absolute numbers. Needs a key of the operator, for which it
 * gives a token that is valid about a month (metadata.md, MDX-06).
 */
@NullMarked
package comet.titles.tvdb;

import org.jspecify.annotations.NullMarked;
