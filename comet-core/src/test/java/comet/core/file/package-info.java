@NullMarked
package comet.core.file;

import org.jspecify.annotations.NullMarked;
