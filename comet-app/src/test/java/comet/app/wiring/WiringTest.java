package comet.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.app.settings.Settings;
import comet.core.debrid.ServiceId;
import comet.core.port.DebridServices;
import comet.core.port.ReleaseStore;
import comet.core.port.ScrapeContext;
import comet.http.addon.StreamFinder;
import comet.http.server.CometHttpServer;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.BeanDefinition;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The one context of the application")
@Timeout(60)
class WiringTest {

    @TempDir
    private Path home;

    private House house(Map<String, String> environment) throws Exception {
        return House.open(home, environment);
    }

    @Test
    @DisplayName("Every bean of the house can be made: nothing that one needs is missing or there twice")
    void everyBeanCanBeMade() throws Exception {
        try (House house = house(Map.of())) {
            List<BeanDefinition<Object>> ours = house.context().getBeanDefinitions(Object.class).stream()
                    .filter(bean -> bean.getClass().getName().startsWith("comet."))
                    .toList();

            assertThat(ours).hasSizeGreaterThan(40);
            assertThat(ours)
                    .allSatisfy(
                            bean -> assertThat(house.context().getBean(bean)).isNotNull());
        }
    }

    @ParameterizedTest(name = "DEBRID_NATIVE_SERVICES={0}")
    @ValueSource(strings = {"", "torbox", "realdebrid,pikpak"})
    @DisplayName("DBP-02, DBP-03: the named services have adapters of their own, the others one way: StremThru")
    void servicesNotNamedGoThroughTheGateway(String names) throws Exception {
        try (House house = house(Map.of("DEBRID_NATIVE_SERVICES", names))) {
            DebridServices services = house.context().getBean(DebridServices.class);
            Set<ServiceId> throughTheGateway = Stream.of(ServiceId.values())
                    .filter(id -> !List.of(names.split(",")).contains(id.key()))
                    .collect(Collectors.toSet());

            assertThat(ServiceId.values())
                    .allSatisfy(id -> assertThat(services.find(id).orElseThrow().services())
                            .isEqualTo(throughTheGateway.contains(id) ? throughTheGateway : Set.of(id)));
        }
    }

    @Test
    @DisplayName("DBP-02: unless the operator says otherwise, every service is talked to by an adapter of its own")
    void everyServiceIsNative() throws Exception {
        try (House house = house(Map.of())) {
            DebridServices services = house.context().getBean(DebridServices.class);

            assertThat(ServiceId.values())
                    .allSatisfy(id -> assertThat(services.find(id).orElseThrow().services())
                            .containsExactly(id));
        }
    }

    @ParameterizedTest(name = "SCRAPE_OPENFILMS={0}: asked in {1}")
    @CsvSource(delimiter = '|', textBlock = """
        both       | LIVE,BACKGROUND
        live       | LIVE
        background | BACKGROUND
        false      |
        """)
    @DisplayName("CFG-13: a source is asked where its setting says")
    void sourcesAreBeans(String mode, @Nullable String contexts) throws Exception {
        try (House house = house(Map.of("SCRAPE_OPENFILMS", mode))) {
            assertThat(house.context()
                            .getBean(SourcesFactory.InstalledSources.class)
                            .all())
                    .singleElement()
                    .satisfies(
                            source -> assertThat(source.instances().getFirst().contexts())
                                    .extracting(ScrapeContext::name)
                                    .containsExactlyInAnyOrder(contexts == null ? new String[0] : contexts.split(",")));
        }
    }

    @Test
    @DisplayName("A store that is asked for before the database is open is a mistake, and nobody waits for it")
    void noFactoryWaits() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Settings settings = House.settings(
                    home,
                    Map.of(
                            "DATABASE_TYPE", "postgresql",
                            "DATABASE_CONNECT_TIMEOUT", "600",
                            "DATABASE_URL", "comet:any@127.0.0.1:" + silent.getLocalPort() + "/comet"));
            OpeningDatabase opening = OpeningDatabase.begin(settings, InstantSource.system(), threads);
            try (ApplicationContext context = House.context(settings, threads, opening)) {
                assertThatThrownBy(() -> context.getBean(ReleaseStore.class))
                        .hasRootCauseInstanceOf(IllegalStateException.class);
                assertThat(context.getBean(StreamFinder.class)).isNotNull();
                assertThat(context.getBean(CometHttpServer.class)).isNotNull();
            } finally {
                opening.abandon();
                threads.shutdownNow();
            }
        }
    }
}
