/** How work gets a connection: pools, transactions, repeats, and what an outage costs. */
@NullMarked
package comet.persistence.connection;

import org.jspecify.annotations.NullMarked;
