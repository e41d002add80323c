package comet.core.bench;

import comet.core.bench.Jmh.Figures;
import comet.core.search.RoundBenchmark;
import java.io.PrintStream;
import java.util.Locale;
import org.openjdk.jmh.runner.RunnerException;

/** What a round of 20 sources costs the processor once their bytes are there, in the core. */
public final class SourcesBench {

    private SourcesBench() {}

    public static void main(String[] arguments) throws RunnerException {
        print("4,000 releases of as many torrents, ms", "ofDistinctTorrents");
        print("4,000 releases of 1,000 torrents, ms", "ofSharedTorrents");
    }

    private static void print(String what, String method) throws RunnerException {
        PrintStream out = System.out;
        Figures figures = Jmh.run(RoundBenchmark.class, method);
        out.printf(Locale.ROOT, "%-55s %.1f ± %.1f%n", what, figures.score(), figures.error());
    }
}
