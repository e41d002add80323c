package comet.titles.trackers;

import comet.core.port.Deadline;
import comet.core.port.GenericTrackers;
import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import comet.core.torrent.AnnounceUrls;
import comet.outside.Answer;
import comet.outside.Habits;
import comet.outside.Repeats;
import comet.titles.kit.TitleService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The public trackers that torrents without any of their own are announced to (TRK-01 to TRK-05). Empty until it is
 * {@link #restore}d or fetched; a {@link #refresh} that fails keeps what is known. Thread-safe.
 */
public final class TrackerList implements GenericTrackers {

    /** How often it is fetched (TRK-04). */
    public static final Duration INTERVAL = Duration.ofDays(1);

    /** TRK-04. */
    private static final int MOST = 30;

    private static final int OK = 200;
    private static final Duration ANSWER_TIME = Duration.ofSeconds(15);

    /** RSL-07. */
    private static final long MAX_BODY = 256L << 10;

    private final TitleService service;
    private final AtomicReference<AnnounceUrls> current = new AtomicReference<>(AnnounceUrls.NONE);

    /** @param service its base is the address of the list itself */
    public TrackerList(TitleService service) {
        this.service = service;
    }

    /** How the list is fetched (section 19): without a breaker, because it is fetched once a day. */
    public static Habits habits(String userAgent) {
        return Habits.of("trackers", userAgent, ANSWER_TIME).upTo(MAX_BODY).repeating(new Repeats.AfterFaults(1));
    }

    /** At most 30. */
    @Override
    public AnnounceUrls current() {
        return current.get();
    }

    /** Takes what was fetched in the life before, unless the list was fetched meanwhile. */
    public void restore(List<String> lastKnown) {
        current.compareAndSet(AnnounceUrls.NONE, trackers(lastKnown));
    }

    /**
     * Fetches the list anew.
     *
     * @throws SourceException if it was not answered with status 200, or holds no tracker; what was known stays
     */
    public void refresh(Deadline deadline) throws SourceException, InterruptedException {
        current.set(service.calls().ask(service.get().build(), TrackerList::read, deadline));
    }

    private static AnnounceUrls read(Answer answer) throws SourceException {
        AnnounceUrls trackers = trackers(answer.text().lines().toList());
        if (answer.status() != OK || trackers.isEmpty()) {
            throw new SourceException(Failure.UNREADABLE);
        }
        return trackers;
    }

    private static AnnounceUrls trackers(List<String> lines) {
        return new AnnounceUrls(
                new AnnounceUrls(lines).urls().stream().limit(MOST).toList());
    }
}
