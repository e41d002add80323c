package comet.app.settings;

import comet.app.settings.value.MapTypes;

/** What declares settings: it knows all types of values by their names. */
abstract class SettingGroup extends MapTypes {}
