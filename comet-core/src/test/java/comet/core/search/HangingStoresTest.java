package comet.core.search;

import static comet.core.testing.Releases.release;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEFAULTS;
import static org.mockito.Mockito.mock;

import comet.core.port.DemandStore;
import comet.core.port.Locks;
import comet.core.port.ReleaseStore;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mockito.stubbing.Answer;

@DisplayName("A search whose stores hang")
@Timeout(60)
final class HangingStoresTest {

    private final Searching searching = new Searching();
    private final CountDownLatch released = new CountDownLatch(1);
    private final Answer<Object> hang = call -> {
        released.await();
        return RETURNS_DEFAULTS.answer(call);
    };

    @AfterEach
    void end() {
        released.countDown();
        searching.end();
    }

    @Test
    @DisplayName("DB-14: is answered from the sources; what hangs is told of, and costs no result")
    void isAnswered() throws Exception {
        searching.releases = mock(ReleaseStore.class, hang);
        searching.demand = mock(DemandStore.class, hang);
        searching.locks = mock(Locks.class, hang);
        searching.alpha.finding(release(1, "Example.Show.1999.1080p"));

        SearchOutcome outcome = searching.instance().search(Searching.request("tt0000101", SearchPreferences.DEFAULT));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SearchOutcome.Found.class,
                        found -> assertThat(Searching.names(found)).containsExactly("Example.Show.1999.1080p"));
        assertThat(outcome.report().storesFailed()).contains("reading releases failed (no answer in time)");
    }
}
