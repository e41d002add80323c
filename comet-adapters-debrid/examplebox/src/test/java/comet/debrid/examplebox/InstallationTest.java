package comet.debrid.examplebox;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.ServiceId;
import comet.core.port.DebridService;
import comet.core.port.DebridServices;
import comet.debrid.InstalledServices;
import comet.debrid.call.CallResources;
import comet.debrid.scripted.TestResources;
import comet.outside.scripted.VirtualTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InstallationTest {

    @Test
    @DisplayName("an adapter that was written elsewhere is found by its id like all others")
    void givenAnAdapterFromElsewhere_whenInstalled_thenItIsFound() {
        try (TestResources testResources = new TestResources(new VirtualTime(Instant.EPOCH))) {
            CallResources resources = testResources.calls();
            String exampleboxUrl = "https://api.examplebox.example/v1";

            // region install
            DebridServices services = new InstalledServices(List.of(new Examplebox(exampleboxUrl, resources)));
            // end install

            assertThat(services.find(ServiceId.EASYDEBRID))
                    .map(DebridService::services)
                    .contains(Set.of(ServiceId.EASYDEBRID));
        }
    }
}
