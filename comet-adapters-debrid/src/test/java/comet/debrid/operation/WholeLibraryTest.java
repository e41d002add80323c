package comet.debrid.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.EntryId;
import comet.core.debrid.FailureKind;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.LibraryPage;
import comet.core.debrid.LibraryRequest;
import comet.core.debrid.ServiceId;
import comet.core.debrid.TorrentState;
import comet.core.port.DebridException;
import comet.debrid.scripted.TestResources;
import comet.outside.scripted.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeLibraryTest {

    private static final Account ACCOUNT = new Account(ServiceId.PREMIUMIZE, new ApiKey("one"));
    private static final Account OTHER = new Account(ServiceId.PREMIUMIZE, new ApiKey("two"));

    private final VirtualTime time = new VirtualTime(Instant.parse("2025-03-01T12:00:00Z"));
    private final TestResources resources = new TestResources(time);
    private final WholeLibrary<String> library = new WholeLibrary<>(resources.calls());
    private int asked;

    @AfterEach
    void close() {
        resources.close();
    }

    private List<String> answer() {
        asked++;
        return List.of("A" + asked, "B" + asked, "C" + asked);
    }

    private static LibraryItem item(String name) {
        return new LibraryItem(
                new EntryId(name), Optional.empty(), name, OptionalLong.empty(), TorrentState.READY, Optional.empty());
    }

    @DisplayName("DBX-02: what comes in one answer is cut into the pages asked for, and the total is told")
    @ParameterizedTest(name = "{0} from {1}: {2}")
    @CsvSource({"500, 0, A1 B1 C1", "2, 0, A1 B1", "2, 2, C1", "2, 3, ''", "500, 1000, ''"})
    void givenAList_whenAPageIsAsked_thenItIsCut(int limit, int offset, String names) throws Exception {
        LibraryPage page = library.page(
                new LibraryRequest(ACCOUNT, limit, offset, Optional.empty()), this::answer, WholeLibraryTest::item);

        assertThat(page.items())
                .map(LibraryItem::name)
                .containsExactly(names.isEmpty() ? new String[0] : names.split(" "));
        assertThat(page.total()).hasValue(3);
    }

    @DisplayName("DBX-02: the list is asked for once a minute, for each key")
    @Test
    void givenAList_whenAskedAgain_thenItIsKeptForAMinute() throws Exception {
        library.all(ACCOUNT, this::answer);
        time.advance(Duration.ofSeconds(60).minusNanos(1));

        assertThat(library.all(ACCOUNT, this::answer)).contains("A1");
        assertThat(library.all(OTHER, this::answer)).contains("A2");
        time.advance(Duration.ofNanos(1));
        assertThat(library.all(ACCOUNT, this::answer)).contains("A3");
    }

    @DisplayName("PM-61: who needs a younger list gets one")
    @Test
    void givenAList_whenAYoungerOneIsNeeded_thenItIsAskedFor() throws Exception {
        library.all(ACCOUNT, this::answer);
        time.advance(Duration.ofSeconds(5));

        assertThat(library.all(ACCOUNT, Duration.ofSeconds(6), this::answer)).contains("A1");
        assertThat(library.all(ACCOUNT, Duration.ofSeconds(5), this::answer)).contains("A2");
        assertThat(library.all(ACCOUNT, this::answer)).contains("A2");
    }

    @DisplayName("After a change the list is asked for again")
    @Test
    void givenAChange_whenAskedAgain_thenTheListIsNew() throws Exception {
        library.all(ACCOUNT, this::answer);
        library.all(OTHER, this::answer);
        library.changed(ACCOUNT);

        assertThat(library.all(ACCOUNT, this::answer)).contains("A3");
        assertThat(library.all(OTHER, this::answer)).contains("A2");
    }

    @DisplayName("An answer to a question from before a change is handed out, and not kept")
    @Test
    void givenAChangeWhileAsking_whenAskedAgain_thenTheOldAnswerIsNotKept() throws Exception {
        assertThat(library.all(ACCOUNT, () -> {
                    library.changed(ACCOUNT);
                    return answer();
                }))
                .contains("A1");

        assertThat(library.all(ACCOUNT, this::answer)).contains("A2");
    }

    @DisplayName("DBX-03: a failure is no list: the next who asks is not told that there is nothing")
    @Test
    void givenAFailure_whenAskedAgain_thenTheServiceIsAsked() throws Exception {
        assertThatThrownBy(() -> library.all(ACCOUNT, () -> {
                    throw new DebridException(DebridFailure.of(FailureKind.SERVER_ERROR));
                }))
                .isInstanceOf(DebridException.class);

        assertThat(library.all(ACCOUNT, this::answer)).contains("A1");
    }
}
