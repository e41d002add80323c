package comet.scrapers.bench;

import comet.core.ranking.ProfileRanker;
import comet.core.search.SearchOutcome;
import comet.core.search.SearchPreferences;
import comet.core.search.StreamRequest;
import comet.core.search.StreamSearch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many viewers who ask at the same moment, each for a title that nobody has asked for before. */
final class Crowd {

    /** How many they are. */
    static final int VIEWERS = 200;

    /**
     * What came of it.
     *
     * @param served viewers with a list to which every source has contributed
     * @param calls what the services saw
     * @param heap bytes: the most that was in the heap after a collection
     */
    record Result(int served, OpenCalls.Count calls, long heap) {}

    private Crowd() {}

    static Result ask(Services services) throws IOException, InterruptedException, ExecutionException {
        services.calls();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                HeapWatch heap = new HeapWatch()) {
            StreamSearch search = new Installation(services.address(), new ProfileRanker(), threads, threads).search();
            // A list is gone once it is written to the viewer: none is kept until the others have theirs.
            List<Future<Boolean>> viewers = new ArrayList<>();
            for (int title = 0; title < VIEWERS; title++) {
                StreamRequest request =
                        new StreamRequest(Titles.episode(title), SearchPreferences.DEFAULT, Optional.empty());
                viewers.add(threads.submit(() -> isWhole(search.search(request))));
            }
            int served = 0;
            for (Future<Boolean> viewer : viewers) {
                served += viewer.get() ? 1 : 0;
            }
            return new Result(served, services.calls(), heap.most());
        }
    }

    /** Whether there is a list, and all of it. */
    static boolean isWhole(SearchOutcome outcome) {
        return outcome instanceof SearchOutcome.Found found && !found.streams().isEmpty() && !found.partial();
    }
}
