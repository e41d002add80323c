package comet.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.debrid.FailureTrail;
import comet.core.debrid.FailureTrail.Step;
import comet.core.debrid.Learned;
import comet.core.port.DebridException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** ASK-27: what a viewer sees and what the log says of a playback that failed is one code. */
class PlaybackFailuresTest {

    private static final String FILM = "/playback/0123456789abcdef0123456789abcdef01234567/0/n/n/n"
            + "?torrent_name=A.Private.Name.mkv&name=Private%20Title";
    private static final Pattern LINE = Pattern.compile(
            "playback failed: code=(\\S+) service=(\\S+) step=(\\S+) status=(\\S+) native=(\\S+) reason=(\\S+) request=(\\S+)");

    /** What happens at the service, and what is then said of it. */
    private enum Failing {
        KEY_REFUSED(FailureKind.INVALID_CREDENTIALS, "bad_token", Step.FIND, 401, null, "BAD_TOKEN"),
        ACCOUNT_LOCKED(FailureKind.ACCOUNT_BLOCKED, "account_locked", Step.ADD, 403, null, "AUTH_BLOCKED"),
        PLAN_EXPIRED(FailureKind.SUBSCRIPTION_EXPIRED, null, Step.ADD, 403, null, "SUBSCRIPTION_EXPIRED"),
        SLOTS_TAKEN(FailureKind.TOO_MANY_ACTIVE_DOWNLOADS, null, Step.ADD, 509, null, "ACTIVE_LIMIT"),
        TOO_MANY(FailureKind.RATE_LIMITED, "slow down", Step.ADD, 429, null, "TOO_MANY_REQUESTS"),
        BLOCKED(FailureKind.LEGAL_BLOCK, "infringing_file", Step.ADD, 451, null, "UNAVAILABLE_FOR_LEGAL_REASONS"),
        DEAD_TORRENT(FailureKind.TORRENT_FAILED, null, Step.WAIT, 200, null, "STORE_MAGNET_INVALID"),
        STILL_DOWNLOADING(FailureKind.NOT_READY, null, Step.WAIT, 200, null, "MEDIA_NOT_CACHED_YET"),
        NO_EPISODE(FailureKind.EPISODE_NOT_FOUND, null, Step.CHOOSE, 0, "SEVERAL_ALIKE", "EPISODE_MATCH_NOT_FOUND"),
        NO_VIDEO(FailureKind.NO_PLAYABLE_FILE, "ARCHIVE_ONLY", Step.CHOOSE, 0, "ARCHIVE_ONLY", "NO_MATCHING_FILE"),
        LINK_DEAD(FailureKind.LINK_UNAVAILABLE, "hoster_unavailable", Step.LINK, 503, null, "LINK_OFFLINE"),
        SERVICE_DOWN(FailureKind.SERVER_ERROR, null, Step.LINK, 500, null, "INTERNAL_SERVER_ERROR"),
        NO_ANSWER(FailureKind.NETWORK_TIMEOUT, null, Step.LINK, 0, null, "TIMEOUT"),
        NONSENSE(FailureKind.PROTOCOL_ERROR, null, Step.LINK, 200, null, "BAD_GATEWAY");

        private final FailureKind kind;
        private final @Nullable String word;
        private final Step step;
        private final int status;
        private final @Nullable String reason;
        private final String code;

        Failing(FailureKind kind, @Nullable String word, Step step, int status, @Nullable String reason, String code) {
            this.kind = kind;
            this.word = word;
            this.step = step;
            this.status = status;
            this.reason = reason;
            this.code = code;
        }

        FailureTrail trail() {
            FailureTrail at = FailureTrail.NONE.at(step).answered(status);
            return reason == null ? at : at.because(reason);
        }

        DebridException exception() {
            DebridFailure failure = word == null ? DebridFailure.of(kind) : DebridFailure.of(kind, word);
            return new DebridException(failure, Learned.NOTHING, trail());
        }

        String key() {
            return "S3CRET-" + name();
        }
    }

    private TestServer server;
    private CapturedLog log;

    @BeforeEach
    void start() throws Exception {
        server = TestServer.start();
        log = new CapturedLog(Level.ALL);
    }

    @AfterEach
    void stop() {
        log.close();
        server.close();
    }

    private List<Matcher> lines() {
        return log.lines().stream().map(LINE::matcher).filter(Matcher::find).toList();
    }

    @Test
    @DisplayName(
            "ASK-27: fourteen kinds of failure are fourteen clips and log lines, each with the code that the clip prints")
    void everyFailureHasItsCode() throws Exception {
        Set<String> clips = new HashSet<>();
        for (Failing failing : Failing.values()) {
            server.debrid.failures.put(failing.key(), failing.exception());
            int before = lines().size();

            HttpResponse<byte[]> answer = server.bytes("/" + TestServer.account(failing.key()) + FILM);

            List<Matcher> lines = lines();
            assertThat(lines).as(failing.name()).hasSize(before + 1);
            Matcher line = lines.getLast();
            assertThat(line.group(1)).isEqualTo(failing.code);
            assertThat(answer.headers().firstValue("X-Status-Key")).contains(failing.code);
            assertThat(line.group(2)).isEqualTo("realdebrid");
            assertThat(line.group(3)).isEqualTo(failing.trail().step().word());
            assertThat(line.group(4))
                    .isEqualTo(
                            failing.trail().httpStatus().isPresent()
                                    ? "" + failing.trail().httpStatus().getAsInt()
                                    : "-");
            assertThat(line.group(5)).isEqualTo(failing.word == null ? "-" : failing.word.replace(' ', '_'));
            assertThat(line.group(6)).isEqualTo(failing.trail().reason().orElse(failing.kind.name()));
            assertThat(answer.headers().firstValue("X-Request-Id")).contains(line.group(7));
            clips.add(Arrays.hashCode(answer.body()) + " " + answer.headers().firstValue("ETag"));
        }

        assertThat(clips).hasSize(Failing.values().length);
        assertThat(lines().stream().map(line -> line.group(7)).distinct()).hasSize(Failing.values().length);
        assertThat(log.lines())
                .noneMatch(line -> line.contains("S3CRET")
                        || line.contains("Private")
                        || line.contains("0123456789abcdef0123456789abcdef01234567"));
    }

    @Test
    @DisplayName("ASK-27, PLAY-02: what never reached a service has a code and a line as well")
    void ourOwnRefusals() throws Exception {
        server.bytes("/bm90IGpzb24=" + FILM);
        server.bytes("/" + TestServer.account("") + FILM);
        server.bytes("/" + TestServer.account("BROKEN") + FILM);

        assertThat(lines().stream().map(line -> line.group(1) + " " + line.group(2) + " " + line.group(3)))
                .containsExactly(
                        "BAD_REQUEST - request",
                        "AUTH_MISSING_APIKEY realdebrid request",
                        "UNKNOWN realdebrid request");
    }

    @Test
    @DisplayName("ASK-27: a playback that works has an id for its request, and no line")
    void whatWorksIsQuiet() throws Exception {
        HttpResponse<byte[]> answer = server.bytes("/" + TestServer.account("KEY") + FILM);

        assertThat(answer.headers().firstValue("X-Request-Id"))
                .hasValueSatisfying(id -> assertThat(id).matches("[0-9a-f]{12}"));
        assertThat(lines()).isEmpty();
    }
}
