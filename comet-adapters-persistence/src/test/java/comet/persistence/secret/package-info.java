@NullMarked
package comet.persistence.secret;

import org.jspecify.annotations.NullMarked;
