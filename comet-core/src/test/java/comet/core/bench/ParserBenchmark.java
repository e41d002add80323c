package comet.core.bench;

import comet.core.release.ParsedRelease;
import comet.core.release.ReleaseNameParser;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many names a second one thread reads, each call the next name. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ParserBenchmark {

    private final ReleaseNameParser parser = new ReleaseNameParser();
    private List<String> names = List.of();
    private int next;

    @Setup
    public void readNames() {
        names = Names.all();
    }

    @Benchmark
    public ParsedRelease parse() {
        next = next + 1 == names.size() ? 0 : next + 1;
        return parser.parse(names.get(next));
    }
}
