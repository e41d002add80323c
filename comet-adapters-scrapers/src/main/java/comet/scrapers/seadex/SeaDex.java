package comet.scrapers.seadex;

import comet.core.port.Deadline;
import comet.core.port.ReleaseSink;
import comet.core.port.ScrapeRequest;
import comet.core.port.SourceEnd;
import comet.core.port.TorrentScraper;
import comet.core.release.ReleaseParser;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.FilePath;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import comet.core.torrent.ReleaseFile;
import comet.outside.OutsideCall;
import comet.scrapers.kit.Inquiry;
import comet.scrapers.kit.SourceInstance;
import comet.scrapers.kit.torrentfile.ContentFile;
import comet.scrapers.kit.torrentfile.FileCandidates;
import comet.scrapers.kit.torrentfile.Offered;
import comet.scrapers.kit.torrentfile.TorrentContent;
import comet.scrapers.seadex.RecordsJson.EntryJson;
import comet.scrapers.seadex.RecordsJson.FileJson;
import comet.scrapers.seadex.RecordsJson.TorrentJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * SeaDex (SDX-01): the torrents that people chose for an anime, with their files; sizes are the files' own. The torrents
 * have no name there: a file's name stands for it. Thread-safe.
 *
 * <p>The index of a file is its place in SeaDex's list, which need not be the order of the torrent itself: it is
 * provisional, and gives way to an index that the torrent or a debrid service tells (SDX-D3).
 */
public final class SeaDex implements TorrentScraper {

    private static final String NAME = "seadex";
    private static final String LABEL = "SeaDex";

    private final SourceInstance instance;
    private final ReleaseParser parser;

    /** @param parser reads names */
    public SeaDex(SourceInstance instance, ReleaseParser parser) {
        this.instance = instance;
        this.parser = parser;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SourceEnd scrape(ScrapeRequest request, ReleaseSink found, Deadline deadline) throws InterruptedException {
        Inquiry inquiry = instance.inquiry();
        OptionalInt aniList = request.anime().aniList();
        if (aniList.isPresent()) {
            inquiry.asked(() -> instance.json(call(aniList.getAsInt()), RecordsJson.class, deadline))
                    .ifPresent(records -> found.offer(releases(records, new FileCandidates(request, parser))));
        }
        return inquiry.end();
    }

    private OutsideCall call(int aniList) {
        return instance.get("api", "collections", "entries", "records")
                .query("expand", "trs")
                .query("filter", "alID=" + aniList)
                .build();
    }

    private static List<Release> releases(RecordsJson records, FileCandidates candidates) {
        Offered offered = new Offered("", OptionalLong.empty(), OptionalInt.empty(), LABEL, false);
        return records.items().stream()
                .map(EntryJson::torrents)
                .flatMap(List::stream)
                .map(SeaDex::content)
                .flatMap(Optional::stream)
                .flatMap(torrent -> candidates.of(torrent, offered).stream())
                .map(SeaDex::withProvisionalIndex)
                .toList();
    }

    private static Release withProvisionalIndex(Release release) {
        return new Release(
                release.infoHash(),
                release.name(),
                release.size(),
                release.seeders(),
                release.tracker(),
                release.file().map(file -> new ReleaseFile(file.index(), file.name(), file.size(), true)),
                release.sources());
    }

    /** Empty for torrents of private trackers, whose hash is not told (SDX-03). */
    private static Optional<TorrentContent> content(TorrentJson torrent) {
        return Optional.ofNullable(torrent.infoHash())
                .flatMap(InfoHash::parse)
                .map(hash -> new TorrentContent(hash, "", size(torrent), videos(torrent), AnnounceUrls.NONE, false));
    }

    /** What is no video counts in the numbers of the others all the same (SDX-D1). */
    private static List<ContentFile> videos(TorrentJson torrent) {
        List<ContentFile> videos = new ArrayList<>();
        for (int i = 0; i < torrent.files().size(); i++) {
            FileJson file = torrent.files().get(i);
            if (file != null && file.name() != null) {
                FilePath path = new FilePath(file.name());
                String name = Release.cleaned(path.baseName());
                if (path.isVideo() && !name.isEmpty()) {
                    videos.add(new ContentFile(i, name, file.length() == null ? 0 : file.length(), path.isSample()));
                }
            }
        }
        return videos;
    }

    /** Of all files, if each has one; what is no object is none. */
    private static OptionalLong size(TorrentJson torrent) {
        long bytes = 0;
        for (FileJson file : torrent.files()) {
            if (file != null) {
                if (file.length() == null || file.length() > Long.MAX_VALUE - bytes) {
                    return OptionalLong.empty();
                }
                bytes += file.length();
            }
        }
        return bytes > 0 ? OptionalLong.of(bytes) : OptionalLong.empty();
    }
}
