package comet.core.debrid;

import static comet.core.testing.Accounts.account;
import static comet.core.testing.Releases.hash;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import comet.core.media.EpisodeCoordinates;
import comet.core.media.EpisodeFacts;
import comet.core.media.RequestedMedia;
import comet.core.torrent.MagnetUri;
import comet.core.torrent.TorrentFile;
import comet.core.torrent.TorrentSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests for links and for pages of a library, and what comes back of them. */
class LinkRequestTest {

    private static final RequestedMedia FILM = new RequestedMedia(
            Optional.empty(),
            Optional.empty(),
            Optional.of("Sintel"),
            Map.of(),
            EpisodeCoordinates.NONE,
            EpisodeFacts.UNKNOWN);

    private static final LibraryItem ITEM = new LibraryItem(
            new EntryId("RD1"),
            Optional.of(hash(1)),
            "Lantern.Street.S01",
            OptionalLong.empty(),
            TorrentState.READY,
            Optional.empty());

    @Test
    @DisplayName("DBP-06: no key, pass key or private name shows in the text of a request")
    void noSecretShows() {
        String passKey = "https://tracker.example.org/PASSKEY/announce";
        LinkRequest request = new LinkRequest(
                account(ServiceId.REALDEBRID, "APIKEY"),
                new TorrentSource(
                        MagnetUri.of(hash(1), List.of(passKey)),
                        Optional.of(" Sintel\n2010 "),
                        true,
                        Optional.of(new TorrentFile(passKey.getBytes(StandardCharsets.UTF_8)))),
                FILM,
                new AskedFile("Sintel.mkv", OptionalInt.empty(), Optional.empty()),
                new KnownBefore(List.of(ITEM), List.of()),
                Optional.empty(),
                false);

        assertThat(request.toString())
                .contains("Sintel")
                .doesNotContain("APIKEY")
                .doesNotContain("PASSKEY")
                .doesNotContain("Lantern");
        assertThat(request.torrent().infoHash()).isEqualTo(hash(1));
        assertThat(request.torrent().name()).contains("Sintel 2010");
    }

    @Test
    @DisplayName("DBF-08: the file asked for has the name that was shown, and no negative number")
    void theFileAskedFor() {
        assertThat(new AskedFile(" Sintel.mkv ", OptionalInt.empty(), Optional.empty()).torrentName())
                .isEqualTo("Sintel.mkv");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AskedFile(" ", OptionalInt.empty(), Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AskedFile("Sintel.mkv", OptionalInt.of(-1), Optional.empty()));
    }

    @Test
    @DisplayName("what is known beforehand has a bound: more is of no use")
    void whatIsKnownIsBounded() {
        assertThat(new KnownBefore(Collections.nCopies(KnownBefore.MAX + 1, ITEM), List.of()).entries())
                .hasSize(KnownBefore.MAX);
    }

    @Test
    @DisplayName("DBC-01, DBT-09: each torrent is asked about once, the best first, and at least one")
    void whichTorrentsAreAskedAbout() {
        Account account = account(ServiceId.TORBOX, "key");

        assertThat(new AvailabilityRequest(account, List.of(hash(2), hash(1), hash(2)), FILM, Optional.empty())
                        .hashes())
                .containsExactly(hash(2), hash(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AvailabilityRequest(account, List.of(), FILM, Optional.empty()));
    }

    @ParameterizedTest(name = "limit {0}, offset {1}")
    @DisplayName("DBX-01: a page has 1 to 500 items from 0 on")
    @CsvSource({"0, 0", "501, 0", "-1, 0", "1, -1"})
    void noPage(int limit, int offset) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new LibraryRequest(account(ServiceId.TORBOX, "key"), limit, offset, Optional.empty()));
    }

    @Test
    @DisplayName("DBX-01: a page holds at most what can be asked for")
    void aPageIsBounded() {
        assertThat(new LibraryPage(Collections.nCopies(500, ITEM), OptionalInt.empty()).items())
                .hasSize(500);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LibraryPage(Collections.nCopies(501, ITEM), OptionalInt.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> new LibraryPage(List.of(), OptionalInt.of(-1)));
    }

    @ParameterizedTest
    @DisplayName("an id of an entry is one line of text")
    @ValueSource(strings = {"", " ", "a\nb", "a\u0000"})
    void noEntryId(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EntryId(text));
        assertThatIllegalArgumentException().isThrownBy(() -> new EntryId("x".repeat(EntryId.MAX_LENGTH + 1)));
        assertThat(EntryId.parse(text)).isEmpty();
        assertThat(EntryId.parse("RD1")).contains(new EntryId("RD1"));
    }

    @ParameterizedTest(name = "{0}, kept {1}: {2}")
    @DisplayName("DBU-02: only an entry that this playback made is ever gone after it")
    @CsvSource({
        "MADE, true, true",
        "MADE, false, true",
        "FOUND, true, true",
        "FOUND, false, false",
        "NOT_TOLD, true, true",
        "NOT_TOLD, false, false"
    })
    void whatMayBeRemoved(AccountEntry.Origin origin, boolean kept, boolean allowed) {
        if (allowed) {
            assertThat(new AccountEntry(new EntryId("1"), origin, kept).kept()).isEqualTo(kept);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> new AccountEntry(new EntryId("1"), origin, kept));
        }
    }

    @Test
    @DisplayName("what a playback teaches has a bound")
    void whatIsLearnedIsBounded() {
        Evidence evidence = Evidence.notCached(ServiceId.TORBOX, hash(1), EvidenceKind.REFUSED, Instant.EPOCH);

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Learned(Optional.empty(), Collections.nCopies(Learned.MAX_EVIDENCE + 1, evidence)));
    }

    @Test
    @DisplayName("DBM-04: a .torrent has 1 byte to 10 MiB, and keeps them to itself")
    void theSizeOfATorrentFile() {
        byte[] bytes = {1, 2, 3};
        TorrentFile file = new TorrentFile(bytes);
        bytes[0] = 9;
        file.bytes()[1] = 9;

        assertThat(file.bytes()).containsExactly(1, 2, 3);
        assertThat(file).isEqualTo(new TorrentFile(new byte[] {1, 2, 3})).hasToString(".torrent of 3 bytes");
        assertThat(new TorrentFile(new byte[TorrentFile.MAX_BYTES]).bytes()).hasSize(10 * 1024 * 1024);
        assertThatIllegalArgumentException().isThrownBy(() -> new TorrentFile(new byte[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> new TorrentFile(new byte[TorrentFile.MAX_BYTES + 1]));
    }
}
