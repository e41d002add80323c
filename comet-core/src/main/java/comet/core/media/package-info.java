/** What a viewer can ask for: media ids and their grammar, scopes, titles and years. Every type is an immutable value. */
@NullMarked
package comet.core.media;

import org.jspecify.annotations.NullMarked;
