package comet.debrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import comet.core.debrid.ServiceId;
import comet.core.port.DebridService;
import comet.core.port.DebridServices;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InstalledServicesTest {

    private final DebridService adapter = mock();

    @BeforeEach
    void nameTheAdapter() {
        when(adapter.services()).thenReturn(Set.of(ServiceId.EASYDEBRID));
    }

    @Test
    @DisplayName("a service is found by its id, one that is not installed is not")
    void givenAService_whenAskedFor_thenItIsFound() {
        DebridServices services = new InstalledServices(List.of(adapter));

        assertThat(services.find(ServiceId.EASYDEBRID))
                .map(DebridService::services)
                .contains(Set.of(ServiceId.EASYDEBRID));
        assertThat(services.find(ServiceId.PIKPAK)).isEmpty();
    }

    @Test
    @DisplayName("DBP-03: a gateway is found for each service whose accounts it takes, and for no other")
    void givenAGateway_whenAskedForItsServices_thenItIsFound() {
        DebridService gateway = mock();
        Set<ServiceId> throughIt = Set.of(ServiceId.PIKPAK, ServiceId.TORBOX);
        when(gateway.services()).thenReturn(throughIt);
        DebridServices services = new InstalledServices(List.of(adapter, gateway));

        assertThat(services.find(ServiceId.PIKPAK)).map(DebridService::services).contains(throughIt);
        assertThat(services.find(ServiceId.TORBOX)).map(DebridService::services).contains(throughIt);
        assertThat(services.find(ServiceId.EASYDEBRID)).get().isNotEqualTo(services.find(ServiceId.TORBOX));
        assertThat(services.find(ServiceId.OFFCLOUD)).isEmpty();
    }

    @Test
    @DisplayName("DBP-02: a gateway never takes accounts of a service that has an adapter of its own")
    void givenAGatewayToTheSameService_whenInstalled_thenItIsRefused() {
        DebridService gateway = mock();
        when(gateway.services()).thenReturn(Set.of(ServiceId.EASYDEBRID, ServiceId.TORBOX));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InstalledServices(List.of(adapter, gateway)))
                .withMessageContaining("EASYDEBRID");
    }

    @Test
    @DisplayName("two adapters for one service are a mistake of ours")
    void givenTwoAdapters_whenInstalled_thenItIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new InstalledServices(List.of(adapter, adapter)));
    }
}
