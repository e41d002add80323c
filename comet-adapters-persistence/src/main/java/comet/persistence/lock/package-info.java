/** Locks among all instances. */
@NullMarked
package comet.persistence.lock;

import org.jspecify.annotations.NullMarked;
