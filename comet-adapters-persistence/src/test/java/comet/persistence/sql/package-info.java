@NullMarked
package comet.persistence.sql;

import org.jspecify.annotations.NullMarked;
