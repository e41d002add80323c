/**
 * The settings of the product: every name an operator can set, how it is read, checked, explained and shown.
 *
 * <p>They are declared as tables in the classes named after their theme ({@code ServerSettings}, …), each with its
 * {@link comet.app.settings.ValueType}, and read once at start by {@link comet.app.settings.SettingsLoader}. Nothing
 * outside of {@link comet.app.settings.ProcessEnvironment} reads the process environment.
 */
@NullMarked
package comet.app.settings;

import org.jspecify.annotations.NullMarked;
