package comet.scrapers.torbox;

import comet.core.media.ImdbId;
import comet.core.port.Deadline;
import comet.core.port.ReleaseSink;
import comet.core.port.ScrapeRequest;
import comet.core.port.SourceEnd;
import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import comet.core.port.TorrentScraper;
import comet.outside.Answer;
import comet.outside.OutsideCall;
import comet.scrapers.kit.Findings;
import comet.scrapers.kit.Inquiry;
import comet.scrapers.kit.SourceInstance;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** One instance of TorBox's search (TBX-01). Thread-safe. */
public final class TorBox implements TorrentScraper {

    private static final Duration MEMORY = Duration.ofHours(24);
    private static final List<Integer> FORM_UNKNOWN = List.of(400, 404, 422);
    private static final int NOT_FOUND = 404;

    private final SourceInstance instance;
    private final Optional<String> key;
    private final InstantSource time;
    private volatile Known known = new Known(Form.OLD, Instant.MIN);

    /** How the id is written in the path (TBX-D4). */
    private enum Form {
        OLD("imdb:"),
        NEW("imdb_id:");

        private final String before;

        Form(String before) {
            this.before = before;
        }

        private Form other() {
            return this == OLD ? NEW : OLD;
        }
    }

    /** The form that was understood last. */
    private record Known(Form form, Instant until) {}

    /**
     * @param key {@code TORBOX_API_KEY}; without one nothing is asked (TBX-D1)
     * @param time says for how long a form of the id was understood
     */
    public TorBox(SourceInstance instance, Optional<String> key, InstantSource time) {
        this.instance = instance;
        this.key = key.filter(text -> !text.isBlank());
        this.time = time;
    }

    @Override
    public String name() {
        return "torbox";
    }

    @Override
    public SourceEnd scrape(ScrapeRequest request, ReleaseSink found, Deadline deadline) throws InterruptedException {
        Inquiry inquiry = instance.inquiry();
        Optional<ImdbId> imdb = request.imdbId();
        if (imdb.isPresent() && key.isPresent()) {
            try (Findings findings = new Findings(name(), found)) {
                inquiry.asked(() -> search(imdb.get(), key.get(), deadline))
                        .ifPresent(torrents -> findings.offerAll(torrents, Offers::of));
            }
        }
        return inquiry.end();
    }

    /** All that is known of the title; a title that is known in neither form of its id is none that it has. */
    private List<TorBoxJson.Torrent> search(ImdbId imdb, String secret, Deadline deadline)
            throws SourceException, InterruptedException {
        Known usual = known;
        Form first = time.instant().isBefore(usual.until()) ? usual.form() : Form.OLD;
        Answer answer = ask(first, imdb, secret, deadline);
        if (answer.isSuccess()) {
            return read(answer);
        }
        Answer second = ask(first.other(), imdb, secret, deadline);
        if (second.isSuccess()) {
            List<TorBoxJson.Torrent> torrents = read(second);
            known = new Known(first.other(), time.instant().plus(MEMORY));
            return torrents;
        }
        if (second.status() == NOT_FOUND) {
            return List.of();
        }
        throw new SourceException(Failure.REFUSED, second.status(), Optional.empty());
    }

    private Answer ask(Form form, ImdbId imdb, String secret, Deadline deadline)
            throws SourceException, InterruptedException {
        OutsideCall.Builder call =
                instance.get("torrents", form.before + imdb.external()).header("Authorization", "Bearer " + secret);
        FORM_UNKNOWN.forEach(call::accepting);
        return instance.send(call.build(), deadline);
    }

    /** Only what says that it succeeded did. */
    private static List<TorBoxJson.Torrent> read(Answer answer) throws SourceException {
        TorBoxJson json = answer.json(TorBoxJson.class);
        if (json.success() == null) {
            throw new SourceException(Failure.UNREADABLE);
        }
        if (!json.success()) {
            throw new SourceException(Failure.REFUSED);
        }
        return json.data() == null ? List.of() : json.data().torrents();
    }
}
