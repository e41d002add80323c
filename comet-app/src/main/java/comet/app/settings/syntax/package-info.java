/** How the text of a setting becomes a value (CFG-10 to CFG-21): one {@link comet.app.settings.syntax.ValueType} each. */
@NullMarked
package comet.app.settings.syntax;

import org.jspecify.annotations.NullMarked;
