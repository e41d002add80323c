package comet.app.settings;

/**
 * The value of one setting after loading.
 *
 * @param present whether a source names the setting, be it with a text that means "not set"
 */
record Effective<T>(T value, SettingSource source, boolean present) {}
