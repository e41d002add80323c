package comet.scrapers.debridio;

import comet.core.port.Deadline;
import comet.core.port.ReleaseSink;
import comet.core.port.ScrapeRequest;
import comet.core.port.SourceEnd;
import comet.core.port.TorrentScraper;
import comet.scrapers.kit.Candidate;
import comet.scrapers.kit.EncodedJson;
import comet.scrapers.kit.SourceInstance;
import comet.scrapers.kit.addon.StreamAddon;
import comet.scrapers.kit.addon.StreamJson;
import comet.scrapers.kit.text.Marker;
import comet.scrapers.kit.text.StreamText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The add-on Debridio (DIO-01). Its streams are links for one debrid account; what torrent they are of is told by the
 * links (DIO-D1), which hold keys and are neither logged nor kept (DIO-D3). The size is the file's. Immutable and
 * thread-safe.
 */
public final class Debridio implements TorrentScraper {

    private static final String LABEL = "Debridio";
    private static final Pattern HASH = Pattern.compile("(?<![0-9A-Za-z])[0-9A-Fa-f]{40}(?![0-9A-Za-z])");
    private static final Pattern PATH_PART = Pattern.compile("(?<=/)[0-9A-Fa-f]{40}(?=/|$)");

    private final StreamAddon addon;

    /**
     * The account with which Debridio is asked. Its text form shows none of it.
     *
     * @param apiKey of Debridio itself
     * @param provider the debrid service, in Debridio's word
     * @param providerKey of that service
     */
    public record Account(String apiKey, String provider, String providerKey) {
        @Override
        public String toString() {
            return "Account";
        }
    }

    /** @param instance the add-on, without a configuration in its path; called as a browser does (SCR-55) */
    public Debridio(SourceInstance instance, Account account) {
        String configuration =
                EncodedJson.base64(ConfigurationJson.of(account.apiKey(), account.provider(), account.providerKey()));
        addon = new StreamAddon(instance, List.of(configuration), Map.of(), Debridio::offer);
    }

    @Override
    public String name() {
        return "debridio";
    }

    @Override
    public SourceEnd scrape(ScrapeRequest request, ReleaseSink found, Deadline deadline) throws InterruptedException {
        return addon.scrape(request, found, deadline);
    }

    private static Optional<Candidate> offer(StreamJson stream) {
        StreamText text = StreamText.of(stream.title());
        StreamText details = text.details();
        return hash(stream)
                .map(hash -> new Candidate(hash, text.firstLine())
                        .fileName(stream.fileName().orElse(""))
                        .fileSize(details.size(Marker.DISK))
                        .seeders(details.seeders())
                        .label(LABEL, details.after(Marker.WHEEL)));
    }

    /** The right-most part of the path that is one, else the one in the group of streams (DIO-D1). */
    private static Optional<String> hash(StreamJson stream) {
        Stream<String> inPath = PATH_PART.matcher(path(stream)).results().map(MatchResult::group);
        return inPath.reduce((before, last) -> last)
                .or(() -> HASH.matcher(stream.group().orElse(""))
                        .results()
                        .map(MatchResult::group)
                        .findFirst());
    }

    private static String path(StreamJson stream) {
        String url = stream.url() == null ? "" : stream.url();
        return url.split("[?#]", 2)[0];
    }
}
