package comet.http.server;

import comet.core.debrid.CacheState;
import comet.core.debrid.ServiceId;
import comet.core.media.MediaMetadata;
import comet.core.release.ParsedRelease;
import comet.core.search.AccountProblem;
import comet.core.search.Offer;
import comet.core.search.OfferedStream;
import comet.core.search.SearchOutcome;
import comet.core.search.StreamRequest;
import comet.core.testing.Accounts;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Outcomes of searches for a freely licensed film. */
final class Sintel {

    static final Release RELEASE = new Release(
            new InfoHash("0123456789abcdef0123456789abcdef01234567"),
            "Sintel.2010.1080p.WEB-DL.H264-DEMO.mkv",
            OptionalLong.of(1_073_741_824),
            OptionalInt.of(15),
            "Nyaa",
            Optional.empty(),
            AnnounceUrls.NONE);

    private Sintel() {}

    /** One entry: through the first account, or direct when there is none. */
    static SearchOutcome found(StreamRequest request) {
        return found(request, List.of(), false);
    }

    /** One entry of a search that still goes on. */
    static SearchOutcome partlyFound(StreamRequest request) {
        return found(request, List.of(), true);
    }

    /** Nothing at all. */
    static SearchOutcome nothing(StreamRequest request) {
        return new SearchOutcome.Found(request.media(), MediaMetadata.of("Sintel", 2010), List.of(), List.of(), false);
    }

    /** Accounts that cannot be used, and nothing else. */
    static SearchOutcome onlyProblems(StreamRequest request, AccountProblem problem) {
        return new SearchOutcome.Found(
                request.media(), MediaMetadata.of("Sintel", 2010), List.of(), List.of(problem), false);
    }

    private static SearchOutcome found(StreamRequest request, List<AccountProblem> problems, boolean partial) {
        Offer offer = request.preferences().torrentsOnly()
                ? new Offer.DirectTorrent()
                : Accounts.offer(0, ServiceId.REALDEBRID, CacheState.CACHED, OptionalInt.of(0));
        ParsedRelease parsed = ParsedRelease.builder(RELEASE.name())
                .title("Sintel")
                .resolution("1080p")
                .build();
        return new SearchOutcome.Found(
                request.media(),
                MediaMetadata.of("Sintel", 2010),
                List.of(new OfferedStream(RELEASE, parsed, offer)),
                problems,
                partial);
    }
}
