@NullMarked
package comet.scrapers.animetosho;

import org.jspecify.annotations.NullMarked;
