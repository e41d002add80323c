package comet.core.debrid;

import static comet.core.debrid.CacheState.CACHED;
import static comet.core.testing.Releases.hash;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final CompleteFileList FILES = new CompleteFileList(
            List.of(new ServedFile(OptionalInt.of(0), "a.mkv", OptionalLong.empty(), FileNumbers.NONE)));

    private static Evidence evidence(
            EvidenceKind kind, CacheState state, Optional<CompleteFileList> files, Optional<Block> block) {
        return new Evidence(ServiceId.TORBOX, hash(1), kind, state, files, block, NOW);
    }

    private static Optional<Block> blockFor(EvidenceKind kind) {
        return kind == EvidenceKind.BLOCKED
                ? Optional.of(new Block(Block.Reason.LEGAL, Optional.empty()))
                : Optional.empty();
    }

    @ParameterizedTest(name = "{0}: {1} for {2}")
    @DisplayName("DBC-03: what each kind of evidence says, and whom it is about")
    @CsvSource(textBlock = """
            CHECK,    CACHED NOT_CACHED, EVERYBODY
            RESOLVED, CACHED,            EVERYBODY
            REFUSED,  NOT_CACHED,        EVERYBODY
            BLOCKED,  NOT_CACHED,        EVERYBODY
            ACCOUNT,  CACHED,            OWN_KEY
            HINT,     CACHED,            EVERYBODY
            """)
    void whatItSays(EvidenceKind kind, String said, EvidenceKind.Audience audience) {
        List<String> sayable = List.of(said.split(" "));

        for (CacheState state : CacheState.values()) {
            if (sayable.contains(state.name())) {
                assertThat(evidence(kind, state, Optional.empty(), blockFor(kind))
                                .audience())
                        .isEqualTo(audience);
            } else {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> evidence(kind, state, Optional.empty(), blockFor(kind)));
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("DBC-04: too large for a plan is the key's own business, a legal block everybody's")
    @CsvSource({"LEGAL, EVERYBODY", "REFUSED_NAME, EVERYBODY", "TOO_LARGE, OWN_KEY"})
    void whomABlockIsAbout(Block.Reason reason, EvidenceKind.Audience audience) {
        Evidence blocked = Evidence.blocked(ServiceId.TORBOX, hash(1), new Block(reason, Optional.of("a.mkv")), NOW);

        assertThat(blocked.audience()).isEqualTo(audience);
    }

    @ParameterizedTest
    @DisplayName("a block, and nothing else, has a reason")
    @EnumSource(EvidenceKind.class)
    void onlyABlockHasAReason(EvidenceKind kind) {
        CacheState state = kind.canSay(CACHED) ? CACHED : CacheState.NOT_CACHED;
        Optional<Block> wrong = blockFor(kind).isPresent() ? Optional.empty() : blockFor(EvidenceKind.BLOCKED);

        assertThatIllegalArgumentException().isThrownBy(() -> evidence(kind, state, Optional.empty(), wrong));
    }

    @Test
    @DisplayName("DBF-11: only what is cached has files, and all of them")
    void onlyWhatIsCachedHasFiles() {
        assertThat(Evidence.cached(ServiceId.TORBOX, hash(1), EvidenceKind.RESOLVED, Optional.of(FILES), NOW)
                        .files())
                .contains(FILES);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        evidence(EvidenceKind.CHECK, CacheState.NOT_CACHED, Optional.of(FILES), Optional.empty()));
    }
}
