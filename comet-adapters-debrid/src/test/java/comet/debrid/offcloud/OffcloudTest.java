package comet.debrid.offcloud;

import comet.core.debrid.Account;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.EntryId;
import comet.core.debrid.EntryRequest;
import comet.core.debrid.FailureKind;
import comet.core.debrid.ServiceId;
import comet.core.port.DebridException;
import comet.core.port.DebridService;
import comet.core.release.ReleaseNameParser;
import comet.debrid.call.CallResources;
import comet.debrid.scripted.DebridServiceContract;
import comet.debrid.scripted.PreparedService;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

class OffcloudTest implements DebridServiceContract {

    @Override
    public DebridService adapter(String baseUrl, CallResources resources) {
        return new Offcloud(baseUrl, new ReleaseNameParser(), resources);
    }

    /** Section 5.3: HTTP 403 means what 401 means. */
    @Override
    public FailureKind kindOf(int status, FailureKind common) {
        return status == 403 ? FailureKind.INVALID_CREDENTIALS : common;
    }

    /** OC-28: the history of an account that has nothing. */
    @Override
    public boolean isAnswer(Operation operation, String body) {
        return operation == Operation.LIBRARY && body.equals("[]");
    }

    /** How looking at a line fails, whose path names it. */
    DebridFailure failureOfFiles(int status, String body) throws IOException, InterruptedException {
        try (PreparedService service = PreparedService.start(Instant.parse("2026-03-01T12:00:00Z"))) {
            service.answers(status, body);
            Account account = new Account(ServiceId.OFFCLOUD, KEY);
            DebridService adapter = adapter(service.url(), service.resources());
            adapter.files(new EntryRequest(account, new EntryId("a1"), Optional.empty()), service.deadline());
            throw new AssertionError("there are files");
        } catch (DebridException e) {
            return e.failure();
        }
    }

    @Override
    public String samples() {
        return "offcloud";
    }
}
