/**
 * The settings of the product: every name an operator can set, how it is read, checked, explained and shown.
 *
 * <p>Settings are declared as data in the classes named after their theme ({@code ServerSettings},
 * {@code DatabaseSettings}, …), gathered by {@link comet.app.settings.SettingsRegistry} and read once at start by
 * {@link comet.app.settings.SettingsLoader}. Nothing here is a framework, and nothing outside of
 * {@link comet.app.settings.ProcessEnvironment} reads the process environment.
 */
@NullMarked
package comet.app.settings;

import org.jspecify.annotations.NullMarked;
