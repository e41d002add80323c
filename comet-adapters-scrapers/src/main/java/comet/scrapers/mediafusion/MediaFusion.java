package comet.scrapers.mediafusion;

import comet.core.port.Deadline;
import comet.core.port.ReleaseSink;
import comet.core.port.ScrapeRequest;
import comet.core.port.SourceEnd;
import comet.core.port.SourceException.Failure;
import comet.core.port.TorrentScraper;
import comet.scrapers.kit.Candidate;
import comet.scrapers.kit.EncodedJson;
import comet.scrapers.kit.SourceInstance;
import comet.scrapers.kit.addon.StreamAddon;
import comet.scrapers.kit.addon.StreamJson;
import comet.scrapers.kit.text.Marker;
import comet.scrapers.kit.text.StreamText;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The add-on MediaFusion (MFN-01). Older instances name the torrent in the first line; newer ones describe picture and
 * sound there, and only the file has a name (MFN-D1). The size is the file's. Thread-safe.
 */
public final class MediaFusion implements TorrentScraper {

    private static final System.Logger LOG = System.getLogger(MediaFusion.class.getName());
    private static final String LABEL = "MediaFusion";
    private static final String FILE_ARROW = " ┈➤ ";

    /** A person at a computer, before who contributed the torrent (MFN-D3). */
    private static final Pattern CONTRIBUTOR = Pattern.compile("\\s*\\|?\\s*\\x{1F9D1}\\x{200D}\\x{1F4BB}.*");

    private final StreamAddon addon;
    private final OnceAnHour warnings;

    /**
     * What an instance is told with each call. Its text form shows nothing.
     *
     * @param password of the instance; empty if it wants none
     * @param liveSearch whether it may search its sources now (MEDIAFUSION_LIVE_SEARCH)
     * @param template whether it is asked to describe its streams in a known form, and for all of them
     *     (MEDIAFUSION_REQUEST_TEMPLATE)
     */
    public record Options(Optional<String> password, boolean liveSearch, boolean template) {
        @Override
        public String toString() {
            return "Options";
        }
    }

    public MediaFusion(SourceInstance instance, Options options, InstantSource time) {
        UserDataJson data = UserDataJson.of(options.password().orElse(""), options.liveSearch(), options.template());
        this.addon = new StreamAddon(
                instance, List.of(), Map.of("encoded_user_data", EncodedJson.base64Url(data)), MediaFusion::offer);
        this.warnings = new OnceAnHour(time);
    }

    @Override
    public String name() {
        return "mediafusion";
    }

    @Override
    public SourceEnd scrape(ScrapeRequest request, ReleaseSink found, Deadline deadline) throws InterruptedException {
        SourceEnd end = addon.scrape(request, found, deadline);
        if (end.equals(new SourceEnd.Failed(Failure.REFUSED)) && warnings.isDue()) {
            LOG.log(
                    Level.WARNING,
                    "mediafusion refuses to answer; a public instance may want a password, see MEDIAFUSION_API_PASSWORD");
        }
        return end;
    }

    private static Optional<Candidate> offer(StreamJson stream) {
        StreamText text = StreamText.of(stream.description());
        Optional<Candidate> torrent = StreamText.begins(text.firstLine(), Marker.FOLDER)
                ? named(stream, text.after(Marker.FOLDER).orElse(""))
                : stream.torrent(stream.fileName().orElse(""))
                        .map(offer -> offer.fileName(stream.fileName().orElse("")));
        return torrent.map(offer -> offer.fileSize(fileSize(stream, text))
                .torrentSize(torrentSize(text))
                .seeders(text.seeders())
                .label(LABEL, text.afterLast(Marker.CHAIN).map(MediaFusion::withoutContributor)));
    }

    /** The name of the torrent, and behind an arrow that of the file (MFN-D1). */
    private static Optional<Candidate> named(StreamJson stream, String names) {
        int arrow = names.indexOf(FILE_ARROW);
        String torrent = arrow < 0 ? names : names.substring(0, arrow);
        String file = arrow < 0 ? stream.fileName().orElse("") : names.substring(arrow + FILE_ARROW.length());
        return stream.torrent(torrent.replace("/", "")).map(offer -> offer.fileName(file));
    }

    /** MFN-D2. */
    private static OptionalLong fileSize(StreamJson stream, StreamText text) {
        if (stream.exactSize().isPresent()) {
            return stream.exactSize();
        }
        OptionalLong first = text.size(Marker.PARCEL);
        return first.isPresent() ? first : text.size(Marker.DISK);
    }

    /** The second of the two figures that newer instances give: file and torrent (SCR-03). */
    private static OptionalLong torrentSize(StreamText text) {
        return text.secondSize(Marker.PARCEL);
    }

    private static String withoutContributor(String indexer) {
        return CONTRIBUTOR.matcher(indexer).replaceFirst("");
    }
}
