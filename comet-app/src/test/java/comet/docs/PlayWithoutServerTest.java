package comet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.Availability;
import comet.core.debrid.CacheState;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.debrid.Link;
import comet.core.debrid.MadeLink;
import comet.core.debrid.ServiceId;
import comet.core.embed.EngineBuilder;
import comet.core.embed.StreamEngine;
import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.testing.ScriptedDebridService;
import comet.scrapers.openfilms.OpenFilms;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlayWithoutServerTest {

    private static final Account ACCOUNT = new Account(ServiceId.REALDEBRID, new ApiKey("key"));
    private static final Link LINK =
            Link.parse("https://files.example/sintel.mkv").orElseThrow();

    private static Optional<Link> played(CacheState state) throws Exception {
        OpenFilms films = OpenFilms.builtIn();
        EngineBuilder builder = StreamEngine.builder().titles(films).source(films);
        var service = new ScriptedDebridService(ServiceId.REALDEBRID, CacheCheck.HASH_ONLY)
                .knowing(hash -> Availability.of(state))
                .linking((request, deadline) -> MadeLink.of(LINK));
        MediaRequest film = MediaRequest.parse(MediaType.MOVIE, "tt1254207").orElseThrow();
        return PlayWithoutServer.best(builder, id -> Optional.of(service), ACCOUNT, film);
    }

    @Test
    @DisplayName("The listing of the embedding page plays what an account has at hand, and nothing else")
    void theListingPlays() throws Exception {
        assertThat(played(CacheState.CACHED)).contains(LINK);
        assertThat(played(CacheState.NOT_CACHED)).isEmpty();
    }
}
