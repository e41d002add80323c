package comet.core.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.Availability;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.Link;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.MadeLink;
import comet.core.debrid.ServiceId;
import comet.core.media.MediaId;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.memory.InMemoryStores;
import comet.core.playback.PlaybackOutcome;
import comet.core.port.Deadline;
import comet.core.port.ManualClock;
import comet.core.port.MetadataProvider;
import comet.core.port.ProvidedTitle;
import comet.core.ranking.RankingProfile;
import comet.core.search.OfferedStream;
import comet.core.search.SearchOutcome;
import comet.core.search.SearchPreferences;
import comet.core.search.StreamRequest;
import comet.core.testing.Releases;
import comet.core.testing.ScriptedDebridService;
import comet.core.testing.ScriptedScraper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StreamEngineTest {

    private static final MediaRequest FILM =
            MediaRequest.parse(MediaType.MOVIE, "tt0000101").orElseThrow();
    private static final Account ACCOUNT = new Account(ServiceId.REALDEBRID, new ApiKey("key"));

    private final ScriptedScraper lantern = new ScriptedScraper("lantern")
            .finding(
                    Releases.release(1, "Harbour.Lights.2021.720p.WEB-DL.x264-EXGRP"),
                    Releases.release(2, "Harbour.Lights.2021.2160p.WEB-DL.x265-EXGRP"),
                    Releases.release(3, "Harbour.Lights.2021.1080p.BluRay.x264-EXGRP"));
    private final EngineBuilder builder =
            StreamEngine.builder().titles(new OneTitle()).source(lantern);

    /** Knows one film. */
    private static final class OneTitle implements MetadataProvider {
        @Override
        public String name() {
            return "onetitle";
        }

        @Override
        public Optional<ProvidedTitle> title(MediaType type, MediaId id, Deadline deadline) {
            return id.equals(FILM.id())
                    ? Optional.of(ProvidedTitle.of(
                            MediaMetadata.of("Harbour Lights", 2021).main()))
                    : Optional.empty();
        }
    }

    private static StreamRequest request() {
        SearchPreferences preferences = new SearchPreferences(
                List.of(ACCOUNT), false, 0, OptionalLong.empty(), false, false, false, false, RankingProfile.DEFAULT);
        return new StreamRequest(FILM, preferences, Optional.of("203.0.113.7"));
    }

    private static List<String> names(SearchOutcome outcome) {
        return outcome instanceof SearchOutcome.Found found
                ? found.streams().stream()
                        .map(stream -> stream.release().name())
                        .toList()
                : List.of(outcome.toString());
    }

    @Test
    @DisplayName("Somebody who knows titles and a source are enough for a ranked list")
    void titlesAndASourceAreEnough() throws Exception {
        try (StreamEngine engine = builder.build()) {
            assertThat(names(engine.search(FILM)))
                    .containsExactly(
                            "Harbour.Lights.2021.2160p.WEB-DL.x265-EXGRP",
                            "Harbour.Lights.2021.1080p.BluRay.x264-EXGRP",
                            "Harbour.Lights.2021.720p.WEB-DL.x264-EXGRP");
        }
    }

    @Test
    @DisplayName("What was found is remembered: a second search asks no source")
    void theSecondSearchAsksNobody() throws Exception {
        try (StreamEngine engine = builder.build()) {
            List<String> first = names(engine.search(FILM));

            assertThat(names(engine.search(FILM))).isEqualTo(first);
            assertThat(lantern.requests()).hasSize(1);
        }
    }

    @Test
    @DisplayName("Stores that are given outlive the engine and serve the next one")
    void givenStoresOutliveTheEngine() throws Exception {
        EngineBuilder shared = builder.stores(new InMemoryStores(new ManualClock(), new Random(1)))
                .clock(new ManualClock());
        try (StreamEngine engine = shared.build()) {
            engine.search(FILM);
        }
        try (StreamEngine engine = shared.build()) {
            engine.search(FILM);
        }

        assertThat(lantern.requests()).hasSize(1);
    }

    @Test
    @DisplayName("A builder is immutable: what is added to one is not in the other")
    void aBuilderIsImmutable() throws Exception {
        ScriptedScraper street =
                new ScriptedScraper("street").finding(Releases.release(4, "Harbour.Lights.2021.480p.DVDRip-EXGRP"));
        EngineBuilder both = builder.source(street);

        try (StreamEngine one = builder.build();
                StreamEngine two = both.build()) {
            assertThat(names(one.search(FILM))).hasSize(3);
            assertThat(names(two.search(FILM))).hasSize(4);
        }
    }

    @Test
    @DisplayName("Without anybody who knows titles, or without a source, no engine is built")
    void whatIsNeededIsNamed() {
        assertThatThrownBy(() -> StreamEngine.builder().source(lantern).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("titles");
        assertThatThrownBy(() -> StreamEngine.builder().titles(new OneTitle()).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("source");
    }

    @Test
    @DisplayName("What an account has at hand is listed as such and played by a link, with the file that was listed")
    void whatIsAtHandIsPlayed() throws Exception {
        List<LinkRequest> asked = Collections.synchronizedList(new ArrayList<>());
        ScriptedDebridService service = service().linking((request, deadline) -> {
            asked.add(request);
            return MadeLink.of(Link.parse("https://files.example/harbour").orElseThrow());
        });
        try (StreamEngine engine = builder.debrid(id -> Optional.of(service)).build()) {
            StreamRequest request = request();
            SearchOutcome.Found found = (SearchOutcome.Found) engine.search(request);
            OfferedStream first = found.streams().getFirst();

            PlaybackOutcome played = engine.play(request, found, first);

            assertThat(first.offer().isCached()).isTrue();
            assertThat(played)
                    .isEqualTo(new PlaybackOutcome.Playable(
                            Link.parse("https://files.example/harbour").orElseThrow()));
            assertThat(asked).singleElement().satisfies(call -> {
                assertThat(call.account()).isEqualTo(ACCOUNT);
                assertThat(call.torrent().infoHash()).isEqualTo(first.release().infoHash());
                assertThat(call.clientAddress()).contains("203.0.113.7");
            });
            assertThat(engine.play(request, found, first)).isEqualTo(played);
            assertThat(asked).hasSize(1);
        }
    }

    private static ScriptedDebridService service() {
        return new ScriptedDebridService(ServiceId.REALDEBRID, CacheCheck.HASH_ONLY)
                .knowing(hash -> Availability.of(Evidence.cached(
                        ServiceId.REALDEBRID, hash, EvidenceKind.CHECK, Optional.empty(), Instant.EPOCH)));
    }

    @Test
    @DisplayName("For a direct torrent there is no link")
    void noLinkToATorrent() throws Exception {
        try (StreamEngine engine = builder.build()) {
            SearchOutcome.Found found = (SearchOutcome.Found) engine.search(FILM);
            StreamRequest request = new StreamRequest(FILM, SearchPreferences.DEFAULT, Optional.empty());

            assertThatThrownBy(() -> engine.play(request, found, found.streams().getFirst()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    @DisplayName("Closing ends searches under way, and afterwards nothing is searched or played")
    void closingEnds() throws Exception {
        lantern.held();
        StreamEngine engine = builder.build();
        CompletableFuture<String> viewer = CompletableFuture.supplyAsync(() -> {
            try {
                return names(engine.search(FILM)).toString();
            } catch (InterruptedException e) {
                return "interrupted";
            }
        });
        lantern.awaitAsked();

        engine.close();
        engine.close();

        assertThat(viewer.get(30, TimeUnit.SECONDS)).isEqualTo("[]");
        assertThatThrownBy(() -> engine.search(FILM)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("Threads that are given are left to their owner")
    void givenThreadsStayOpen() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try (StreamEngine engine = builder.threads(threads).build()) {
                engine.search(FILM);
            }

            assertThat(threads.isShutdown()).isFalse();
        }
    }

    @Test
    @DisplayName("What was learned last is stored when the engine ends")
    void theLastLessonIsStored() throws Exception {
        ManualClock clock = new ManualClock();
        InMemoryStores stores = new InMemoryStores(clock, new Random(1));
        EngineBuilder shared = builder.clock(clock).stores(stores).debrid(id -> Optional.of(service()));
        try (StreamEngine engine = shared.build()) {
            engine.search(request());
        }

        assertThat(stores.evidence().torrents(ServiceId.REALDEBRID, List.of(Releases.hash(1))))
                .hasSize(1);
    }
}
