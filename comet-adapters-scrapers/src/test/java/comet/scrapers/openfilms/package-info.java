@NullMarked
package comet.scrapers.openfilms;

import org.jspecify.annotations.NullMarked;
