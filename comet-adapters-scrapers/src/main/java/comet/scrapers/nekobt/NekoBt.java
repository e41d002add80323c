package comet.scrapers.nekobt;

import comet.core.port.Deadline;
import comet.core.port.ReleaseSink;
import comet.core.port.ScrapeRequest;
import comet.core.port.SourceEnd;
import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import comet.core.port.TorrentScraper;
import comet.core.torrent.AnnounceUrls;
import comet.outside.Answer;
import comet.outside.OutsideCall;
import comet.scrapers.kit.Candidate;
import comet.scrapers.kit.Findings;
import comet.scrapers.kit.Inquiry;
import comet.scrapers.kit.MagnetLink;
import comet.scrapers.kit.Queries;
import comet.scrapers.kit.SourceInstance;
import comet.scrapers.kit.Wire;
import comet.scrapers.nekobt.SearchJson.DataJson;
import comet.scrapers.nekobt.SearchJson.ResultJson;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/**
 * NekoBT (NKB-01). Each title is searched page by page; what works the site recognizes in them is then searched for by
 * its number (NKB-02). Sizes are those of the torrents (SCR-03). Thread-safe.
 */
public final class NekoBt implements TorrentScraper {

    private static final String NAME = "nekobt";
    private static final String LABEL = "NekoBT";
    private static final int PAGE = 100;

    /** NKB-D3. */
    private static final int MAX_PAGES = 10;

    private final SourceInstance instance;

    public NekoBt(SourceInstance instance) {
        this.instance = instance;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SourceEnd scrape(ScrapeRequest request, ReleaseSink found, Deadline deadline) throws InterruptedException {
        try (Findings findings = new Findings(NAME, found)) {
            Search search = new Search(instance.inquiry(), findings, deadline);
            search.all("query", Queries.plainTitles(request));
            search.all("media_id", search.media);
            return search.inquiry.end();
        }
    }

    /** One search. */
    private final class Search {
        private final Inquiry inquiry;
        private final Findings findings;
        private final Deadline deadline;

        /** Works that were recognized. */
        private final Set<String> media = new ConcurrentSkipListSet<>();

        Search(Inquiry inquiry, Findings findings, Deadline deadline) {
            this.inquiry = inquiry;
            this.findings = findings;
            this.deadline = deadline;
        }

        void all(String parameter, Collection<String> values) throws InterruptedException {
            inquiry.sideBySide(List.copyOf(values), value -> pages(parameter, value));
        }

        /** Page after page, until one fails, is empty or the last, or nobody wants more (NKB-D3). */
        private void pages(String parameter, String value) throws InterruptedException {
            boolean goesOn = true;
            for (int page = 0; goesOn && page < MAX_PAGES; page++) {
                OutsideCall call = call(parameter, value, page * PAGE);
                Optional<DataJson> answer = inquiry.asked(() -> instance.ask(call, NekoBt::data, deadline));
                if (page == 0) {
                    answer.flatMap(DataJson::media).ifPresent(media::add);
                }
                goesOn = answer.isPresent() && take(answer.get());
            }
        }

        private boolean take(DataJson data) {
            List<@Nullable ResultJson> results = Objects.requireNonNull(data.results());
            boolean wanted = findings.offerAll(results, NekoBt::offer);
            return wanted && Boolean.TRUE.equals(data.more()) && !results.isEmpty();
        }
    }

    private OutsideCall call(String parameter, String value, int offset) {
        return instance.get("api", "v1", "torrents", "search")
                .query(parameter, value)
                .query("limit", Integer.toString(PAGE))
                .query("offset", Integer.toString(offset))
                .build();
    }

    /** NKB-04. */
    private static DataJson data(Answer answer) throws SourceException {
        SearchJson search = answer.json(SearchJson.class);
        if (Boolean.TRUE.equals(search.error())) {
            throw new SourceException(Failure.REFUSED);
        }
        if (search.data() == null || search.data().results() == null) {
            throw new SourceException(Failure.UNREADABLE);
        }
        return search.data();
    }

    /** A torrent with nothing but a private magnet is private: its announce URLs are one member's own (SCR-D06). */
    private static Optional<Candidate> offer(ResultJson result) {
        if (!result.isListed()) {
            return Optional.empty();
        }
        Optional<String> magnet = Wire.text(result.magnet());
        boolean isPrivate =
                magnet.isEmpty() && Wire.text(result.privateMagnet()).isPresent();
        String title = Wire.text(result.title())
                .or(() -> Wire.text(result.autoTitle()))
                .orElse("");
        return Optional.of(new Candidate(result.infohash(), title)
                .torrentSize(Wire.size(result.filesize()))
                .seeders(Wire.number(result.seeders()))
                .label(LABEL)
                .sources(magnet.flatMap(MagnetLink::parse)
                        .map(MagnetLink::sources)
                        .orElse(AnnounceUrls.NONE))
                .isPrivate(isPrivate));
    }
}
