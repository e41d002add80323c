@NullMarked
package comet.scrapers.torrentsdb;

import org.jspecify.annotations.NullMarked;
