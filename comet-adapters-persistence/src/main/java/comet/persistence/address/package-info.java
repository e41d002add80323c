/** How operators write the address of a database (CFG-37), in the grammar and the words of its driver. */
@NullMarked
package comet.persistence.address;

import org.jspecify.annotations.NullMarked;
