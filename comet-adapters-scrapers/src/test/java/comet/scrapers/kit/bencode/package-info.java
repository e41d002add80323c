@NullMarked
package comet.scrapers.kit.bencode;

import org.jspecify.annotations.NullMarked;
