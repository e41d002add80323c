/**
 * What the debrid services call their failures: the words and sentences of each, and what they mean. They are read by
 * the adapter of a service and by a gateway alike, which passes them on as the service wrote them (ST-53).
 */
@NullMarked
package comet.debrid.words;

import org.jspecify.annotations.NullMarked;
