package comet.debrid.realdebrid;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.Account;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.LibraryRequest;
import comet.core.debrid.ServiceId;
import comet.core.debrid.TorrentState;
import comet.core.port.DebridService;
import comet.debrid.scripted.AnswersContract;
import comet.debrid.scripted.PreparedService;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateTest {

    @DisplayName("RD, section 3: every status word has its state; one that is new is unknown")
    @ParameterizedTest(name = "{0} at {1} % is {2}")
    @CsvSource(textBlock = """
            magnet_error,            0,   FAILED
            magnet_conversion,       0,   QUEUED
            waiting_files_selection, 0,   QUEUED
            queued,                  0,   QUEUED
            downloading,             42,  DOWNLOADING
            downloaded,              100, READY
            error,                   10,  FAILED
            virus,                   100, FAILED
            compressing,             100, PROCESSING
            uploading,               100, UPLOADING
            dead,                    10,  FAILED
            dead,                    100, READY
            brand_new,               50,  UNKNOWN
            """)
    void everyStatusHasItsState(String status, int progress, TorrentState state) throws Exception {
        try (PreparedService service = PreparedService.start(Instant.parse("2025-03-01T12:00:00Z"))) {
            service.answers("[{\"id\": \"A1\", \"hash\": \"0a1b2c3d4e5f60718293a4b5c6d7e8f901234567\", \"filename\":"
                    + " \"Sintel\", \"bytes\": 700, \"status\": \"" + status + "\", \"progress\": " + progress
                    + ", \"links\": [\"https://real-debrid.example/d/A\"]}]");
            DebridService realDebrid = new RealDebridTest().adapter(service.url(), service.resources());
            Account account = new Account(ServiceId.REALDEBRID, AnswersContract.KEY);

            assertThat(realDebrid
                            .library(new LibraryRequest(account, 500, 0, Optional.empty()), service.deadline())
                            .items())
                    .extracting(LibraryItem::state)
                    .containsExactly(state);
        }
    }
}
