/** The tables: their migrations, and who may run them. */
@NullMarked
package comet.persistence.schema;

import org.jspecify.annotations.NullMarked;
