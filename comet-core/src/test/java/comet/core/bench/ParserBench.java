package comet.core.bench;

import comet.core.bench.Jmh.Figures;
import comet.core.release.ReleaseNameParser;
import comet.core.release.StageTimes;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/**
 * {@code ./comet bench parser}: names a second on one core, memory for a name, what a search takes from 1,000 names, the
 * slowest name, names made to be slow, and what share of the time each stage takes.
 */
public final class ParserBench {

    private static final int HUGE = 100_000;
    private static final int WARM_UP = 20;
    private static final int TRIES = 7;
    private static final double NANOS_PER_MICRO = 1_000;

    /** Pieces of names, repeated until the name is huge. */
    private static final List<String> MADE_TO_BE_SLOW = List.of(
            "(",
            "[",
            "1 ",
            "1-",
            "e1",
            "s1.",
            "- 1",
            "a.",
            "аб ",
            "ep ",
            "season 1 ",
            "1x1",
            "[1] ",
            "vol 1 ",
            "s01e01-",
            "staffel 2 folge ",
            "2 сезон ",
            "第1",
            "1 mb ",
            "cd1 ",
            "de ",
            "may 1 ");

    /** What the version before reached, measured with two cores shared with much else: ratios count. */
    private static final int NAMES_BEFORE = 130_600;

    private static final int BYTES_BEFORE = 2_134;

    private final ReleaseNameParser parser = new ReleaseNameParser();
    private final PrintStream out;

    private ParserBench(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws RunnerException {
        new ParserBench(System.out).run();
    }

    private void run() throws RunnerException {
        Figures figures = Jmh.run(ParserBenchmark.class, "parse");
        print(
                "names a second, one thread",
                number(figures.score()) + " ± " + number(figures.error()) + before(NAMES_BEFORE));
        print("allocated for a name, bytes", number(figures.bytes()) + before(BYTES_BEFORE));
        Figures search = Jmh.run(SearchBenchmark.class, "fromNames");
        print(
                "1,000 releases read, matched, ranked, limited, µs",
                number(search.score()) + " ± " + number(search.error()));
        List<String> names = Names.all();
        warmUp(names);
        printSlowest(names);
        printHuge();
        out.println("share of the time by stage");
        for (Map.Entry<String, Double> stage : StageTimes.measure(names).entrySet()) {
            print("  " + stage.getKey(), number(stage.getValue() * 100) + " %");
        }
    }

    private void warmUp(List<String> names) {
        for (int i = 0; i < WARM_UP; i++) {
            names.forEach(parser::parse);
        }
    }

    /** The best of several tries for each name, so that a pause of the machine does not count. */
    private void printSlowest(List<String> names) {
        double slowest = 0;
        String slowestName = "";
        for (String name : names) {
            double best = bestMicros(name);
            if (best > slowest) {
                slowest = best;
                slowestName = name;
            }
        }
        print("slowest name, microseconds", number(slowest) + "  " + slowestName);
    }

    private void printHuge() {
        double slowest = 0;
        String slowestPiece = "";
        for (String piece : MADE_TO_BE_SLOW) {
            double best = bestMicros(piece.repeat(HUGE / piece.length()));
            if (best > slowest) {
                slowest = best;
                slowestPiece = piece;
            }
        }
        print(
                "slowest made name of 100,000 characters, microseconds",
                number(slowest) + "  '" + slowestPiece + "' repeated");
    }

    private double bestMicros(String name) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            long start = System.nanoTime();
            parser.parse(name);
            best = Math.min(best, System.nanoTime() - start);
        }
        return best / NANOS_PER_MICRO;
    }

    private static String before(int figure) {
        return "  (the version before: " + number(figure) + ")";
    }

    private void print(String what, String value) {
        out.printf(Locale.ROOT, "%-55s %s%n", what, value);
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }
}
