package comet.app.settings;

import static comet.app.settings.syntax.Bounds.any;
import static comet.app.settings.syntax.Bounds.atLeast;
import static comet.app.settings.syntax.Bounds.between;
import static comet.app.settings.syntax.Bounds.positive;
import static comet.app.settings.syntax.NumberTypes.finite;
import static comet.app.settings.syntax.NumberTypes.number;
import static comet.app.settings.syntax.NumberTypes.whole;
import static comet.app.settings.syntax.TextTypes.flag;

import comet.app.settings.syntax.Bounds;
import comet.app.settings.syntax.NumberTypes;
import java.time.Duration;

/** Searching ahead of demand. */
public final class BackgroundSettings {
    static final SettingTable TABLE = new SettingTable(Theme.BACKGROUND, "background.md");

    public static final Setting<Boolean> BACKGROUND_SCRAPER_ENABLED =
            TABLE.planned(flag(), "Starts the background scraper with the server.");
    public static final Setting<Integer> BACKGROUND_SCRAPER_CONCURRENT_WORKERS =
            TABLE.planned(whole(positive().enforced()), 1, "Titles searched at once.");
    public static final Setting<Duration> BACKGROUND_SCRAPER_INTERVAL =
            seconds(positive(), 3600, "The pause between two cycles.");
    public static final Setting<Integer> BACKGROUND_SCRAPER_MAX_MOVIES_PER_RUN = count(0, 100, "Films per cycle.");
    public static final Setting<Integer> BACKGROUND_SCRAPER_MAX_SERIES_PER_RUN = count(0, 100, "Series per cycle.");
    public static final Setting<Duration> BACKGROUND_SCRAPER_SUCCESS_TTL =
            seconds(atLeast(0), 604800, "The rest of a title after it was searched with success.");
    public static final Setting<Duration> BACKGROUND_SCRAPER_FAILURE_BASE_BACKOFF =
            seconds(atLeast(1), 3600, "The rest after a failure; it doubles with each further one.");
    public static final Setting<Duration> BACKGROUND_SCRAPER_FAILURE_MAX_BACKOFF =
            seconds(atLeast(1), 604800, "The longest such rest; not below the shortest.");
    public static final Setting<Integer> BACKGROUND_SCRAPER_MAX_RETRIES = TABLE.planned(
            whole(any()).allowing("negative = never"), 6, "Failures in a row after which a title is given up.");
    public static final Setting<Duration> BACKGROUND_SCRAPER_RUN_TIME_BUDGET =
            seconds(atLeast(0), 1800, "The time after which a cycle starts no new title; 0 sets none.");
    public static final Setting<Integer> BACKGROUND_SCRAPER_DISCOVERY_MULTIPLIER =
            count(1, 3, "How many times the titles of a cycle are looked for in the catalogues.");
    public static final Setting<Integer> BACKGROUND_SCRAPER_MAX_EPISODES_PER_SERIES_PER_RUN =
            count(0, 25, "Episodes of one series per cycle, newest first; 0 means 10000.");
    public static final Setting<Duration> BACKGROUND_SCRAPER_EPISODE_REFRESH_TTL =
            seconds(atLeast(0), 21600, "The age at which a list of episodes is read again; 0 never does.");
    public static final Setting<Boolean> BACKGROUND_SCRAPER_ENABLE_DEMAND_PRIORITY =
            TABLE.planned(flag(), true, "Searches titles first that users asked for recently.");
    public static final Setting<Duration> BACKGROUND_SCRAPER_DEMAND_LOOKBACK =
            seconds(atLeast(0), 86400, "What counts as recently.");
    public static final Setting<Duration> BACKGROUND_SCRAPER_DEFER_COOLDOWN =
            seconds(atLeast(0), 300, "The rest of a title that a cycle had no time for.");
    public static final Setting<Double> BACKGROUND_SCRAPER_MIN_PRIORITY_SCORE =
            TABLE.planned(finite(atLeast(0)), 0.0, "The least score of a title nobody asked for.");
    public static final Setting<Double> BACKGROUND_SCRAPER_PRIORITY_DECAY_ON_MISS = TABLE.planned(
            number(positive().upTo(1)), 0.9, "The factor on the score when nothing was found; 1 leaves it.");
    public static final Setting<Integer> BACKGROUND_SCRAPER_QUEUE_LOW_WATERMARK =
            count(0, 10000, "The queue length at which paused discovery goes on.");
    public static final Setting<Integer> BACKGROUND_SCRAPER_QUEUE_HIGH_WATERMARK =
            count(0, 20000, "The queue length at which discovery pauses.");
    public static final Setting<Integer> BACKGROUND_SCRAPER_QUEUE_HARD_CAP =
            count(0, 30000, "The queue length that is never passed.");
    public static final Setting<Double> BACKGROUND_SCRAPER_ALERT_FAIL_RATE = TABLE.planned(
            number(between(0, 1)), 0.7, "The share of failures in a day that counts as degraded; 0 watches none.");
    public static final Setting<Duration> BACKGROUND_SCRAPER_ALERT_QUEUE_AGE =
            seconds(atLeast(0), 86400, "The wait of a due title that counts as degraded; 0 watches none.");
    public static final Setting<Integer> BACKGROUND_SCRAPER_RUN_RETENTION_DAYS =
            count(0, 30, "Days for which the history of cycles is kept; 0 keeps it for ever.");

    static {
        TABLE.nameAfterConstants(BackgroundSettings.class);
        TABLE.rule(BackgroundSettings::repairWatermarks);
        TABLE.rule(BackgroundSettings::raiseLongestBackoff);
    }

    private BackgroundSettings() {}

    private static Setting<Duration> seconds(Bounds bounds, long defaultSeconds, String summary) {
        return TABLE.planned(NumberTypes.seconds(bounds), Duration.ofSeconds(defaultSeconds), summary);
    }

    private static Setting<Integer> count(int least, int defaultCount, String summary) {
        return TABLE.planned(whole(atLeast(least)), defaultCount, summary);
    }

    /** CFG-47. With neither a high mark nor a cap, discovery never pauses and nothing needs repair. */
    private static void repairWatermarks(Draft draft) {
        int low = draft.get(BACKGROUND_SCRAPER_QUEUE_LOW_WATERMARK);
        int high = draft.get(BACKGROUND_SCRAPER_QUEUE_HIGH_WATERMARK);
        int cap = draft.get(BACKGROUND_SCRAPER_QUEUE_HARD_CAP);
        if (high == 0 && cap == 0) {
            return;
        }
        int newHigh = high == 0 ? cap : high;
        int newLow = low <= 0 || low > newHigh ? Math.max(1, newHigh / 2) : low;
        int newCap = Math.max(cap, newHigh);
        if (newLow == low && newHigh == high && newCap == cap) {
            return;
        }
        draft.adjust(BACKGROUND_SCRAPER_QUEUE_LOW_WATERMARK, newLow);
        draft.adjust(BACKGROUND_SCRAPER_QUEUE_HIGH_WATERMARK, newHigh);
        draft.adjust(BACKGROUND_SCRAPER_QUEUE_HARD_CAP, newCap);
        draft.warn(
                BACKGROUND_SCRAPER_QUEUE_LOW_WATERMARK,
                "low " + low + ", high " + high + ", cap " + cap + " do not fit together; low " + newLow + ", high "
                        + newHigh + ", cap " + newCap + " are used");
    }

    private static void raiseLongestBackoff(Draft draft) {
        Duration base = draft.get(BACKGROUND_SCRAPER_FAILURE_BASE_BACKOFF);
        Duration longest = draft.get(BACKGROUND_SCRAPER_FAILURE_MAX_BACKOFF);
        if (longest.compareTo(base) < 0) {
            draft.adjust(BACKGROUND_SCRAPER_FAILURE_MAX_BACKOFF, base);
            draft.warn(
                    BACKGROUND_SCRAPER_FAILURE_MAX_BACKOFF,
                    "must be at least BACKGROUND_SCRAPER_FAILURE_BASE_BACKOFF; " + base.toSeconds()
                            + " is used instead of " + longest.toSeconds());
        }
    }
}
