/** What the product knows of torrents at debrid services, as lists and playbacks ask and tell. */
@NullMarked
package comet.core.knowledge;

import org.jspecify.annotations.NullMarked;
