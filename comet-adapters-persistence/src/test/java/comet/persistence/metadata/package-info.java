@NullMarked
package comet.persistence.metadata;

import org.jspecify.annotations.NullMarked;
