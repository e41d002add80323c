package comet.scrapers.kit.torrentfile;

import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.TorrentFile;
import comet.scrapers.kit.bencode.Bencode;
import comet.scrapers.kit.bencode.BencodeException;
import comet.scrapers.kit.torrentfile.UnusableTorrentException.Reason;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is told of a torrent by its own description (TOR-30 to TOR-34).
 *
 * @param infoHash SHA-1 of the info dictionary as it was written (TOR-31)
 * @param name of the torrent, cleaned like that of a release; may be empty
 * @param size bytes of all its files; empty when nothing or nonsense is told
 * @param videos files with the ending of a video, padding left out (TOR-D5, TOR-D6), in the order of the torrent
 * @param sources where its peers are announced (TOR-32); of a private torrent they hold a pass key
 * @param isPrivate whether it says of itself that it is private (SCR-D06)
 */
public record TorrentContent(
        InfoHash infoHash,
        String name,
        OptionalLong size,
        List<ContentFile> videos,
        AnnounceUrls sources,
        boolean isPrivate) {

    /** Files of a torrent; one with more is not used (TOR-D3). */
    public static final int MAX_FILES = 100_000;

    public TorrentContent {
        videos = List.copyOf(videos);
    }

    /**
     * Reads a {@code .torrent}.
     *
     * @throws UnusableTorrentException for anything that is none, or cannot be used
     */
    public static TorrentContent read(byte[] torrentFile) throws UnusableTorrentException {
        Bencode top = opened(torrentFile);
        Optional<Bencode> info = top.get("info").filter(Bencode::isDictionary);
        if (info.isEmpty()) {
            throw new UnusableTorrentException(Reason.MALFORMED);
        }
        return InfoReader.read(info.get(), top.get("encoding").flatMap(Bencode::text), InfoReader.sources(top));
    }

    /**
     * Reads the info dictionary alone, as peers hand it on (BEP 9).
     *
     * @param sources where its peers are announced
     * @throws UnusableTorrentException for anything that is none, or cannot be used
     */
    public static TorrentContent ofInfo(byte[] infoDictionary, AnnounceUrls sources) throws UnusableTorrentException {
        Bencode info = opened(infoDictionary);
        if (!info.isDictionary() || info.length() != infoDictionary.length) {
            throw new UnusableTorrentException(Reason.MALFORMED);
        }
        return InfoReader.read(info, Optional.empty(), sources);
    }

    private static Bencode opened(byte[] bytes) throws UnusableTorrentException {
        if (bytes.length > TorrentFile.MAX_BYTES) {
            throw new UnusableTorrentException(Reason.TOO_LARGE);
        }
        try {
            return Bencode.of(bytes);
        } catch (BencodeException e) {
            throw new UnusableTorrentException(
                    switch (e.fault()) {
                        case MALFORMED -> Reason.MALFORMED;
                        case TOO_DEEP -> Reason.TOO_DEEP;
                    });
        }
    }

    /** The videos that are no samples (TOR-34, TOR-D5). */
    public List<ContentFile> kept() {
        return videos.stream().filter(file -> !file.isSample()).toList();
    }

    @Override
    public String toString() {
        return "torrent " + infoHash + " with " + videos.size() + " videos";
    }
}
