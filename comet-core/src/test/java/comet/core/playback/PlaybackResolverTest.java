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
import comet.core.playback.PlaybackOutcome.Playable;
import comet.core.playback.PlaybackOutcome.Refused;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.port.DebridServices;
import comet.core.port.ManualClock;
import comet.core.testing.ScriptedDebridService;
import comet.core.torrent.InfoHash;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlaybackResolverTest {

    private static final Duration LIMIT = Duration.ofSeconds(25);

    private final ManualClock time = new ManualClock();
    private final ScriptedDebridService torbox = new ScriptedDebridService(ServiceId.TORBOX, CacheCheck.WITH_FILES);
    private final DebridServices services = id -> id == ServiceId.TORBOX ? Optional.of(torbox) : Optional.empty();
    private final PlaybackResolver resolver = new PlaybackResolver(services, time, LIMIT);

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
    @DisplayName("PLAY-12: a failure of the service is the answer, and is not remembered")
    void aFailureIsTheAnswer() throws Exception {
        DebridFailure failure = DebridFailure.of(FailureKind.LEGAL_BLOCK, "infringing_file");
        torbox.linking((request, deadline) -> {
            throw new DebridException(failure);
        });

        assertThat(resolver.resolve(request(ServiceId.TORBOX, "key"))).isEqualTo(new Refused(failure));
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
                .isEqualTo(new Refused(DebridFailure.of(FailureKind.UNSUPPORTED)));
    }

    @Test
    @DisplayName("an interrupted call is interrupted")
    void anInterruptedCallIsInterrupted() {
        torbox.linking((request, deadline) -> {
            throw new InterruptedException();
        });

        assertThatThrownBy(() -> resolver.resolve(request(ServiceId.TORBOX, "key")))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    @DisplayName("a limit is positive, and may be without end")
    void aLimitIsPositive() throws Exception {
        assertThatThrownBy(() -> new PlaybackResolver(services, time, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new PlaybackResolver(services, time, Duration.ofSeconds(Long.MAX_VALUE))
                        .resolve(request(ServiceId.TORBOX, "key")))
                .isInstanceOf(Refused.class);
    }
}
