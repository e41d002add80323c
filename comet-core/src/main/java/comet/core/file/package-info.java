/**
 * Which file of a torrent is played (debrid specification, section 8): the same for every service, total for every list
 * of files, and the same file whatever order a service lists them in. Pure functions on immutable values; nothing here
 * throws for what a service or a torrent says.
 */
@NullMarked
package comet.core.file;

import org.jspecify.annotations.NullMarked;
