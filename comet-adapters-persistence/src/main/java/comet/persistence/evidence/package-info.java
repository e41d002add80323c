/** What is remembered of torrents at debrid services (DBC-03). */
@NullMarked
package comet.persistence.evidence;

import org.jspecify.annotations.NullMarked;
