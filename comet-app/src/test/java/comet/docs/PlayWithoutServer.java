package comet.docs;

import comet.core.debrid.Account;
import comet.core.debrid.Link;
import comet.core.embed.EngineBuilder;
import comet.core.embed.StreamEngine;
import comet.core.media.MediaRequest;
import comet.core.playback.PlaybackOutcome;
import comet.core.port.DebridServices;
import comet.core.ranking.RankingProfile;
import comet.core.search.OfferedStream;
import comet.core.search.SearchOutcome;
import comet.core.search.SearchPreferences;
import comet.core.search.StreamRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A film searched for and played through a debrid account. */
final class PlayWithoutServer {

    private PlayWithoutServer() {}

    static Optional<Link> best(EngineBuilder builder, DebridServices services, Account account, MediaRequest film)
            throws InterruptedException {
        // region play
        try (StreamEngine engine = builder.debrid(services).build()) {
            var preferences = new SearchPreferences(
                    List.of(account), false, 0, OptionalLong.empty(), true, false, true, false, RankingProfile.DEFAULT);
            var request = new StreamRequest(film, preferences, Optional.empty());
            if (engine.search(request) instanceof SearchOutcome.Found found
                    && !found.streams().isEmpty()) {
                OfferedStream best = found.streams().getFirst();
                return switch (engine.play(request, found, best)) {
                    case PlaybackOutcome.Playable playable -> Optional.of(playable.link());
                    case PlaybackOutcome.Refused refused -> Optional.empty();
                };
            }
            return Optional.empty();
        }
        // end play
    }
}
