/**
 * The one way in which adapters call the outside. {@link comet.outside.Outside} sends a {@link comet.outside.OutsideCall}
 * to one service, by the {@link comet.outside.Habits} of that service, and reads the {@link comet.outside.Answer}: JSON
 * leniently into records, XML without entities, HTML by a real parser. All that goes wrong is a
 * {@link comet.core.port.SourceException} with a name; no exception and no text form shows a URL, because URLs carry keys.
 */
@NullMarked
package comet.outside;

import org.jspecify.annotations.NullMarked;
