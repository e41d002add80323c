package comet.debrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import comet.core.debrid.ServiceId;
import comet.core.port.DebridService;
import comet.core.port.DebridServices;
import comet.debrid.call.CallResources;
import comet.debrid.examplebox.Examplebox;
import comet.debrid.scripted.TestResources;
import comet.outside.scripted.VirtualTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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

        assertThat(services.find(ServiceId.EASYDEBRID))
                .map(DebridService::services)
                .contains(Set.of(ServiceId.EASYDEBRID));
        assertThat(services.find(ServiceId.PIKPAK)).isEmpty();
    }

    @Test
    @DisplayName("DBP-03: a gateway is found for each service whose accounts it takes, and for no other")
    void givenAGateway_whenAskedForItsServices_thenItIsFound() {
        DebridService gateway = mock();
        when(gateway.services()).thenReturn(Set.of(ServiceId.PIKPAK, ServiceId.TORBOX));
        DebridServices services = new InstalledServices(List.of(new Examplebox(exampleboxUrl, resources), gateway));

        assertThat(services.find(ServiceId.PIKPAK)).contains(gateway);
        assertThat(services.find(ServiceId.TORBOX)).contains(gateway);
        assertThat(services.find(ServiceId.EASYDEBRID)).get().isNotSameAs(gateway);
        assertThat(services.find(ServiceId.OFFCLOUD)).isEmpty();
    }

    @Test
    @DisplayName("DBP-02: a gateway never takes accounts of a service that has an adapter of its own")
    void givenAGatewayToTheSameService_whenInstalled_thenItIsRefused() {
        DebridService gateway = mock();
        when(gateway.services()).thenReturn(Set.of(ServiceId.EASYDEBRID, ServiceId.TORBOX));
        Examplebox examplebox = new Examplebox(exampleboxUrl, resources);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InstalledServices(List.of(examplebox, gateway)))
                .withMessageContaining("EASYDEBRID");
    }

    @Test
    @DisplayName("two adapters for one service are a mistake of ours")
    void givenTwoAdapters_whenInstalled_thenItIsRefused() {
        Examplebox examplebox = new Examplebox(exampleboxUrl, resources);

        assertThatIllegalArgumentException().isThrownBy(() -> new InstalledServices(List.of(examplebox, examplebox)));
    }
}
