package comet.http.presentation;

import comet.core.debrid.CacheState;
import comet.core.debrid.ServiceId;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.release.ParsedRelease;
import comet.core.release.Quality;
import comet.core.release.VideoCodec;
import comet.core.search.AccountProblem;
import comet.core.search.Offer;
import comet.core.search.OfferedStream;
import comet.core.search.SearchOutcome;
import comet.core.testing.Accounts;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import comet.core.torrent.ReleaseFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What the tests of this package show: the film Sintel, offered in several ways on one server. */
final class Shown {

    static final InfoHash HASH = new InfoHash("0123456789abcdef0123456789abcdef01234567");
    static final UrlBase URLS = new UrlBase("https://addon.example.com", "");
    static final AddonIdentity ADDON = new AddonIdentity(
            "stremio.comet.fast", "Comet", "2.0.0", AddonIdentity.DEFAULT_DESCRIPTION, Optional.empty());
    static final String TITLE = "Sintel.2010.1080p.WEB-DL.H264-DEMO.mkv";

    private Shown() {}

    /** The release of the examples in section 10 of the presentation. */
    static Release release() {
        return new Release(
                HASH,
                TITLE,
                OptionalLong.of(1_073_741_824),
                OptionalInt.of(15),
                "Nyaa",
                Optional.of(new ReleaseFile(OptionalInt.of(0), "", OptionalLong.empty())),
                new AnnounceUrls(List.of("udp://tracker.example.org:1337/announce")));
    }

    /** A release of which only name and label are told. */
    static Release release(String name, String tracker) {
        return new Release(
                HASH, name, OptionalLong.empty(), OptionalInt.empty(), tracker, Optional.empty(), AnnounceUrls.NONE);
    }

    /** What its name says. */
    static ParsedRelease parsed() {
        return ParsedRelease.builder(TITLE)
                .title("Sintel")
                .resolution("1080p")
                .quality(Quality.WEBDL)
                .codec(VideoCodec.AVC)
                .group("DEMO")
                .languages(List.of("en"))
                .build();
    }

    static Offer.Debrid debrid(ServiceId service, CacheState state) {
        return Accounts.offer(0, service, state, OptionalInt.empty());
    }

    static Offer.Debrid cachedFile(int file) {
        return Accounts.offer(0, ServiceId.REALDEBRID, CacheState.CACHED, OptionalInt.of(file));
    }

    static OfferedStream offered(Offer offer) {
        return new OfferedStream(release(), parsed(), offer);
    }

    static MediaRequest media(MediaType type, String id) {
        return MediaRequest.parse(type, id).orElseThrow();
    }

    static SearchOutcome.Found found(OfferedStream... streams) {
        return found(media(MediaType.MOVIE, "tt1727587"), List.of(), streams);
    }

    static SearchOutcome.Found found(MediaRequest media, List<AccountProblem> problems, OfferedStream... streams) {
        return new SearchOutcome.Found(media, MediaMetadata.of("Sintel", 2010), List.of(streams), problems, false);
    }

    static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
