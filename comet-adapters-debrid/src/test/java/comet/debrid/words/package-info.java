@NullMarked
package comet.debrid.words;

import org.jspecify.annotations.NullMarked;
