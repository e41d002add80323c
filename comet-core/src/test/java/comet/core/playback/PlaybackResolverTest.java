package comet.core.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.debrid.Link;
import comet.core.debrid.MadeLink;
import comet.core.debrid.ServiceId;
import comet.core.media.AirDate;
import comet.core.media.Aliases;
import comet.core.media.AnimeFacts;
import comet.core.media.EpisodeCoordinates;
import comet.core.media.EpisodeIndex;
import comet.core.media.ImdbId;
import comet.core.media.IndexedEpisode;
import comet.core.media.KitsuId;
import comet.core.media.MediaId;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.media.RequestedMedia;
import comet.core.media.Scope;
import comet.core.playback.PlaybackOutcome.Playable;
import comet.core.playback.PlaybackOutcome.Refused;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.port.DebridServices;
import comet.core.port.ManualClock;
import comet.core.testing.ScriptedDebridService;
import comet.core.torrent.InfoHash;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaybackResolverTest {

    private static final Duration LIMIT = Duration.ofSeconds(25);

    private final ManualClock time = new ManualClock();
    private final ScriptedDebridService torbox = new ScriptedDebridService(ServiceId.TORBOX, CacheCheck.WITH_FILES);
    private final DebridServices services = id -> id == ServiceId.TORBOX ? Optional.of(torbox) : Optional.empty();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final PlaybackResolver resolver = resolver(PlayedPart.NONE, LIMIT);

    @AfterEach
    void endThreads() {
        threads.close();
    }

    private PlaybackResolver resolver(PlayedPart part, Duration limit) {
        PlaybackResolver.Ports ports = new PlaybackResolver.Ports(services, part, Optional::empty, PlayExperience.NONE);
        return new PlaybackResolver(
                ports, new PlaybackResolver.Terms(limit, true), threads, time, pause -> {}, new Random(7));
    }

    private static PlaybackRequest request(ServiceId service, String key) {
        return new PlaybackRequest(
                new Account(service, new ApiKey(key)),
                new InfoHash("0".repeat(40)),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                "Sintel.mkv",
                "Sintel",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    @Test
    @DisplayName("DBW-01: the service makes the link, within the limit")
    void theServiceMakesTheLink() throws Exception {
        Link link = Link.parse("https://cdn.example.net/v").orElseThrow();
        AtomicReference<@Nullable Deadline> given = new AtomicReference<>();
        torbox.linking((request, deadline) -> {
            given.set(deadline);
            return MadeLink.of(link);
        });

        assertThat(resolver.resolve(request(ServiceId.TORBOX, "key"))).isEqualTo(new Playable(link));
        assertThat(given).hasValue(new Deadline(time.instant().plus(LIMIT)));
    }

    @Test
    @DisplayName("PLAY-12, SV-45: a failure of the service is the answer; after 5 s the service is asked again")
    void aFailureIsTheAnswer() throws Exception {
        DebridFailure failure = DebridFailure.of(FailureKind.LEGAL_BLOCK, "infringing_file");
        torbox.linking((request, deadline) -> {
            throw new DebridException(failure);
        });

        assertThat(resolver.resolve(request(ServiceId.TORBOX, "key"))).isEqualTo(new Refused(failure));
        time.advance(Duration.ofSeconds(5));
        assertThat(resolver.resolve(request(ServiceId.TORBOX, "key"))).isEqualTo(new Refused(failure));
        assertThat(torbox.calls()).containsExactly("link", "link");
    }

    @Test
    @DisplayName("DBP-04: without a key the answer is INVALID_CREDENTIALS, and no service is asked")
    void aMissingKeyIsRefused() throws Exception {
        assertThat(resolver.resolve(request(ServiceId.TORBOX, " "))).isEqualTo(new Refused(ApiKey.MISSING));
        assertThat(torbox.calls()).isEmpty();
    }

    @Test
    @DisplayName("a service that is not offered here is UNSUPPORTED")
    void aServiceThatIsNotOffered() throws Exception {
        assertThat(resolver.resolve(request(ServiceId.OFFCLOUD, "key")))
                .isEqualTo(new Refused(DebridFailure.notConnected()));
    }

    @Test
    @DisplayName("a service that is interrupted, as at shutdown, brings no link")
    void anInterruptedCallBringsNoLink() throws Exception {
        torbox.linking((request, deadline) -> {
            throw new InterruptedException();
        });

        assertThat(resolver.resolve(request(ServiceId.TORBOX, "key")))
                .isEqualTo(new Refused(DebridFailure.of(FailureKind.NETWORK_TIMEOUT)));
    }

    @Test
    @DisplayName("a fault of ours is told as such, to whoever waits for it")
    void aFaultIsAFault() {
        torbox.linking((request, deadline) -> {
            throw new IllegalArgumentException("of ours");
        });

        assertThatThrownBy(() -> resolver.resolve(request(ServiceId.TORBOX, "key")))
                .isInstanceOf(IllegalStateException.class)
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("a limit is positive, and may be without end")
    void aLimitIsPositive() throws Exception {
        assertThatThrownBy(() -> resolver(PlayedPart.NONE, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThat(resolver(PlayedPart.NONE, Duration.ofSeconds(Long.MAX_VALUE))
                        .resolve(request(ServiceId.TORBOX, "key")))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest(name = "{0} of type {1}, season {2}: asked as {3}")
    @DisplayName("MDA-04: a film or episode is asked for by its other titles, too; without an id none are known")
    @CsvSource(textBlock = """
            tt0000202, series, 3,  series
            tt0000202, movie,   ,  movie
            tt0000202, ,       3,  series
            tt0000202, ,        ,  movie
            900,       series, 1,  series
            ,          series, 1,
            """)
    void otherTitles(@Nullable String id, @Nullable String type, @Nullable Integer season, @Nullable String askedAs)
            throws Exception {
        Optional<MediaId> media = Optional.ofNullable(id)
                .flatMap(text -> ImdbId.parse(text).map(MediaId.class::cast).or(() -> KitsuId.parse(text)));
        Aliases aliases = new Aliases(Map.of("lang:fr", List.of("Le Port aux lanternes")));
        List<String> lookedUp = new ArrayList<>();
        PlayedPart part = new PlayedPart(
                PlaybackResolverTest::facts, (series, scope, deadline) -> EpisodeIndex.NONE, (kind, title) -> {
                    lookedUp.add(kind.word() + " " + title);
                    return new PlayedPart.KnownTitle(aliases, OptionalInt.of(2021));
                });
        AtomicReference<@Nullable RequestedMedia> asked = new AtomicReference<>();
        torbox.linking((request, deadline) -> {
            asked.set(request.media());
            throw new DebridException(DebridFailure.of(FailureKind.NOT_READY));
        });
        PlaybackRequest request = new PlaybackRequest(
                new Account(ServiceId.TORBOX, new ApiKey("key")),
                new InfoHash("0".repeat(40)),
                OptionalInt.empty(),
                season == null ? OptionalInt.empty() : OptionalInt.of(season),
                season == null ? OptionalInt.empty() : OptionalInt.of(15),
                "Touka.no.Minato.1080p",
                "Touka no Minato",
                media,
                Optional.ofNullable(type).flatMap(MediaType::parse),
                Optional.empty(),
                false);

        var unused = resolver(part, LIMIT).resolve(request);

        assertThat(Objects.requireNonNull(asked.get()).aliases())
                .isEqualTo(askedAs == null ? Map.of() : aliases.byScope());
        assertThat(lookedUp)
                .containsExactlyElementsOf(
                        media.stream().map(title -> askedAs + " " + title).toList());
    }

    /** {@code kitsu:900} is the second part of the third season of {@code tt0000202}. */
    private static AnimeFacts facts(MediaRequest request, MediaMetadata metadata) {
        int episode = request.scope().episode().orElseThrow() + (request.id() instanceof KitsuId ? 12 : 0);
        return new AnimeFacts(
                true,
                new EpisodeCoordinates(
                        new EpisodeCoordinates.Mapped(OptionalInt.of(3), OptionalInt.of(episode)),
                        metadata.episodes().absoluteNumber(new Scope.Episode(3, episode)),
                        OptionalInt.of(episode - 12),
                        Set.of()),
                Optional.of(new ImdbId("tt0000202")),
                OptionalInt.empty(),
                List.of());
    }

    @ParameterizedTest(name = "{0} S{1}E{2}: S{3}E{4}, absolute {5}, native {6}")
    @DisplayName("DBF-12, EPO-08: a played episode is asked for by every number that it goes by, whichever the URL has")
    @CsvSource(textBlock = """
            tt0000202, 3, 15, 3, 15, 40, 3
            900,       1, 3,  3, 15, 40, 3
            900,       3, 15, 3, 15, ,
            """)
    void everyNumber(
            String id,
            int season,
            int episode,
            int mappedSeason,
            int mappedEpisode,
            @Nullable Integer absolute,
            @Nullable Integer nativeEpisode)
            throws Exception {
        IndexedEpisode known = new IndexedEpisode(
                new Scope.Episode(3, 15),
                "The Lamp",
                Optional.of(AirDate.of(LocalDate.parse("2021-04-18"))),
                OptionalInt.of(40),
                Optional.empty());
        AtomicReference<@Nullable Deadline> stored = new AtomicReference<>();
        PlayedPart part = new PlayedPart(
                PlaybackResolverTest::facts,
                (series, scope, deadline) -> {
                    stored.set(deadline);
                    return EpisodeIndex.of(List.of(known));
                },
                PlayedPart.KnownTitles.NONE);
        AtomicReference<@Nullable RequestedMedia> asked = new AtomicReference<>();
        torbox.linking((request, deadline) -> {
            asked.set(request.media());
            throw new DebridException(DebridFailure.of(FailureKind.NOT_READY));
        });
        PlaybackRequest request = new PlaybackRequest(
                new Account(ServiceId.TORBOX, new ApiKey("key")),
                new InfoHash("0".repeat(40)),
                OptionalInt.empty(),
                OptionalInt.of(season),
                OptionalInt.of(episode),
                "Touka.no.Minato.S03.1080p",
                "Touka no Minato",
                ImdbId.parse(id).map(MediaId.class::cast).or(() -> KitsuId.parse(id)),
                Optional.of(MediaType.SERIES),
                Optional.empty(),
                false);

        var unused = resolver(part, LIMIT).resolve(request);

        RequestedMedia media = Objects.requireNonNull(asked.get());
        assertThat(media.coordinates())
                .isEqualTo(new EpisodeCoordinates(
                        new EpisodeCoordinates.Mapped(OptionalInt.of(mappedSeason), OptionalInt.of(mappedEpisode)),
                        absolute == null ? OptionalInt.empty() : OptionalInt.of(absolute),
                        nativeEpisode == null ? OptionalInt.empty() : OptionalInt.of(nativeEpisode),
                        Set.of()));
        assertThat(media.episode().name()).isEqualTo(absolute == null ? Optional.empty() : Optional.of("The Lamp"));
        if (absolute != null) {
            assertThat(stored.get()).isEqualTo(Deadline.after(Duration.ZERO, time));
        }
    }

    @ParameterizedTest(name = "only episode: {0}")
    @DisplayName("SRCH-17: a service is told of an episode that it is the only one of its entry")
    @ValueSource(booleans = {true, false})
    void onlyEpisode(boolean isOnly) throws Exception {
        PlayedPart part = new PlayedPart(
                (request, metadata) -> {
                    AnimeFacts facts = facts(request, metadata);
                    return new AnimeFacts(
                            true, facts.coordinates(), facts.imdb(), facts.aniList(), facts.linked(), isOnly);
                },
                (series, scope, deadline) -> EpisodeIndex.NONE,
                PlayedPart.KnownTitles.NONE);
        AtomicReference<@Nullable RequestedMedia> asked = new AtomicReference<>();
        torbox.linking((request, deadline) -> {
            asked.set(request.media());
            throw new DebridException(DebridFailure.of(FailureKind.NOT_READY));
        });
        PlaybackRequest request = new PlaybackRequest(
                new Account(ServiceId.TORBOX, new ApiKey("key")),
                new InfoHash("0".repeat(40)),
                OptionalInt.empty(),
                OptionalInt.of(1),
                OptionalInt.of(1),
                "Touka.no.Minato.OVA.1080p",
                "Touka no Minato",
                KitsuId.parse("900").map(MediaId.class::cast),
                Optional.of(MediaType.SERIES),
                Optional.empty(),
                false);

        var unused = resolver(part, LIMIT).resolve(request);

        assertThat(Objects.requireNonNull(asked.get()).episode().isOnly()).isEqualTo(isOnly);
    }
}
