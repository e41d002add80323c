@NullMarked
package comet.app.parse;

import org.jspecify.annotations.NullMarked;
