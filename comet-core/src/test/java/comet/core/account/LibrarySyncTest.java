package comet.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.account.LibrarySync.Outcome;
import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.debrid.ServiceId;
import comet.core.testing.ScriptedDebridService;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibrarySyncTest {

    private final ScriptedDebridService torbox = new ScriptedDebridService(ServiceId.TORBOX, CacheCheck.WITH_FILES);
    private final LibrarySync sync =
            new LibrarySync(id -> id == ServiceId.TORBOX ? Optional.of(torbox) : Optional.empty());

    @ParameterizedTest(name = "{0} with key [{1}]: {2}")
    @DisplayName("PLAY-90, DB-51: a sync says why it does not start")
    @CsvSource({
        "TORBOX, ' ', KEY_MISSING",
        "OFFCLOUD, '', KEY_MISSING",
        "OFFCLOUD, key, SERVICE_NOT_OFFERED",
        "TORBOX, key, NO_LIBRARY"
    })
    void aSyncSaysWhyItDoesNotStart(ServiceId service, String key, Outcome outcome) {
        assertThat(sync.start(new Account(service, new ApiKey(key)))).isEqualTo(outcome);
        assertThat(torbox.calls()).isEmpty();
    }
}
