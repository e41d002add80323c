package comet.core.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelfCheckTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** A check in a few words. */
    @FunctionalInterface
    private interface Look {
        Finding find() throws InterruptedException;
    }

    private static Check check(String subject, Look look) {
        return new Check() {
            @Override
            public String subject() {
                return subject;
            }

            @Override
            public List<Finding> look() throws InterruptedException {
                return List.of(look.find());
            }
        };
    }

    private SelfCheck selfCheck(Duration limit, Check... checks) {
        return new SelfCheck(List.of(checks), threads, limit, text -> text.replaceAll("FAKEKEY\\.?", "***"));
    }

    @Test
    @DisplayName("Findings come in the order of the checks, those of this time first, whoever is ready first")
    void order() throws Exception {
        CountDownLatch last = new CountDownLatch(1);
        Check slow = check("disk", () -> {
            last.await();
            return Finding.fine("disk", "There is room.");
        });
        Check quick = check("port", () -> {
            last.countDown();
            return Finding.fine("port", "It listens.");
        });

        Diagnosis found =
                selfCheck(LONG, slow).run(List.of(check("arrival", () -> Finding.fine("arrival", "You came.")), quick));

        assertThat(found.findings()).extracting(Finding::subject).containsExactly("arrival", "port", "disk");
    }

    @Test
    @DisplayName("A check that hangs is interrupted and named; the others are told")
    void hanging() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        Check hangs = check("hosts", () -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
            return Finding.fine("hosts", "They answer.");
        });

        Diagnosis found = selfCheck(Duration.ofSeconds(1), hangs, check("disk", () -> Finding.fine("disk", "Room.")))
                .run(List.of());

        assertThat(found.findings())
                .extracting(Finding::subject, Finding::severity)
                .containsExactly(tuple("hosts", Severity.WARNING), tuple("disk", Severity.FINE));
        interrupted.await();
    }

    @Test
    @DisplayName(
            "A check that breaks is a failure of this program; what it said, which may hold a key, is not repeated")
    void broken() throws Exception {
        Check breaks = check("hosts", () -> {
            throw new IllegalStateException("https://example.com/SECRET");
        });

        Finding finding = selfCheck(LONG, breaks).run(List.of()).findings().getFirst();

        assertThat(finding.severity()).isEqualTo(Severity.FAILURE);
        assertThat(finding.toString()).contains("IllegalStateException").doesNotContain("SECRET");
    }

    @Test
    @DisplayName("A secret that a check lets through is taken out of what is found and of what to do")
    void secrets() throws Exception {
        Check leaks = check("sources", () -> Finding.warning("sources", "It has FAKEKEY in it.", "Remove FAKEKEY."));

        assertThat(selfCheck(LONG, leaks).run(List.of()).findings())
                .containsExactly(Finding.warning("sources", "It has *** in it.", "Remove ***."));
    }

    @Test
    @DisplayName("All is well unless something fails: warnings and notes are for whoever reads them")
    void well() {
        Finding warning = Finding.warning("disk", "It is nearly full.", "Make room.");
        Finding failure = Finding.failure("database", "It is away.", "Start it.");

        assertThat(new Diagnosis(List.of(warning)).isWell()).isTrue();
        assertThat(new Diagnosis(List.of(warning, failure)).isWell()).isFalse();
        assertThat(new Diagnosis(List.of(warning, failure)).of(Severity.FAILURE))
                .containsExactly(failure);
    }

    @ParameterizedTest(name = "{0} | {1} | {2}")
    @DisplayName("A finding is one sentence, and so is the one thing to do, which there is unless all is fine")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        WARNING | It is full.              | -
        FINE    | It has room.             | Do nothing.
        WARNING | It is full. Very much.   | Make room.
        WARNING | It is full               | Make room.
        WARNING | It is full.              | Make room. Then restart.
        NOTE    | .                        | Make room.
        """)
    void form(Severity severity, String sentence, String remedy) {
        assertThatThrownBy(() -> new Finding("disk", severity, sentence, Optional.ofNullable(remedy)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("Dots of hosts and figures do not end a sentence")
    void dots() {
        assertThat(Finding.fine("disk", "At addon.example.com 1.5 GiB of a disk are free, e.g. for v2.0.0.")
                        .sentence())
                .endsWith(".");
    }
}
