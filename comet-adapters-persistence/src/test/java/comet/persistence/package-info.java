@NullMarked
package comet.persistence;

import org.jspecify.annotations.NullMarked;
