/**
 * How the text of a setting becomes a value (CFG-10 to CFG-21): one {@link comet.app.settings.value.ValueType} each; and
 * what settings hold then: immutable values that check themselves and hide their secrets.
 */
@NullMarked
package comet.app.settings.value;

import org.jspecify.annotations.NullMarked;
