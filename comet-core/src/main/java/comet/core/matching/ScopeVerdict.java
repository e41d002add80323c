package comet.core.matching;

/**
 * How the numbers and dates in the name of a release stand to the part of a title that was asked for: a constant for
 * every row of the tables (SRCH-22, SRCH-23, EPO-08). A strict request refuses what does not name the episode (SRCH-21).
 */
public enum ScopeVerdict {
    PART_OF_SERIES(true, "the whole series was asked for"),

    SEASON_NAMED(true, "names the season"),
    SEASON_NOT_NAMED(true, "names neither season nor episode"),
    EPISODE_OF_UNKNOWN_SEASON(false, "names an episode, but not of which season"),

    FILM(true, "names no episode"),
    EPISODE_INSTEAD_OF_FILM(false, "names an episode, and a film was asked for"),

    /** Row 1 of SRCH-23; for requests of a season the rule of SRCH-22. */
    OTHER_SEASON(false, "names another season"),
    /** Row 2. */
    OTHER_EPISODE(false, "names another episode"),
    /** Row 3. */
    SEASON_AND_EPISODE(true, "names season and episode"),
    /** Row 3. */
    PACK(true, "names the season and no episode"),
    PACK_REFUSED(false, "names the season and no episode, and only the episode itself will do"),
    /** Row 3: perhaps counted through all seasons. */
    EPISODE_ALONE(true, "names the episode and no season"),
    EPISODE_ALONE_REFUSED(false, "names the episode and no season, and only the episode itself will do"),
    /** EPO-08. */
    ABSOLUTE_NUMBER(true, "names the episode by its number counted through all seasons"),
    /** EPO-08. */
    NATIVE_NUMBER(true, "names the episode by its number in the anime catalogue"),
    /** Row 4: it is not known when the episode was broadcast. */
    UNPROVEN_DAY(true, "names a day, and that of the episode is not known"),
    UNPROVEN_DAY_REFUSED(false, "names a day, that of the episode is not known, and only the episode itself will do"),
    /** Row 5. */
    SAME_DAY(true, "names the day of the episode"),
    OTHER_DAY(false, "names another day than that of the episode"),
    /** Row 6. */
    YEAR_PACK(true, "is a collection of the year of the episode"),
    OTHER_YEAR_PACK(false, "is a collection of another year than that of the episode"),
    /** Row 7. */
    NAMES_NOTHING(true, "names neither season nor episode nor day"),
    NAMES_NOTHING_REFUSED(false, "names neither season nor episode nor day, and only the episode itself will do");

    private final boolean matches;
    private final String reason;

    ScopeVerdict(boolean matches, String reason) {
        this.matches = matches;
        this.reason = reason;
    }

    /** Whether the release serves the part that was asked for. */
    public boolean matches() {
        return matches;
    }

    /** Why, in words that complete "the name of the release …". */
    public String reason() {
        return reason;
    }
}
