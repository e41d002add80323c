package comet.debrid.debrider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import comet.core.debrid.AccountStatus;
import comet.core.debrid.FailureKind;
import comet.core.debrid.ServiceId;
import comet.core.debrid.TorrentState;
import comet.core.port.DebridException;
import comet.debrid.debrider.AccountJson.MetadataJson;
import comet.debrid.debrider.AccountJson.PlanJson;
import comet.debrid.debrider.AccountJson.SubscriptionJson;
import comet.debrid.operation.UnknownWords;
import comet.debrid.scripted.TestResources;
import comet.outside.scripted.VirtualTime;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private static AccountJson account(
            @Nullable String status, @Nullable String end, @Nullable String trialEnd, @Nullable PlanJson plan) {
        return new AccountJson("7d0c6a52", new SubscriptionJson(status, end, trialEnd, plan));
    }

    private static PlanJson plan(boolean free, @Nullable Boolean apiAccess) {
        return new PlanJson("Yearly", free, new MetadataJson(apiAccess));
    }

    @DisplayName("DR-20: the state of an account follows from its subscription")
    @ParameterizedTest(name = "{0} until {1}, free: {2} is {3}")
    @CsvSource(textBlock = """
            active,   2026-12-31T00:00:00Z, false, PREMIUM
            active,   2026-03-01T12:00:01Z, false, PREMIUM
            active,   ,                     false, PREMIUM
            active,   2026-03-01T12:00:00Z, false, EXPIRED
            active,   2026-12-31T00:00:00Z, true,  FREE
            active,   ,                     true,  FREE
            canceled, 2026-12-31T00:00:00Z, false, PREMIUM
            canceled, 2026-01-31T00:00:00Z, false, EXPIRED
            canceled, ,                     false, FREE
            trialing, 2026-12-31T00:00:00Z, false, TRIAL
            paused,   2026-12-31T00:00:00Z, false, FREE
            paused,   2026-01-31T00:00:00Z, false, EXPIRED
            ,         ,                     false, FREE
            """)
    void givenASubscription_whenMapped_thenItHasAState(
            @Nullable String status, @Nullable String end, boolean free, AccountStatus.Kind kind) throws Exception {
        AccountStatus mapped = Mapping.status(account(status, end, null, plan(free, true)), NOW);

        assertThat(mapped.kind()).isEqualTo(kind);
        assertThat(mapped.refusal()).isEqualTo(kind.refusal());
        assertThat(mapped.premiumUntil()).isEqualTo(Optional.ofNullable(end).map(Instant::parse));
        assertThat(mapped.plan()).contains("Yearly");
    }

    @Test
    @DisplayName("DR-20: without a subscription an account is free; without anything it is no account")
    void givenNoSubscription_whenMapped_thenItIsFree() throws Exception {
        assertThat(Mapping.status(new AccountJson("7d0c6a52", null), NOW).kind())
                .isEqualTo(AccountStatus.Kind.FREE);
        assertThat(refusal(new AccountJson(null, null))).isEqualTo(FailureKind.PROTOCOL_ERROR);
    }

    @Test
    @DisplayName("DR-20: a trial ends when it says, else when the subscription does")
    void givenATrial_whenMapped_thenItHasAnEnd() throws Exception {
        String day = "2026-03-04T00:00:00Z";

        assertThat(Mapping.status(account("trialing", null, day, null), NOW).premiumUntil())
                .contains(Instant.parse(day));
        assertThat(Mapping.status(account("trialing", day, null, null), NOW).premiumUntil())
                .contains(Instant.parse(day));
    }

    @DisplayName("DR-20: a premium plan without access to the API is restricted; what is not said is allowed")
    @Test
    void givenAPlanWithoutApi_whenMapped_thenItIsRestricted() throws Exception {
        assertThat(refusal(account("active", null, null, plan(false, false)))).isEqualTo(FailureKind.PLAN_RESTRICTED);
        assertThat(Mapping.status(account("active", null, null, plan(false, null)), NOW)
                        .kind())
                .isEqualTo(AccountStatus.Kind.PREMIUM);
        assertThat(Mapping.status(account("active", null, null, new PlanJson(null, false, null)), NOW)
                        .kind())
                .isEqualTo(AccountStatus.Kind.PREMIUM);
        assertThat(Mapping.status(account("paused", null, null, plan(false, false)), NOW)
                        .kind())
                .isEqualTo(AccountStatus.Kind.FREE);
    }

    private static FailureKind refusal(AccountJson account) {
        return Objects.requireNonNull(catchThrowableOfType(DebridException.class, () -> Mapping.status(account, NOW)))
                .failure()
                .kind();
    }

    @DisplayName("DR, section 3: every status of a task has its state")
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
            parsing,     QUEUED
            queued,      QUEUED
            waiting,     QUEUED
            pending,     QUEUED
            downloading, DOWNLOADING
            completed,   READY
            error,       FAILED
            failed,      FAILED
            seeding,     UNKNOWN
            ,            UNKNOWN
            """)
    void givenAStatus_whenMapped_thenItHasAState(@Nullable String status, TorrentState state) {
        try (TestResources resources = new TestResources(new VirtualTime(NOW))) {
            Mapping mapping = new Mapping(new UnknownWords(ServiceId.DEBRIDER, resources.calls()));

            assertThat(mapping.state(status)).isEqualTo(state);
        }
    }
}
