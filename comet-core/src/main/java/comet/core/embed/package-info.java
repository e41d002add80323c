/**
 * Searching and playing in a program of one's own. {@link comet.core.embed.StreamEngine} puts the use cases together and
 * brings along what such a program does not have; whoever wants to put them together otherwise calls their constructors.
 */
@NullMarked
package comet.core.embed;

import org.jspecify.annotations.NullMarked;
