package comet.core.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What share of a reading each of its stages takes: for the benchmark, which prints it. */
public final class StageTimes {

    private static final int ROUNDS = 10;
    private static final List<String> STAGES = List.of(
            "words and vocabulary",
            "title zone",
            "contents, resolution, dates",
            "picture and sound",
            "seasons and episodes",
            "languages, site, network",
            "title");

    private StageTimes() {}

    /** Shares of 1 by stage, in the order of reading. */
    public static Map<String, Double> measure(List<String> names) {
        long[] nanos = new long[STAGES.size()];
        for (int round = 0; round < ROUNDS; round++) {
            for (String name : names) {
                readInStages(name, nanos);
            }
        }
        double all = 0;
        for (long stage : nanos) {
            all += stage;
        }
        Map<String, Double> shares = new LinkedHashMap<>();
        for (int i = 0; i < nanos.length; i++) {
            shares.put(STAGES.get(i), nanos[i] / all);
        }
        return shares;
    }

    private static void readInStages(String name, long[] nanos) {
        long t0 = System.nanoTime();
        NameReading reading = new NameReading(name, null);
        long t1 = System.nanoTime();
        reading.readTitleZone();
        long t2 = System.nanoTime();
        reading.readContents();
        long t3 = System.nanoTime();
        reading.readTechnical();
        long t4 = System.nanoTime();
        reading.readNumbers();
        long t5 = System.nanoTime();
        reading.readLanguagesAndOrigins();
        long t6 = System.nanoTime();
        reading.release();
        long t7 = System.nanoTime();
        long[] marks = {t0, t1, t2, t3, t4, t5, t6, t7};
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] += marks[i + 1] - marks[i];
        }
    }
}
