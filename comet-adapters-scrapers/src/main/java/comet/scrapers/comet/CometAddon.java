package comet.scrapers.comet;

import comet.core.port.Deadline;
import comet.core.port.ReleaseSink;
import comet.core.port.ScrapeRequest;
import comet.core.port.SourceEnd;
import comet.core.port.TorrentScraper;
import comet.core.release.ParsedRelease;
import comet.core.release.ReleaseParser;
import comet.scrapers.kit.Candidate;
import comet.scrapers.kit.SourceInstance;
import comet.scrapers.kit.addon.StreamAddon;
import comet.scrapers.kit.addon.StreamJson;
import comet.scrapers.kit.text.Marker;
import comet.scrapers.kit.text.StreamText;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Another instance of Comet (CMT-01), whose configuration must allow torrents. Thread-safe.
 *
 * <p>It does not say whether name and size are those of the torrent or of the file: when the name is that of one episode
 * they are the file's, else the torrent's (SCR-03).
 */
public final class CometAddon implements TorrentScraper {

    private static final String LABEL = "Comet";

    /** CMT-D3: instances that ask each other would make labels longer and longer. */
    private static final Pattern MORE_THAN_TWO = Pattern.compile("(?<=^|\\|)Comet(?:\\|Comet){2,}(?=\\||$)");

    private static final String TWO = "Comet|Comet";

    private final StreamAddon addon;
    private final ReleaseParser parser;

    /**
     * @param instance the other instance, with or without access prefix and configuration in its path
     * @param parser reads names
     */
    public CometAddon(SourceInstance instance, ReleaseParser parser) {
        this.addon = new StreamAddon(instance, this::offer);
        this.parser = parser;
    }

    @Override
    public String name() {
        return "comet";
    }

    @Override
    public SourceEnd scrape(ScrapeRequest request, ReleaseSink found, Deadline deadline) throws InterruptedException {
        return addon.scrape(request, found, deadline);
    }

    private Optional<Candidate> offer(StreamJson stream) {
        StreamText text = StreamText.of(stream.description());
        String name = text.after(Marker.SHEET).or(stream::fileName).orElse("");
        return stream.torrent(name)
                .map(torrent -> sized(torrent, stream, name, size(stream, text))
                        .seeders(text.seeders())
                        .label(label(text)));
    }

    private static String label(StreamText text) {
        String whole =
                text.after(Marker.GLASS).map(indexer -> LABEL + "|" + indexer).orElse(LABEL);
        return MORE_THAN_TWO.matcher(whole).replaceAll(TWO);
    }

    private static OptionalLong size(StreamJson stream, StreamText text) {
        return stream.exactSize().isPresent() ? stream.exactSize() : text.size(Marker.DISK);
    }

    private Candidate sized(Candidate torrent, StreamJson stream, String name, OptionalLong size) {
        ParsedRelease parsed = parser.parse(name);
        if (parsed.episodes().size() == 1 || parsed.date().isPresent()) {
            return torrent.fileName(stream.fileName().orElse("")).fileSize(size);
        }
        // A hint that repeats the name of a torrent tells nothing of a file in it (CMT-D2).
        return torrent.fileName(
                        stream.fileName().filter(hint -> !hint.equals(name)).orElse(""))
                .torrentSize(size);
    }
}
