package comet.scrapers.aiostreams;

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
import comet.scrapers.aiostreams.SearchJson.ResultJson;
import comet.scrapers.kit.Candidate;
import comet.scrapers.kit.Findings;
import comet.scrapers.kit.Inquiry;
import comet.scrapers.kit.SourceInstance;
import comet.scrapers.kit.Wire;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * AIOStreams (AIO-01). A result names a file or a folder or both; its size is the file's when the file's place in the
 * torrent is told, else the torrent's (SCR-03). Results that are no torrents are skipped (AIO-02). Thread-safe.
 */
public final class AioStreams implements TorrentScraper {

    private static final String NAME = "aiostreams";
    private static final String LABEL = "AIOStreams";
    private static final int NOT_FOUND = 404;

    private final SourceInstance instance;
    private final Optional<String> authorization;

    /** @param credential {@code uuid:password} of a user; without one the instance refuses to answer */
    public AioStreams(SourceInstance instance, Optional<String> credential) {
        this.instance = instance;
        this.authorization = credential.map(AioStreams::basic);
    }

    private static String basic(String credential) {
        return "Basic " + Base64.getEncoder().encodeToString(credential.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SourceEnd scrape(ScrapeRequest request, ReleaseSink found, Deadline deadline) throws InterruptedException {
        Inquiry inquiry = instance.inquiry();
        try (Findings findings = new Findings(NAME, found)) {
            inquiry.asked(() -> instance.ask(call(request), AioStreams::results, deadline))
                    .ifPresent(results -> findings.offerAll(results, AioStreams::offer));
        }
        return inquiry.end();
    }

    private OutsideCall call(ScrapeRequest request) {
        OutsideCall.Builder call = instance.get("api", "v1", "search")
                .query("type", request.media().type().word())
                .query("id", request.media().text())
                .accepting(NOT_FOUND);
        authorization.ifPresent(value -> call.header("Authorization", value));
        return call.build();
    }

    private static List<@Nullable ResultJson> results(Answer answer) throws SourceException {
        if (answer.status() == NOT_FOUND) {
            return List.of();
        }
        SearchJson search = answer.json(SearchJson.class);
        if (Boolean.FALSE.equals(search.success())) {
            throw new SourceException(Failure.REFUSED);
        }
        if (search.data() == null) {
            throw new SourceException(Failure.UNREADABLE);
        }
        return search.data().results();
    }

    private static Optional<Candidate> offer(ResultJson result) {
        Optional<String> file = Wire.text(result.filename());
        Optional<String> folder = Wire.text(result.folderName());
        return Wire.text(result.infoHash())
                .map(hash -> sized(new Candidate(hash, folder.or(() -> file).orElse("")), result)
                        .fileIndex(result.fileIdx())
                        .fileName(fileName(result, file, folder))
                        .seeders(Wire.number(result.seeders()))
                        .label(LABEL, Wire.text(result.indexer()))
                        .sources(new AnnounceUrls(result.sources()))
                        .isPrivate(Boolean.TRUE.equals(result.isPrivate())));
    }

    private static Candidate sized(Candidate torrent, ResultJson result) {
        OptionalLong size = Wire.size(result.size());
        OptionalLong folderSize = Wire.size(result.folderSize());
        return result.fileIdx() != null
                ? torrent.fileSize(size).torrentSize(folderSize)
                : torrent.torrentSize(folderSize.isPresent() ? folderSize : size);
    }

    /** The only name there is names the torrent, unless the place of a file is told too (AIO-D2). */
    private static String fileName(ResultJson result, Optional<String> file, Optional<String> folder) {
        return folder.isPresent() || result.fileIdx() != null ? file.orElse("") : "";
    }
}
