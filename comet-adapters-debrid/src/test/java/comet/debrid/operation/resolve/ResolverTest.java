package comet.debrid.operation.resolve;

import static comet.core.debrid.AccountEntry.Origin.FOUND;
import static comet.core.debrid.AccountEntry.Origin.MADE;
import static comet.debrid.operation.resolve.Play.HASH;
import static comet.debrid.operation.resolve.Play.failing;
import static comet.debrid.operation.resolve.Play.made;
import static comet.debrid.operation.resolve.Play.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.debrid.AccountEntry;
import comet.core.debrid.AddAnswer;
import comet.core.debrid.AddAnswer.Verdict;
import comet.core.debrid.Block;
import comet.core.debrid.EntryId;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.FailureKind;
import comet.core.debrid.KnownBefore;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.TorrentState;
import comet.core.port.Deadline;
import comet.core.torrent.InfoHash;
import comet.debrid.operation.resolve.Play.End;
import comet.outside.scripted.CapturedLog;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ResolverTest {

    private static final EntryId MINE = new EntryId("mine");

    private final Play play = new Play();

    @AfterEach
    void close() {
        play.close();
    }

    private static List<EvidenceKind> kinds(End end) {
        return end.learned().evidence().stream().map(Evidence::kind).toList();
    }

    @DisplayName("DBW-04: a link keeps the entry and proves to everybody that the torrent is cached")
    @Test
    void aLinkProves() throws Exception {
        End end = play.go(resolve -> {
            resolve.add(() -> made("mine"));
            return made(resolve);
        });

        assertThat(kinds(end)).containsExactly(EvidenceKind.RESOLVED);
        assertThat(end.learned().entry()).contains(new AccountEntry(MINE, MADE, true));
        assertThat(play.removed).isEmpty();
    }

    @DisplayName("DBC-03: a link through an entry that was there before proves it for this account alone")
    @Test
    void anEntryFoundProvesForItsAccount() throws Exception {
        End end = play.go(resolve -> {
            resolve.found(MINE);
            return made(resolve);
        });

        assertThat(kinds(end)).containsExactly(EvidenceKind.ACCOUNT);
        assertThat(end.learned().entry()).contains(new AccountEntry(MINE, FOUND, true));
    }

    @DisplayName("DBC-03: so does a link after the service's own check said no")
    @Test
    void aCheckThatSaidNoProvesForItsAccount() throws Exception {
        End end = play.go(resolve -> {
            resolve.checkedNotCached();
            return made(resolve);
        });

        assertThat(kinds(end)).containsExactly(EvidenceKind.CHECK, EvidenceKind.ACCOUNT);
    }

    @DisplayName("DBC-03: and one to a private torrent")
    @Test
    void aPrivateTorrentProvesForItsAccount() throws Exception {
        LinkRequest request = request(Play.torrent(true, Optional.empty()), KnownBefore.NOTHING, false);

        assertThat(kinds(play.go(request, Play::made))).containsExactly(EvidenceKind.ACCOUNT);
    }

    @DisplayName("DBC-10: what a service answered to an add is told, with the name it judged")
    @Test
    void addsAreTold() throws Exception {
        End accepted = play.go(resolve -> {
            resolve.add(() -> made("mine"));
            return made(resolve);
        });
        End refused = play.go(request(new InfoHash("b".repeat(40)), false), resolve -> {
            resolve.add(() -> {
                throw failing(FailureKind.LEGAL_BLOCK);
            });
            return made(resolve);
        });
        End without = play.go(Play::made);

        assertThat(accepted.learned().adds())
                .containsExactly(new AddAnswer(HASH, "Sintel.2010.1080p", Verdict.ACCEPTED, Play.START));
        assertThat(refused.learned().adds()).extracting(AddAnswer::verdict).containsExactly(Verdict.REFUSED);
        assertThat(without.learned().adds()).isEmpty();
    }

    @DisplayName("DBW-05: what is not ready stays in the account, and everybody learns it")
    @Test
    void whatIsNotReadyStays() throws Exception {
        End end = play.go(resolve -> {
            resolve.add(() -> made("mine"));
            resolve.requireReady(TorrentState.DOWNLOADING);
            return made(resolve);
        });

        assertThat(end.kind()).isEqualTo(FailureKind.NOT_READY);
        assertThat(kinds(end)).containsExactly(EvidenceKind.REFUSED);
        assertThat(end.learned().entry()).contains(new AccountEntry(MINE, MADE, true));
    }

    @DisplayName("DBW-06: with cached only, it is removed again")
    @Test
    void withCachedOnlyItIsRemoved() throws Exception {
        End end = play.go(request(HASH, true), resolve -> {
            resolve.add(() -> made("mine"));
            throw resolve.notReady();
        });

        assertThat(play.removed).containsExactly(MINE);
        assertThat(end.learned().entry()).contains(new AccountEntry(MINE, MADE, false));
    }

    @DisplayName("DBU-02: what was there before stays even then")
    @Test
    void whatWasThereStays() throws Exception {
        play.go(request(HASH, true), resolve -> {
            resolve.found(MINE);
            throw resolve.notReady();
        });

        assertThat(play.removed).isEmpty();
    }

    @DisplayName("DBW-06: what would have to be downloaded is not even added then; by itself that proves nothing")
    @Test
    void nothingIsAddedThen() throws Exception {
        End end = play.go(request(HASH, true), resolve -> {
            resolve.requireDownloadWanted();
            throw new AssertionError("it went on");
        });

        assertThat(end.kind()).isEqualTo(FailureKind.NOT_READY);
        assertThat(end.learned().evidence()).isEmpty();
    }

    @DisplayName("DBC-03: a check that said no is not repeated as a refusal")
    @Test
    void aNoIsSaidOnce() throws Exception {
        End end = play.go(resolve -> {
            resolve.checkedNotCached();
            resolve.add(() -> made("mine"));
            throw resolve.notReady();
        });

        assertThat(kinds(end)).containsExactly(EvidenceKind.CHECK);
    }

    @DisplayName("DBS-02: a state decides; one that nobody knows is not ready yet")
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "QUEUED, NOT_READY",
        "DOWNLOADING, NOT_READY",
        "PROCESSING, NOT_READY",
        "UPLOADING, NOT_READY",
        "UNKNOWN, NOT_READY",
        "FAILED, TORRENT_FAILED"
    })
    void aStateDecides(TorrentState state, FailureKind kind) throws Exception {
        End end = play.go(resolve -> {
            resolve.requireReady(state);
            return made(resolve);
        });

        assertThat(end.kind()).isEqualTo(kind);
    }

    @DisplayName("Section 10: what becomes of an entry that was made depends on the failure")
    @ParameterizedTest(name = "{0}")
    @EnumSource(FailureKind.class)
    void whatBecomesOfAnEntry(FailureKind kind) throws Exception {
        boolean removed = List.of(
                        FailureKind.TORRENT_FAILED,
                        FailureKind.MAGNET_REJECTED,
                        FailureKind.LEGAL_BLOCK,
                        FailureKind.TORRENT_TOO_LARGE,
                        FailureKind.NO_PLAYABLE_FILE,
                        FailureKind.EPISODE_NOT_FOUND)
                .contains(kind);

        End end = play.go(resolve -> {
            resolve.add(() -> made("mine"));
            throw failing(kind);
        });

        assertThat(end.learned().entry()).contains(new AccountEntry(MINE, MADE, !removed));
        assertThat(play.removed).hasSize(removed ? 1 : 0);
    }

    @DisplayName("DBU-01: a removal that fails changes nothing, and is logged without id or key")
    @Test
    void aFailedRemovalChangesNothing() throws Exception {
        try (Play stubborn = new Play(Refusals.TRUSTED, (entry, deadline) -> {
                    throw failing(FailureKind.SERVER_ERROR);
                });
                CapturedLog log = CapturedLog.start()) {
            End end = stubborn.go(resolve -> {
                resolve.add(() -> made("mine"));
                throw failing(FailureKind.EPISODE_NOT_FOUND);
            });

            assertThat(end.kind()).isEqualTo(FailureKind.EPISODE_NOT_FOUND);
            assertThat(end.learned().entry()).contains(new AccountEntry(MINE, MADE, true));
            assertThat(stubborn.removed).hasSize(1);
            assertThat(log.text())
                    .contains("realdebrid", "SERVER_ERROR")
                    .doesNotContain("mine", Play.ACCOUNT.key().secret());
        }
    }

    @DisplayName("DBU-01: a removal has five seconds, even when the time of the playback is over")
    @Test
    void aRemovalHasItsOwnTime() throws Exception {
        List<Deadline> deadlines = new java.util.ArrayList<>();
        try (Play late = new Play(Refusals.TRUSTED, (entry, deadline) -> deadlines.add(deadline))) {
            late.go(request(HASH, true), resolve -> {
                resolve.add(() -> made("mine"));
                late.time.advance(Play.LIMIT);
                throw resolve.notReady();
            });

            assertThat(deadlines)
                    .containsExactly(new Deadline(Play.START.plus(Play.LIMIT).plus(Duration.ofSeconds(5))));
        }
    }

    @DisplayName("DBW-01: out of time, an accepted torrent is not ready, which by itself proves nothing")
    @Test
    void outOfTimeItIsNotReady() throws Exception {
        End end = play.go(resolve -> {
            resolve.add(() -> made("mine"));
            play.time.advance(Play.LIMIT);
            throw failing(FailureKind.NETWORK_TIMEOUT);
        });

        assertThat(end.kind()).isEqualTo(FailureKind.NOT_READY);
        assertThat(end.learned().evidence()).isEmpty();
        assertThat(end.learned().entry()).contains(new AccountEntry(MINE, MADE, true));
    }

    @DisplayName("DBW-01: out of time before that, it is a timeout")
    @Test
    void outOfTimeBeforeItIsATimeout() throws Exception {
        End end = play.go(resolve -> {
            play.time.advance(Play.LIMIT);
            throw failing(FailureKind.NETWORK_TIMEOUT);
        });

        assertThat(end.kind()).isEqualTo(FailureKind.NETWORK_TIMEOUT);
    }

    @DisplayName("DBC-03, DBC-04: what blocks a torrent")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"LEGAL_BLOCK, LEGAL", "TORRENT_TOO_LARGE, TOO_LARGE"})
    void whatBlocks(FailureKind kind, Block.Reason reason) throws Exception {
        End end = play.go(resolve -> {
            resolve.add(() -> {
                throw failing(kind);
            });
            return made(resolve);
        });

        assertThat(end.learned().evidence())
                .containsExactly(Evidence.blocked(
                        Play.ACCOUNT.service(), HASH, new Block(reason, Optional.empty()), Play.START));
    }

    @DisplayName("DBC-10: a link refused for legal reasons blocks the file, not the torrent")
    @Test
    void aLinkRefusedBlocksTheFile() throws Exception {
        End end = play.go(resolve -> resolve.askLink("sintel.mkv", () -> {
            throw failing(FailureKind.LEGAL_BLOCK);
        }));

        assertThat(end.learned().evidence())
                .extracting(Evidence::block)
                .containsExactly(Optional.of(new Block(Block.Reason.LEGAL, Optional.of("sintel.mkv"))));
    }

    @DisplayName("DBC-03: a list refused for legal reasons blocks nothing")
    @Test
    void aListRefusedBlocksNothing() throws Exception {
        End end = play.go(resolve -> resolve.askAccount(() -> {
            throw failing(FailureKind.LEGAL_BLOCK);
        }));

        assertThat(end.kind()).isEqualTo(FailureKind.LEGAL_BLOCK);
        assertThat(end.learned().evidence()).isEmpty();
    }

    @DisplayName("An interruption leaves everything as it is")
    @Test
    void anInterruptionRemovesNothing() throws Exception {
        assertThatThrownBy(() -> play.go(request(HASH, true), resolve -> {
                    resolve.add(() -> made("mine"));
                    throw new InterruptedException();
                }))
                .isInstanceOf(InterruptedException.class);

        assertThat(play.removed).isEmpty();
    }
}
