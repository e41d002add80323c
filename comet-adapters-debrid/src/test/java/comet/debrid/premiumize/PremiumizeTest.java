package comet.debrid.premiumize;

import comet.core.debrid.FailureKind;
import comet.core.port.DebridService;
import comet.core.release.ReleaseNameParser;
import comet.debrid.call.CallResources;
import comet.debrid.scripted.DebridServiceContract;

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

    @Override
    public String samples() {
        return "premiumize";
    }
}
