package comet.core.selfcheck;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Runs checks side by side within one limit. Thread-safe. */
public final class SelfCheck {

    /** Whoever waits for the whole of it waits less than ten seconds, whatever hangs. */
    public static final Duration LIMIT = Duration.ofSeconds(7);

    private final List<Check> checks;
    private final ExecutorService threads;
    private final Duration limit;
    private final UnaryOperator<String> redaction;

    /**
     * @param checks what is looked at every time
     * @param threads one task a thread; virtual threads
     * @param limit a check that takes longer is interrupted and left to itself
     * @param redaction takes secrets out of a text: a safety net, on which checks do not rely
     */
    public SelfCheck(List<Check> checks, ExecutorService threads, Duration limit, UnaryOperator<String> redaction) {
        this.checks = List.copyOf(checks);
        this.threads = threads;
        this.limit = limit;
        this.redaction = redaction;
    }

    /**
     * Runs all checks.
     *
     * @param further what is looked at this time only, and told first
     * @return the findings in the order of the checks; a check that hangs or breaks is a finding, too
     * @throws InterruptedException if interrupted; so are the checks
     */
    public Diagnosis run(List<Check> further) throws InterruptedException {
        List<Check> all = Stream.concat(further.stream(), checks.stream()).toList();
        List<Future<List<Finding>>> results =
                threads.invokeAll(all.stream().map(SelfCheck::task).toList(), limit.toNanos(), TimeUnit.NANOSECONDS);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            findings.addAll(findings(all.get(i).subject(), results.get(i)));
        }
        return new Diagnosis(findings.stream().map(this::withoutSecrets).toList());
    }

    private static Callable<List<Finding>> task(Check check) {
        return check::look;
    }

    private List<Finding> findings(String subject, Future<List<Finding>> result) throws InterruptedException {
        try {
            return result.get();
        } catch (CancellationException e) {
            return List.of(Finding.warning(
                    subject,
                    "This could not be found out within " + limit.toSeconds() + " s.",
                    "Try again, and look at the network and the disk if it stays so."));
        } catch (ExecutionException e) {
            // Its message may quote an address with a key.
            String kind =
                    e.getCause() == null ? "unknown" : e.getCause().getClass().getSimpleName();
            return List.of(Finding.failure(
                    subject,
                    "This check broke (" + kind + "), which is a fault of this program.",
                    "Report it with the version of this program."));
        }
    }

    private Finding withoutSecrets(Finding finding) {
        return new Finding(
                finding.subject(),
                finding.severity(),
                clean(finding.sentence()),
                finding.remedy().map(this::clean));
    }

    /** What is taken out may have the full stop with it. */
    private String clean(String sentence) {
        String clean = redaction.apply(sentence);
        return clean.endsWith(".") ? clean : clean + ".";
    }
}
