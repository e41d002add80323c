package comet.app.settings;

import java.util.List;

/** What is left out of the results, and how release names are read and shown. */
public abstract class FilterSettings extends SettingGroup {
    static final SettingTable TABLE = new SettingTable(FilterSettings.class, Theme.FILTERING, "settings.md");
    private static final SettingTable PRESENTATION = TABLE.in("stream-presentation.md");
    private static final SettingTable RELEASES = TABLE.in("metadata.md");

    public static final Setting<Boolean> REMOVE_ADULT_CONTENT =
            TABLE.works(flag(), "Drops adult releases already while searching, for users who remove trash.");
    public static final Setting<Boolean> RTN_FILTER_DEBUG = TABLE.works(flag(), "Logs why each release was dropped.");
    public static final Setting<Integer> FILTER_PARSE_CACHE_SIZE =
            TABLE.works(whole(atLeast(0)), 10000, "Parsed release names kept in memory; 0 keeps none.");
    public static final Setting<Boolean> FILTER_PARSE_CACHE_DEDUP_INFLIGHT =
            TABLE.works(flag(), true, "Parses a name once when several searches ask for it at once.");
    public static final Setting<Boolean> SMART_LANGUAGE_DETECTION =
            TABLE.works(flag(), "Infers languages from titles and localised aliases.");
    public static final Setting<BingeGroup> BINGE_GROUP = PRESENTATION.planned(
            choice(BingeGroup.values()), BingeGroup.SMART, "What an automatic next episode must have in common.");
    public static final Setting<DigitalReleaseFilter> DIGITAL_RELEASE_FILTER = RELEASES.works(
            digitalReleaseFilter(),
            DigitalReleaseFilter.OFF,
            "Searches nothing that is not released digitally yet, or only says so.");
    public static final Setting<List<String>> DIGITAL_RELEASE_REGIONS =
            RELEASES.works(countries(), "The countries whose release dates count; empty counts all.");
    public static final Setting<Integer> DIGITAL_RELEASE_TOLERANCE =
            RELEASES.works(whole(atLeast(0)), 0, "Days before its release at which a title is searched.");
    public static final Setting<Integer> DIGITAL_RELEASE_THEATRICAL_DAYS =
            RELEASES.works(whole(atLeast(0)), 365, "Days in cinemas after which a film counts as released.");

    /** How episodes are tied together for automatic play (PRES-052). */
    public enum BingeGroup implements Worded {
        /** By what they look like, so that the next episode is found in another torrent, too. */
        SMART,
        /** By their torrent, as Comet does. */
        COMET
    }
}
