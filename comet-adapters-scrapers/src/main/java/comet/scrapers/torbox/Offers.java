package comet.scrapers.torbox;

import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.scrapers.kit.Candidate;
import comet.scrapers.kit.MagnetLink;
import comet.scrapers.kit.Wire;
import java.util.Optional;

/** What TorBox's results offer (TBX-02, TBX-D2, TBX-D3). */
final class Offers {

    private static final String LABEL = "TorBox";

    private Offers() {}

    /** What is no torrent is offered to others. */
    static Optional<Candidate> of(TorBoxJson.Torrent result) {
        boolean isTorrent = Wire.text(result.type()).orElse("torrent").equals("torrent");
        return isTorrent ? Optional.of(candidate(result)) : Optional.empty();
    }

    private static Candidate candidate(TorBoxJson.Torrent torrent) {
        Optional<MagnetLink> magnet = Optional.ofNullable(torrent.magnet()).flatMap(MagnetLink::parse);
        Optional<InfoHash> hash =
                Wire.text(torrent.hash()).flatMap(InfoHash::parse).or(() -> magnet.flatMap(MagnetLink::infoHash));
        return new Candidate(hash.map(InfoHash::hex).orElse(null), torrent.rawTitle())
                .torrentSize(Wire.size(torrent.size()))
                .seeders(Wire.number(torrent.lastKnownSeeders()))
                .label(LABEL, Wire.text(torrent.tracker()))
                .sources(magnet.map(MagnetLink::sources).orElse(AnnounceUrls.NONE));
    }
}
