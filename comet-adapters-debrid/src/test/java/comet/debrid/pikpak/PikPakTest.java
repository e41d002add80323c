package comet.debrid.pikpak;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import comet.core.debrid.ApiKey;
import comet.core.memory.InMemorySessionStore;
import comet.core.port.DebridService;
import comet.debrid.call.CallResources;
import comet.debrid.scripted.DebridServiceContract;
import comet.debrid.scripted.Sample;
import comet.debrid.scripted.ScriptedService;
import java.util.Map;
import java.util.Optional;

/**
 * The conversations with PikPak, and what every adapter keeps. In the samples a, b and q the link goes through an entry
 * that was in the account before, so it proves something about this account alone (DBC-03 as amended, over PP-40).
 */
class PikPakTest implements DebridServiceContract {

    @Override
    public ApiKey key() {
        return new ApiKey("contract@example.com:CONTRACTPASSWORD0001");
    }

    @Override
    public DebridService adapter(String baseUrl, CallResources resources) {
        PikPakSettings settings = ScriptedAccounts.settings(baseUrl + "/user", baseUrl + "/drive");
        return ScriptedAccounts.adapter(settings, new InMemorySessionStore(resources.time()), resources);
    }

    @Override
    public String samples() {
        return "pikpak";
    }

    @Override
    public DebridService adapter(ScriptedService service) {
        CallResources resources = service.resources();
        PikPakSettings settings =
                ScriptedAccounts.settings(service.setting("PIKPAK_USER_URL"), service.setting("PIKPAK_DRIVE_URL"));
        return ScriptedAccounts.adapter(settings, sessions(service.sample(), resources), resources);
    }

    /** What the adapter remembers at the start: by the id of the device, which is checked here (PP-03, PP-17). */
    private static InMemorySessionStore sessions(Sample sample, CallResources resources) {
        Optional<JsonNode> state = Optional.ofNullable(sample.state());
        if (state.isEmpty()) {
            return new InMemorySessionStore(resources.time());
        }
        String device = Device.of(ScriptedAccounts.account(sample.apiKey())).id();
        Map.Entry<String, JsonNode> only = state.get().properties().iterator().next();
        assertThat(only.getKey()).isEqualTo("pikpak:auth:" + device);
        return ScriptedAccounts.signedIn(
                resources, sample.apiKey(), requireNonNull(only.getValue()).toString());
    }
}
