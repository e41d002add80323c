package comet.debrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import comet.core.debrid.ServiceId;
import comet.core.port.DebridService;
import comet.core.port.DebridServices;
import comet.debrid.call.CallResources;
import comet.debrid.examplebox.Examplebox;
import comet.debrid.scripted.TestResources;
import comet.debrid.scripted.VirtualTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InstalledServicesTest {

    private final TestResources testResources = new TestResources(new VirtualTime(Instant.EPOCH));
    private final CallResources resources = testResources.calls();
    private final String exampleboxUrl = "https://api.examplebox.example/v1";

    @AfterEach
    void close() {
        testResources.close();
    }

    @Test
    @DisplayName("a service is found by its id, one that is not installed is not")
    void givenAService_whenAskedFor_thenItIsFound() {
        // region install
        DebridServices services = new InstalledServices(List.of(new Examplebox(exampleboxUrl, resources)));
        // endregion

        assertThat(services.find(ServiceId.EASYDEBRID)).map(DebridService::id).contains(ServiceId.EASYDEBRID);
        assertThat(services.find(ServiceId.PIKPAK)).isEmpty();
    }

    @Test
    @DisplayName("two adapters for one service are a mistake of ours")
    void givenTwoAdapters_whenInstalled_thenItIsRefused() {
        Examplebox examplebox = new Examplebox(exampleboxUrl, resources);

        assertThatIllegalArgumentException().isThrownBy(() -> new InstalledServices(List.of(examplebox, examplebox)));
    }
}
