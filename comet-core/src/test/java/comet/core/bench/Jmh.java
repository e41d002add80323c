package comet.core.bench;

import java.util.Collection;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs one benchmark quietly and takes its figures. */
final class Jmh {

    /**
     * @param score in the unit of the benchmark
     * @param error half the width of the 99.9 % interval, in the same unit
     * @param bytes allocated for each operation
     */
    record Figures(double score, double error, double bytes) {}

    private Jmh() {}

    static Figures run(Class<?> benchmark, String method) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(benchmark.getName() + "." + method + "$")
                        .addProfiler(GCProfiler.class)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        RunResult result = results.iterator().next();
        return new Figures(
                result.getPrimaryResult().getScore(), result.getPrimaryResult().getScoreError(), bytes(result));
    }

    @SuppressWarnings("rawtypes") // the API of JMH
    private static double bytes(RunResult result) {
        for (var figure : result.getSecondaryResults().entrySet()) {
            if (figure.getKey().endsWith("gc.alloc.rate.norm")) {
                return figure.getValue().getScore();
            }
        }
        return Double.NaN;
    }
}
