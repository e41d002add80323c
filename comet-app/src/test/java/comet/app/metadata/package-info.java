@NullMarked
package comet.app.metadata;

import org.jspecify.annotations.NullMarked;
