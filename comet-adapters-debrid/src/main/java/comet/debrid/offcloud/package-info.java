/**
 * Offcloud, as its clients have seen it answer (OC-01 to OC-65). It plays what it has cached without adding it; the rest
 * becomes a line in a history that it never prunes. Answers have no envelope: an object, an array or a bare text, failures
 * with whatever HTTP status, and its web site where nothing else answers. No call takes the viewer's address.
 */
@NullMarked
package comet.debrid.offcloud;

import org.jspecify.annotations.NullMarked;
