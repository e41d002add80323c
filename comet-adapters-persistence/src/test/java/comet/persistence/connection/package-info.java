@NullMarked
package comet.persistence.connection;

import org.jspecify.annotations.NullMarked;
