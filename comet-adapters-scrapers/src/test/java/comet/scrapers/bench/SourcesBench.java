package comet.scrapers.bench;

import comet.outside.OutsideResources;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.ExecutionException;

/**
 * {@code ./comet bench sources}: what a search of twenty sources costs the processor once the bytes of their answers are
 * there, and what many first searches at once take of calls and memory. Ends with status 1 when a limit is broken. No limit
 * is one of time on the clock, so that a busy machine breaks none.
 */
public final class SourcesBench {

    private static final double MOST_MILLIS = 60;
    private static final int MOST_HEAP_MIB = 256;
    private static final int BYTES_PER_MIB = 1 << 20;

    private final PrintStream out;
    private boolean broken;

    private SourcesBench(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        SourcesBench bench = new SourcesBench(System.out);
        try (Services services = Services.start()) {
            bench.printRound(round(services));
            bench.printCrowd(Crowd.ask(services));
        }
        System.exit(bench.broken ? 1 : 0);
    }

    private static RoundCost.Result round(Services services) throws InterruptedException, ExecutionException {
        try (CountedThreads threads = new CountedThreads();
                CountedThreads carriers = new CountedThreads()) {
            return new RoundCost(services.address(), threads, carriers).measure();
        }
    }

    private void printRound(RoundCost.Result round) {
        double median = round.matched().median() + round.collecting();
        out.printf(
                Locale.ROOT,
                "%d sources with %d releases each, bytes there; processor time of a first search, ms (%d searches)%n",
                Offer.SERVICES,
                Offer.OF_EACH,
                round.rounds());
        print("  answers read", round.reading().best(), round.reading().median());
        print(
                "  read, matched and merged",
                round.matched().best(),
                round.matched().median());
        print("  collecting garbage meanwhile", round.collecting(), round.collecting());
        judge(
                "  both",
                number(round.matched().best() + round.collecting()),
                number(median),
                MOST_MILLIS,
                median <= MOST_MILLIS);
        print(
                "  ranked and listed as well",
                round.listed().best(),
                round.listed().median());
    }

    private void printCrowd(Crowd.Result crowd) {
        out.printf(
                Locale.ROOT,
                "%d first searches at once, %d calls%n",
                Crowd.VIEWERS,
                crowd.calls().all());
        int most = crowd.calls().most();
        long heap = Runtime.getRuntime().maxMemory() / BYTES_PER_MIB;
        judge(
                "  with a whole list",
                "",
                Integer.toString(crowd.served()),
                Crowd.VIEWERS,
                crowd.served() == Crowd.VIEWERS);
        judge(
                "  calls open at once, as the services saw",
                "",
                Integer.toString(most),
                OutsideResources.CALLS_AT_ONCE,
                most <= OutsideResources.CALLS_AT_ONCE);
        judge("  heap, MiB: all there was", "", Long.toString(heap), MOST_HEAP_MIB, heap <= MOST_HEAP_MIB);
        out.printf(
                Locale.ROOT,
                "%-44s %8s %8d%n",
                "  most of it in use after a collection",
                "",
                crowd.heap() / BYTES_PER_MIB);
    }

    private void print(String what, double best, double median) {
        out.printf(Locale.ROOT, "%-44s %8s %8s%n", what, number(best), number(median));
    }

    private void judge(String what, String best, String value, double limit, boolean kept) {
        broken |= !kept;
        out.printf(
                Locale.ROOT, "%-44s %8s %8s   limit %3.0f   %s%n", what, best, value, limit, kept ? "kept" : "BROKEN");
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
