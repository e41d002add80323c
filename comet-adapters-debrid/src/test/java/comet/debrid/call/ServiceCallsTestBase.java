package comet.debrid.call;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** Calls of a scripted service, from a moment on. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class ServiceCallsTestBase {

    CallsUnderTest service;
    Instant start;

    @BeforeEach
    void start() throws IOException {
        service = CallsUnderTest.start();
        start = service.time.instant();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    Duration waited() {
        return Duration.between(start, service.time.instant());
    }

    int requests() {
        return service.server.getRequestCount();
    }
}
