@NullMarked
package comet.titles.wikidata;

import org.jspecify.annotations.NullMarked;
