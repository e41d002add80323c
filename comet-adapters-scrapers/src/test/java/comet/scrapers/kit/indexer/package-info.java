@NullMarked
package comet.scrapers.kit.indexer;

import org.jspecify.annotations.NullMarked;
