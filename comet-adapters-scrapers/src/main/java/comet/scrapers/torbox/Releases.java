package comet.scrapers.torbox;

import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import comet.scrapers.kit.MagnetLink;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What TorBox's results tell (TBX-02, TBX-D2, TBX-D3). */
final class Releases {

    private static final String LABEL = "TorBox";

    private Releases() {}

    static Optional<Release> of(TorBoxJson.Torrent torrent) {
        String name = Release.cleaned(Objects.requireNonNullElse(torrent.rawTitle(), ""));
        if (name.isEmpty() || !Objects.requireNonNullElse(torrent.type(), "torrent").equals("torrent")) {
            return Optional.empty();
        }
        Optional<MagnetLink> magnet = Optional.ofNullable(torrent.magnet()).flatMap(MagnetLink::parse);
        return Optional.ofNullable(torrent.hash())
                .flatMap(InfoHash::parse)
                .or(() -> magnet.flatMap(MagnetLink::infoHash))
                .map(hash -> new Release(
                        hash,
                        name,
                        size(torrent),
                        seeders(torrent),
                        label(torrent),
                        Optional.empty(),
                        magnet.map(MagnetLink::sources).orElse(AnnounceUrls.NONE)));
    }

    private static OptionalLong size(TorBoxJson.Torrent torrent) {
        return torrent.size() == null || torrent.size() <= 0 ? OptionalLong.empty() : OptionalLong.of(torrent.size());
    }

    private static OptionalInt seeders(TorBoxJson.Torrent torrent) {
        return torrent.lastKnownSeeders() == null ? OptionalInt.empty() : OptionalInt.of(torrent.lastKnownSeeders());
    }

    private static String label(TorBoxJson.Torrent torrent) {
        String tracker = Objects.requireNonNullElse(torrent.tracker(), "").strip();
        return tracker.isEmpty() ? LABEL : LABEL + "|" + tracker;
    }
}
