package comet.app.settings;

import static comet.app.settings.syntax.Bounds.atLeast;
import static comet.app.settings.syntax.NumberTypes.whole;
import static comet.app.settings.syntax.TextTypes.flag;

import java.util.List;

/** What is left out of the results, and how release names are read. */
public final class FilterSettings {
    private static final SettingTable TABLE = new SettingTable(Theme.FILTERING, "settings.md");

    public static final Setting<Boolean> REMOVE_ADULT_CONTENT = TABLE.setting(
            "REMOVE_ADULT_CONTENT",
            flag(),
            false,
            "Drops adult releases while searching already, for users who remove trash, and in background work.");
    public static final Setting<Boolean> RTN_FILTER_DEBUG =
            TABLE.setting("RTN_FILTER_DEBUG", flag(), false, "Logs why each release was dropped.");
    public static final Setting<Integer> FILTER_PARSE_CACHE_SIZE = TABLE.setting(
            "FILTER_PARSE_CACHE_SIZE", whole(atLeast(0)), 10000, "Parsed release names kept in memory; 0 keeps none.");
    public static final Setting<Boolean> FILTER_PARSE_CACHE_DEDUP_INFLIGHT = TABLE.planned(
            "FILTER_PARSE_CACHE_DEDUP_INFLIGHT",
            flag(),
            true,
            "Parses a name once when several searches ask for it at the same time.");
    public static final Setting<Boolean> SMART_LANGUAGE_DETECTION = TABLE.setting(
            "SMART_LANGUAGE_DETECTION", flag(), false, "Infers languages from titles and localised aliases.");
    public static final Setting<Boolean> DIGITAL_RELEASE_FILTER = TABLE.also(Theme.FILTERING, "metadata.md")
            .planned("DIGITAL_RELEASE_FILTER", flag(), false, "Searches nothing that is not released digitally yet.");

    private FilterSettings() {}

    static List<Setting<?>> all() {
        return TABLE.settings();
    }
}
