@NullMarked
package comet.persistence.schema;

import org.jspecify.annotations.NullMarked;
