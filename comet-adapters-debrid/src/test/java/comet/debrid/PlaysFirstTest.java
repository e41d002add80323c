package comet.debrid;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.AvailabilityRequest;
import comet.core.debrid.EntryRequest;
import comet.core.debrid.LibraryRequest;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.ServiceId;
import comet.core.port.Deadline;
import comet.core.port.DebridService;
import comet.core.port.Precedence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlaysFirstTest {

    private static final Account ACCOUNT = new Account(ServiceId.TORBOX, new ApiKey("key"));
    private static final Deadline DEADLINE = new Deadline(Instant.parse("2026-01-01T00:00:25Z"));
    private static final Deadline YIELDING = new Deadline(DEADLINE.at(), Precedence.OTHER);

    private final DebridService adapter = mock();
    private DebridService found = adapter;

    @BeforeEach
    void install() {
        when(adapter.services()).thenReturn(Set.of(ServiceId.TORBOX));
        found = new InstalledServices(List.of(adapter)).find(ServiceId.TORBOX).orElseThrow();
        verify(adapter).services();
    }

    @Test
    @DisplayName("DBT-09: making a link lets nobody pass")
    void plays() throws Exception {
        LinkRequest request = mock();

        found.link(request, DEADLINE);

        verify(adapter).link(request, DEADLINE);
        verifyNoMoreInteractions(adapter);
    }

    @Test
    @DisplayName("DBT-09: every other operation lets plays go first")
    void others() throws Exception {
        AvailabilityRequest hashes = mock();
        LibraryRequest page = mock();
        EntryRequest entry = mock();

        found.verify(ACCOUNT, Optional.of("203.0.113.7"), DEADLINE);
        found.availability(hashes, DEADLINE);
        found.library(page, DEADLINE);
        found.files(entry, DEADLINE);
        found.remove(entry, DEADLINE);

        verify(adapter).verify(ACCOUNT, Optional.of("203.0.113.7"), YIELDING);
        verify(adapter).availability(hashes, YIELDING);
        verify(adapter).library(page, YIELDING);
        verify(adapter).files(entry, YIELDING);
        verify(adapter).remove(entry, YIELDING);
        verifyNoMoreInteractions(adapter);
    }
}
