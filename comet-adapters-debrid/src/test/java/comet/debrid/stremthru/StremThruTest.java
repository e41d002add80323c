package comet.debrid.stremthru;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.Capabilities;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.debrid.Capabilities.IndexSpace;
import comet.core.debrid.Capabilities.ListPaging;
import comet.core.debrid.ServiceId;
import comet.debrid.call.CallResources;
import comet.debrid.scripted.AnswersContract;
import comet.debrid.scripted.SamplesContract;
import comet.debrid.scripted.ScriptedService;
import comet.debrid.scripted.TestResources;
import comet.outside.scripted.VirtualTime;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The conversations of the samples, and the contract of all adapters once for each store. */
class StremThruTest implements SamplesContract {

    @Override
    public String samples() {
        return "stremthru";
    }

    @Override
    public StremThru adapter(String baseUrl, CallResources resources) {
        return Adapters.through(Gateway.at(baseUrl), EnumSet.allOf(ServiceId.class), resources);
    }

    @Override
    public StremThru adapter(ScriptedService service) {
        Gateway gateway = new Gateway(
                service.setting("STREMTHRU_URL"),
                ProxyCredential.parse(service.sample().settings().getOrDefault("STREMTHRU_PROXY_AUTH", "")));
        return Adapters.through(gateway, EnumSet.allOf(ServiceId.class), service.resources());
    }

    @DisplayName(
            "DBP-10, DBC-02, ST-25: what the gateway can do depends on the store; reports of others are no cache check")
    @ParameterizedTest(name = "{0}: {1}, {2}, {3}")
    @CsvSource(textBlock = """
            REALDEBRID, NONE,       OFFSET,  TORRENT_ORDER
            ALLDEBRID,  NONE,       OFFSET,  TREE_ORDER
            PREMIUMIZE, WITH_FILES, OFFSET,  ANSWER_ORDER
            TORBOX,     WITH_FILES, OFFSET,  SERVICE_ID
            DEBRIDLINK, NONE,       OFFSET,  ANSWER_ORDER
            DEBRIDER,   WITH_FILES, WHOLE,   ANSWER_ORDER
            EASYDEBRID, WITH_FILES, NO_LIST, ANSWER_ORDER
            OFFCLOUD,   WITH_FILES, OFFSET,  NO_INDEX
            PIKPAK,     NONE,       OFFSET,  NO_INDEX
            """)
    void givenAStore_whenAskedWhatItCan_thenItIsTheStoresOwn(
            ServiceId service, CacheCheck check, ListPaging paging, IndexSpace space) {
        try (TestResources resources = new TestResources(new VirtualTime(Instant.EPOCH))) {
            StremThru gateway = Adapters.at("http://127.0.0.1/", service, resources.calls());

            assertThat(gateway.services()).containsExactly(service);
            assertThat(gateway.capabilities(new Account(service, new ApiKey("key"))))
                    .isEqualTo(new Capabilities(check, 500, false, true, false, paging, space, true));
        }
    }

    @Test
    @DisplayName("DBP-02: a service that was not given to the gateway is not asked through it")
    void givenANativeService_whenAskedHere_thenItIsRefused() {
        try (TestResources resources = new TestResources(new VirtualTime(Instant.EPOCH))) {
            StremThru gateway = Adapters.at("http://127.0.0.1/", ServiceId.TORBOX, resources.calls());
            Account elsewhere = new Account(ServiceId.REALDEBRID, new ApiKey("key"));

            assertThatThrownBy(() -> gateway.capabilities(elsewhere)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    @DisplayName("a gateway without services is a mistake")
    void givenNoServices_whenMade_thenItIsRefused() {
        try (TestResources resources = new TestResources(new VirtualTime(Instant.EPOCH))) {
            assertThatThrownBy(() -> Adapters.through(Gateway.at("http://127.0.0.1/"), Set.of(), resources.calls()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** The contract for the accounts of one store. */
    abstract static class OfStore implements AnswersContract {
        private final ServiceId service;

        OfStore(ServiceId service) {
            this.service = service;
        }

        @Override
        public StremThru adapter(String baseUrl, CallResources resources) {
            return Adapters.at(baseUrl, service, resources);
        }
    }

    @Nested
    class RealDebrid extends OfStore {
        RealDebrid() {
            super(ServiceId.REALDEBRID);
        }
    }

    @Nested
    class AllDebrid extends OfStore {
        AllDebrid() {
            super(ServiceId.ALLDEBRID);
        }
    }

    @Nested
    class Premiumize extends OfStore {
        Premiumize() {
            super(ServiceId.PREMIUMIZE);
        }
    }

    @Nested
    class TorBox extends OfStore {
        TorBox() {
            super(ServiceId.TORBOX);
        }
    }

    @Nested
    class DebridLink extends OfStore {
        DebridLink() {
            super(ServiceId.DEBRIDLINK);
        }
    }

    @Nested
    class Debrider extends OfStore {
        Debrider() {
            super(ServiceId.DEBRIDER);
        }
    }

    @Nested
    class EasyDebrid extends OfStore {
        EasyDebrid() {
            super(ServiceId.EASYDEBRID);
        }
    }

    @Nested
    class Offcloud extends OfStore {
        Offcloud() {
            super(ServiceId.OFFCLOUD);
        }
    }

    @Nested
    class PikPak extends OfStore {
        PikPak() {
            super(ServiceId.PIKPAK);
        }
    }
}
