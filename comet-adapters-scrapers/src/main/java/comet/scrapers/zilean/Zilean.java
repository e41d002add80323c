package comet.scrapers.zilean;

import comet.core.media.ImdbId;
import comet.core.media.MediaType;
import comet.core.port.Deadline;
import comet.core.port.ReleaseSink;
import comet.core.port.ScrapeRequest;
import comet.core.port.SourceEnd;
import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import comet.core.port.TorrentScraper;
import comet.outside.OutsideCall;
import comet.scrapers.kit.Candidate;
import comet.scrapers.kit.Findings;
import comet.scrapers.kit.Inquiry;
import comet.scrapers.kit.Queries;
import comet.scrapers.kit.SourceInstance;
import comet.scrapers.kit.Wire;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One instance of Zilean (ZIL-01). Thread-safe. It answers with an empty list when it fails inside too, so such answers
 * alone mean nothing.
 */
public final class Zilean implements TorrentScraper {

    /** Where its rows come from (ZIL-03). */
    private static final String LABEL = "DMM";

    /** Rows at which an instance cuts its list, unless its operator says otherwise. */
    private static final int CUT = 200;

    private static final Duration MEMORY = Duration.ofHours(24);

    private final SourceInstance instance;
    private final boolean extended;
    private final InstantSource time;
    private volatile Instant idsAgainAt = Instant.MIN;

    /**
     * @param extended whether it is also asked by IMDb id and year ({@code ZILEAN_EXTENDED_QUERIES})
     * @param time says for how long an instance is not asked by id that refused (ZIL-D2)
     */
    public Zilean(SourceInstance instance, boolean extended, InstantSource time) {
        this.instance = instance;
        this.extended = extended;
        this.time = time;
    }

    @Override
    public String name() {
        return "zilean";
    }

    @Override
    public SourceEnd scrape(ScrapeRequest request, ReleaseSink found, Deadline deadline) throws InterruptedException {
        try (Findings findings = new Findings(name(), found)) {
            Search search = new Search(request, findings, deadline);
            search.inquiry.sideBySide(search.questions(), Question::ask);
            return search.inquiry.endUnlessSilent(search.foundSomething.get());
        }
    }

    /** One of several questions of a search. */
    @FunctionalInterface
    private interface Question {
        void ask() throws InterruptedException;
    }

    /** One search. */
    private final class Search {
        private final Inquiry inquiry = instance.inquiry();
        private final ScrapeRequest request;
        private final Findings findings;
        private final Deadline deadline;
        private final AtomicBoolean foundSomething = new AtomicBoolean();

        Search(ScrapeRequest request, Findings findings, Deadline deadline) {
            this.request = request;
            this.findings = findings;
            this.deadline = deadline;
        }

        List<Question> questions() {
            List<Question> questions = new ArrayList<>();
            Queries.titles(request).forEach(title -> questions.add(() -> byTitle(title)));
            Optional<ImdbId> imdb =
                    request.media().id() instanceof ImdbId id ? Optional.of(id) : Optional.<ImdbId>empty();
            if (extended && imdb.isPresent() && !time.instant().isBefore(idsAgainAt)) {
                questions.add(() -> byId(imdb.get()));
            }
            return questions;
        }

        private void byTitle(String title) throws InterruptedException {
            int rows = inquiry.asked(() -> rows(call().query("query", title))).orElse(0);
            OptionalInt year = request.metadata().year();
            boolean film = request.media().type() == MediaType.MOVIE;
            if (extended && film && year.isPresent() && rows >= CUT) {
                // With a year, rows whose year it does not know are left out: it only adds to the answer without
                // (ZIL-D3).
                inquiry.asked(
                        () -> rows(call().query("query", title).query("year", Integer.toString(year.getAsInt()))));
            }
        }

        private void byId(ImdbId imdb) throws InterruptedException {
            inquiry.tried(() -> rows(call().query("imdbId", imdb.external())), this::refusesIds);
        }

        private boolean refusesIds(SourceException e) {
            boolean refused = e.status().isPresent() && e.failure() != Failure.LIMITED;
            if (refused) {
                idsAgainAt = time.instant().plus(MEMORY);
            }
            return refused;
        }

        private OutsideCall.Builder call() {
            OutsideCall.Builder call = instance.get("dmm", "filtered");
            request.season().ifPresent(season -> call.query("season", Integer.toString(season)));
            request.episode().ifPresent(episode -> call.query("episode", Integer.toString(episode)));
            return call;
        }

        /** Hands over what is answered, and says how many rows there were. */
        private int rows(OutsideCall.Builder call) throws SourceException, InterruptedException {
            @Nullable ZileanJson[] rows = instance.json(call.build(), ZileanJson[].class, deadline);
            if (rows.length > 0) {
                foundSomething.set(true);
            }
            findings.offerAll(Arrays.asList(rows), Zilean::offered);
            return rows.length;
        }
    }

    private static Optional<Candidate> offered(ZileanJson row) {
        return Optional.of(new Candidate(row.infoHash(), row.rawTitle())
                .torrentSize(Wire.size(row.size()))
                .label(LABEL, Optional.empty()));
    }
}
