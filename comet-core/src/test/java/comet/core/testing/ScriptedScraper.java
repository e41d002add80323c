package comet.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.port.Deadline;
import comet.core.port.ReleaseSink;
import comet.core.port.ScrapeRequest;
import comet.core.port.SourceEnd;
import comet.core.port.SourceException;
import comet.core.port.TorrentScraper;
import comet.core.torrent.Release;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A source that answers what a test wants, when it wants; finds nothing until told otherwise. Thread-safe. */
public final class ScriptedScraper implements TorrentScraper {

    /** How the source answers. */
    @FunctionalInterface
    public interface Script {

        /** What it finds, or how it fails. */
        List<Release> scrape(ScrapeRequest request, Deadline deadline) throws SourceException, InterruptedException;
    }

    private static final int HARD_LIMIT_SECONDS = 30;

    private final String name;
    private final List<ScrapeRequest> requests = new CopyOnWriteArrayList<>();
    private final Semaphore asked = new Semaphore(0);
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private volatile Script script = (request, deadline) -> List.of();
    private volatile CountDownLatch held = new CountDownLatch(0);
    private volatile List<Release> early = List.of();
    private volatile SourceEnd end = new SourceEnd.Done();

    public ScriptedScraper(String name) {
        this.name = name;
    }

    /** Finds these from now on. */
    public ScriptedScraper finding(Release... releases) {
        return answering((request, deadline) -> List.of(releases));
    }

    /** Fails from now on. */
    public ScriptedScraper failing(SourceException.Failure failure) {
        return answering((request, deadline) -> {
            throw new SourceException(failure);
        });
    }

    /** Answers so from now on. */
    public ScriptedScraper answering(Script answer) {
        script = answer;
        return this;
    }

    /** Hands these over first, before it is held back. */
    public ScriptedScraper handingOver(Release... releases) {
        early = List.of(releases);
        return this;
    }

    /** Ends so after what it finds. */
    public ScriptedScraper ending(SourceEnd how) {
        end = how;
        return this;
    }

    /** Answers only after {@link #letGo}. */
    public ScriptedScraper held() {
        held = new CountDownLatch(1);
        return this;
    }

    /** Lets waiting and later calls answer. */
    public void letGo() {
        held.countDown();
    }

    /** Waits until it is asked once more. */
    public void awaitAsked() throws InterruptedException {
        assertThat(asked.tryAcquire(HARD_LIMIT_SECONDS, TimeUnit.SECONDS))
                .as("%s was asked", name)
                .isTrue();
    }

    /** Waits until a call that it holds back is interrupted. */
    public void awaitInterrupted() throws InterruptedException {
        assertThat(interrupted.await(HARD_LIMIT_SECONDS, TimeUnit.SECONDS))
                .as("%s was interrupted", name)
                .isTrue();
    }

    /** What it was asked so far. */
    public List<ScrapeRequest> requests() {
        return List.copyOf(requests);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SourceEnd scrape(ScrapeRequest request, ReleaseSink found, Deadline deadline) throws InterruptedException {
        requests.add(request);
        found.offer(early);
        asked.release();
        try {
            held.await();
        } catch (InterruptedException e) {
            interrupted.countDown();
            throw e;
        }
        try {
            found.offer(script.scrape(request, deadline));
            return end;
        } catch (SourceException e) {
            return new SourceEnd.Failed(e.failure());
        }
    }
}
