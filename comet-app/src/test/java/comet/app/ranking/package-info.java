@NullMarked
package comet.app.ranking;

import org.jspecify.annotations.NullMarked;
