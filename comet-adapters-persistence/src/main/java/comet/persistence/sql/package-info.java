/** Plain SQL for two databases: what differs between them, and how values go in and come out. */
@NullMarked
package comet.persistence.sql;

import org.jspecify.annotations.NullMarked;
