package comet.debrid.premiumize;

import comet.core.debrid.FailureKind;
import comet.core.port.DebridService;
import comet.core.release.ReleaseNameParser;
import comet.debrid.call.CallResources;
import comet.debrid.scripted.DebridServiceContract;
import comet.debrid.scripted.Sample;
import comet.debrid.scripted.ScriptedService;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PremiumizeTest implements DebridServiceContract {

    @Override
    public DebridService adapter(String baseUrl, CallResources resources) {
        return new Premiumize(baseUrl, new ReleaseNameParser(), resources);
    }

    /** Section 5: HTTP 403 means what 401 means. */
    @Override
    public FailureKind kindOf(int status, FailureKind common) {
        return status == 403 ? FailureKind.INVALID_CREDENTIALS : common;
    }

    static Stream<Sample> samples() {
        return Sample.of("premiumize");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void everyConversationGoesAsItsSampleSays(Sample sample) throws Exception {
        try (ScriptedService service = ScriptedService.start(sample)) {
            service.requireConversation(adapter(service.setting("PREMIUMIZE_URL"), service.resources()));
        }
    }
}
