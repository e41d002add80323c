package comet.debrid.operation.resolve;

import static comet.core.debrid.AddAnswer.Verdict.ACCEPTED;
import static comet.core.debrid.AddAnswer.Verdict.REFUSED;
import static comet.core.debrid.AddAnswer.Verdict.REFUSED_OR_PAUSED;
import static comet.core.debrid.FailureKind.LEGAL_BLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.debrid.Account;
import comet.core.debrid.AddAnswer;
import comet.core.debrid.ApiKey;
import comet.core.debrid.AskedFile;
import comet.core.debrid.Block;
import comet.core.debrid.Evidence;
import comet.core.debrid.KnownBefore;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.RefusedShapes;
import comet.core.debrid.ServiceId;
import comet.core.port.DebridException;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.MagnetUri;
import comet.core.torrent.TorrentSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RD-51, RD-52: the same answer means "this torrent" and "this account adds nothing now". */
class PausedAddsTest {

    private static final RefusedShapes SHAPES = new RefusedShapes(Map.of(ServiceId.REALDEBRID, List.of("web-dl")));
    private static final String PLAIN = "Harbour.Lights.2024.1080p.x265";
    private static final String SHAPED = "Harbour.Lights.2024.1080p.WEB-DL.x265";

    private final Play play = new Play();
    private final PausedAdds adds = new PausedAdds(SHAPES, play.resources.calls());

    @AfterEach
    void close() {
        play.close();
    }

    private static InfoHash hash(String letter) {
        return new InfoHash(letter.repeat(40));
    }

    private static LinkRequest request(String letter, String name) {
        return request(letter, name, Play.ACCOUNT);
    }

    private static LinkRequest request(String letter, String name, Account account) {
        TorrentSource torrent = new TorrentSource(
                new MagnetUri(hash(letter), AnnounceUrls.NONE), Optional.of(name), false, Optional.empty());
        return new LinkRequest(
                account,
                torrent,
                Play.request().media(),
                new AskedFile("what was shown", OptionalInt.empty(), Optional.empty()),
                KnownBefore.NOTHING,
                Optional.empty(),
                false);
    }

    private static Instant at(int second) {
        return Play.START.plusSeconds(second);
    }

    private static List<InfoHash> blocked(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::torrent).toList();
    }

    /** Whether the account may add at that second. */
    private boolean mayAdd(int second) {
        try {
            adds.beforeAdd(request("f", PLAIN), at(second));
            return true;
        } catch (DebridException e) {
            return false;
        }
    }

    @DisplayName("RD-51: after a refusal the account adds nothing for 30 seconds")
    @ParameterizedTest(name = "after {0} s: {1}")
    @CsvSource({"0, false", "29, false", "30, true"})
    void aRefusalHoldsTheAccount(int seconds, boolean mayAdd) {
        adds.refused(request("a", PLAIN), at(0));

        assertThat(mayAdd(seconds)).isEqualTo(mayAdd);
    }

    @DisplayName("RD-51: the viewer is told LEGAL_BLOCK and what is left of it")
    @Test
    void theViewerIsTold() {
        adds.refused(request("a", PLAIN), at(0));

        assertThatThrownBy(() -> adds.beforeAdd(request("b", PLAIN), at(10)))
                .isInstanceOfSatisfying(DebridException.class, held -> {
                    assertThat(held.failure().kind()).isEqualTo(LEGAL_BLOCK);
                    assertThat(held.failure().nativeCode()).contains("infringing_file");
                    assertThat(held.failure().retryAfter()).contains(Duration.ofSeconds(20));
                });
    }

    @DisplayName("RD-51: the time doubles up to 300 seconds while refusals go on")
    @Test
    void theTimeDoubles() {
        List<Integer> lengths = new ArrayList<>();
        int now = 0;
        for (int refusal = 0; refusal < 6; refusal++) {
            adds.refused(request("a", PLAIN), at(now));
            int length = 1;
            while (!mayAdd(now + length)) {
                length++;
            }
            lengths.add(length);
            now += length;
        }

        assertThat(lengths).containsExactly(30, 60, 120, 240, 300, 300);
    }

    @DisplayName("RD-51: an accepted add, or five quiet minutes, begin anew")
    @ParameterizedTest(name = "{0}")
    @CsvSource({"accepted", "quiet"})
    void itBeginsAnew(String what) {
        adds.refused(request("a", PLAIN), at(0));
        if (what.equals("accepted")) {
            adds.accepted(request("b", PLAIN), at(31));
        }
        int later = what.equals("accepted") ? 60 : 330;

        adds.refused(request("a", PLAIN), at(later));

        assertThat(mayAdd(later + 29)).isFalse();
        assertThat(mayAdd(later + 30)).isTrue();
    }

    @DisplayName("RD-51: it is this account that is held, no other")
    @Test
    void anotherAccountGoesOn() throws Exception {
        adds.refused(request("a", PLAIN), at(0));

        adds.beforeAdd(request("a", PLAIN, new Account(ServiceId.REALDEBRID, new ApiKey("ANOTHERKEY"))), at(1));
    }

    @DisplayName("RD-51: a refusal by itself proves nothing, and is told as what it is")
    @Test
    void aRefusalProvesNothing() {
        Judged refused = adds.refused(request("a", PLAIN), at(0));

        assertThat(refused.evidence()).isEmpty();
        assertThat(refused.adds()).containsExactly(new AddAnswer(hash("a"), PLAIN, REFUSED_OR_PAUSED, at(0)));
    }

    @DisplayName("DBC-10: an accepted add is told with its name, and so is the refusal that it proves")
    @Test
    void acceptedAndProvedAddsAreTold() {
        adds.refused(request("a", PLAIN), at(0));

        assertThat(adds.accepted(request("b", SHAPED), at(9)).adds())
                .containsExactly(
                        new AddAnswer(hash("b"), SHAPED, ACCEPTED, at(9)),
                        new AddAnswer(hash("a"), PLAIN, REFUSED, at(9)));
        assertThat(adds.refused(request("c", SHAPED), at(10)).adds())
                .containsExactly(new AddAnswer(hash("c"), SHAPED, REFUSED, at(10)));
    }

    @DisplayName("RD-51: what is said within 30 seconds of \"too many requests\" is told to nobody")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {PLAIN, SHAPED})
    void confusedAnswersAreNotTold(String name) {
        adds.limited(Play.ACCOUNT, at(0));

        assertThat(adds.refused(request("a", name), at(1)).adds()).isEmpty();
    }

    @DisplayName("RD-51 (a): another add accepted within 10 seconds proves that the torrent was meant")
    @ParameterizedTest(name = "accepted {1} s after: blocks {2}")
    @CsvSource({"b, 10, a", "b, 11, ''", "a, 5, ''"})
    void anAcceptedAddProves(String accepted, int seconds, String blocked) {
        adds.refused(request("a", PLAIN), at(0));

        List<Evidence> proved =
                adds.accepted(request(accepted, PLAIN), at(seconds)).evidence();

        assertThat(blocked(proved)).isEqualTo(blocked.isEmpty() ? List.of() : List.of(hash(blocked)));
        assertThat(proved)
                .allSatisfy(
                        one -> assertThat(one.block()).contains(new Block(Block.Reason.INFERRED, Optional.empty())));
    }

    @DisplayName("RD-51 (a): of two refused in a row, only the later one")
    @Test
    void noneMayBeRefusedBetween() {
        adds.refused(request("a", PLAIN), at(0));
        adds.refused(request("b", PLAIN), at(2));

        assertThat(blocked(adds.accepted(request("c", PLAIN), at(4)).evidence()))
                .containsExactly(hash("b"));
    }

    @DisplayName("RD-51 (c): a name of a refused shape is refused for its name, for everybody")
    @Test
    void aRefusedNameBlocks() {
        assertThat(adds.refused(request("a", SHAPED), at(0)).evidence())
                .containsExactly(Evidence.blocked(
                        ServiceId.REALDEBRID,
                        hash("a"),
                        new Block(Block.Reason.REFUSED_NAME, Optional.empty()),
                        at(0)));
    }

    @DisplayName("RD-51: it neither holds the account nor counts as refused between")
    @Test
    void aRefusedNameHoldsNobody() {
        adds.refused(request("a", PLAIN), at(0));
        adds.refused(request("b", SHAPED), at(2));

        assertThat(mayAdd(30)).isTrue();
        assertThat(blocked(adds.accepted(request("c", PLAIN), at(4)).evidence()))
                .containsExactly(hash("a"));
    }

    @DisplayName("RD-51: what is said within 30 seconds of \"too many requests\" proves nothing")
    @ParameterizedTest(name = "after {0} s: {1} blocks")
    @CsvSource({"29, 0", "30, 1"})
    void nothingIsBelievedThen(int seconds, int blocks) {
        adds.limited(Play.ACCOUNT, at(0));

        assertThat(adds.refused(request("a", SHAPED), at(seconds)).evidence()).hasSize(blocks);
        assertThat(adds.linkRefused(request("a", PLAIN), "file.mkv", at(seconds)))
                .hasSize(blocks);
    }

    @DisplayName("DBC-10: a link is refused for its file; the file's name tells why")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"Harbour.Lights.S01E01.WEB-DL.mkv, REFUSED_NAME", "Harbour.Lights.S01E01.mkv, LEGAL"})
    void aLinkIsRefusedForItsFile(String file, Block.Reason reason) {
        assertThat(adds.linkRefused(request("a", PLAIN), file, at(0)))
                .extracting(Evidence::block)
                .containsExactly(Optional.of(new Block(reason, Optional.of(file))));
        assertThat(mayAdd(1)).isTrue();
    }

    /**
     * Adds as an account was seen to make them, each a second, the torrent's letter, and + or - for accepted or refused;
     * and which torrents are proved to be refused.
     */
    static Stream<Arguments> courses() {
        return Stream.of(
                Arguments.of("a pause ends 17 s after its last refusal", "0a- 20b- 40c- 60d- 77e+", ""),
                Arguments.of("a control 7 s after each refusal", "0a+ 20b+ 60c- 67a+ 80d- 86a+", "cd"),
                Arguments.of("a pause that begins with a torrent", "0a- 5b- 26c- 46d- 188e+", ""),
                Arguments.of("a control is caught by the pause", "0a+ 22b+ 40c- 46d- 67e+", ""));
    }

    @DisplayName("RD-51: no torrent is blamed for a pause")
    @ParameterizedTest(name = "{0}")
    @MethodSource("courses")
    void noTorrentIsBlamedForAPause(String what, String course, String proved) {
        List<InfoHash> blocked = new ArrayList<>();
        for (String add : course.split(" ")) {
            int letter = add.length() - 2;
            LinkRequest request = request(add.substring(letter, letter + 1), PLAIN);
            Instant now = at(Integer.parseInt(add.substring(0, letter)));
            Judged judged = add.endsWith("+") ? adds.accepted(request, now) : adds.refused(request, now);
            blocked.addAll(blocked(judged.evidence()));
        }

        assertThat(blocked)
                .as(what)
                .containsExactlyElementsOf(proved.chars()
                        .mapToObj(Character::toString)
                        .map(PausedAddsTest::hash)
                        .toList());
    }
}
