package comet.debrid.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import comet.core.debrid.CacheState;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.playback.Link;
import comet.core.playback.StatusKey;
import comet.core.playback.StatusVideoChoice;
import comet.core.torrent.InfoHash;
import comet.debrid.operation.AccountState;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** How a call of the port ended. */
public sealed interface Outcome {

    /** The account may be used. */
    record Verified() implements Outcome {}

    /** What is cached. */
    record Checked(Map<InfoHash, CacheState> states) implements Outcome {}

    /** There is a link. */
    record Playable(Link link) implements Outcome {}

    /** It failed. */
    record Failed(DebridFailure failure) implements Outcome {}

    /** Members of an expectation that no operation of the port tells yet. */
    Set<String> NOT_TOLD = Set.of(
            "evidence", "torrentId", "created", "kept", "file", "displayText", "id", "expiresAt", "plan", "total");

    /** Fails unless this is what the sample expects. A member that the sample leaves out is not checked. */
    default void requireAsExpected(JsonNode expect) {
        Set<String> members = new TreeSet<>();
        expect.fieldNames().forEachRemaining(members::add);
        members.removeAll(NOT_TOLD);
        String outcome = expect.path("outcome").asText();
        switch (outcome) {
            case "account" -> {
                requireOnly(members, Set.of("outcome", "state", "errorKind"));
                requireAccount(expect);
            }
            case "availability" -> {
                requireOnly(members, Set.of("outcome", "items"));
                assertThat(this).isEqualTo(new Checked(states(expect.path("items"))));
            }
            case "link" -> {
                requireOnly(members, Set.of("outcome", "url"));
                assertThat(this)
                        .isEqualTo(new Playable(
                                Link.parse(expect.path("url").asText()).orElseThrow()));
            }
            case "error" -> {
                requireOnly(members, Set.of("outcome", "kind", "nativeCode", "statusKeys", "retryAfter"));
                assertThat(this).isInstanceOf(Failed.class);
                requireFailure(((Failed) this).failure(), expect);
            }
            default -> throw new IllegalArgumentException("no operation of the port ends with " + outcome);
        }
    }

    private static void requireOnly(Set<String> members, Set<String> known) {
        assertThat(known).as("members of an expectation that can be checked").containsAll(members);
    }

    /** The port says of an account that it may be used, or why not (DBA-01, DBA-02). */
    private void requireAccount(JsonNode expect) {
        Optional<FailureKind> refusal =
                AccountState.valueOf(expect.path("state").asText()).refusal();
        assertThat(this)
                .isEqualTo(refusal.<Outcome>map(kind -> new Failed(DebridFailure.of(kind)))
                        .orElse(new Verified()));
        if (expect.has("errorKind")) {
            assertThat(refusal.map(Enum::name))
                    .contains(expect.path("errorKind").asText());
        }
    }

    private static Map<InfoHash, CacheState> states(JsonNode items) {
        Map<InfoHash, CacheState> states = new HashMap<>();
        for (JsonNode item : items) {
            states.put(
                    new InfoHash(item.path("hash").asText()),
                    CacheState.valueOf(item.path("state").asText()));
        }
        return states;
    }

    private static void requireFailure(DebridFailure failure, JsonNode expect) {
        assertThat(failure.kind()).hasToString(expect.path("kind").asText());
        if (expect.has("nativeCode")) {
            assertThat(failure.nativeCode().orElse(null))
                    .isEqualTo(expect.path("nativeCode").textValue());
        }
        if (expect.has("retryAfter")) {
            assertThat(failure.retryAfter())
                    .contains(Duration.ofSeconds(expect.path("retryAfter").asLong()));
        }
        if (expect.has("statusKeys")) {
            List<String> keys = StreamSupport.stream(expect.path("statusKeys").spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
            assertThat(StatusVideoChoice.of(failure).candidates())
                    .extracting(StatusKey::text)
                    .isEqualTo(keys);
        }
    }
}
