package comet.app.doctor;

import comet.core.address.AddressScope;
import comet.core.selfcheck.Check;
import comet.core.selfcheck.Finding;
import comet.http.selfcheck.Visitor.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Whether the hosts that this installation asks take connections. All are dialled side by side, and asked nothing. */
final class HostsCheck implements Check {

    private static final String SUBJECT = "hosts";

    private final List<Destination> destinations;
    private final Dialler dialler;
    private final ExecutorService threads;
    private final Duration limit;

    /** @param limit for all of them together; what has not answered by then is out of reach */
    HostsCheck(List<Destination> destinations, Dialler dialler, ExecutorService threads, Duration limit) {
        this.destinations = List.copyOf(destinations);
        this.dialler = dialler;
        this.threads = threads;
        this.limit = limit;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public List<Finding> look() throws InterruptedException {
        List<Optional<Failure>> failures = dialAll();
        boolean isCutOff = isCutOff(failures);
        List<Finding> findings = new ArrayList<>();
        int reached = 0;
        for (int i = 0; i < destinations.size(); i++) {
            Destination destination = destinations.get(i);
            if (failures.get(i).isEmpty()) {
                reached++;
            } else if (!isCutOff || !isElsewhere(destination)) {
                findings.add(outOfReach(destination, failures.get(i).get()));
            }
        }
        findings.addFirst(
                isCutOff
                        ? Finding.failure(
                                SUBJECT,
                                "No host of sources, services and titles elsewhere can be reached: this machine has no"
                                        + " way out.",
                                "Check the network and the name server of this machine or container.")
                        : Finding.fine(
                                SUBJECT,
                                "Hosts of sources, services and titles that can be reached: " + reached + "."));
        return findings;
    }

    private List<Optional<Failure>> dialAll() throws InterruptedException {
        List<Callable<Optional<Failure>>> calls = destinations.stream()
                .<Callable<Optional<Failure>>>map(
                        each -> () -> dialler.dial(each.host().text(), each.port()))
                .toList();
        List<Optional<Failure>> failures = new ArrayList<>();
        for (Future<Optional<Failure>> dialled : threads.invokeAll(calls, limit.toNanos(), TimeUnit.NANOSECONDS)) {
            failures.add(result(dialled));
        }
        return failures;
    }

    private static Optional<Failure> result(Future<Optional<Failure>> dialled) throws InterruptedException {
        try {
            return dialled.get();
        } catch (CancellationException e) {
            return Optional.of(Failure.TIMED_OUT);
        } catch (ExecutionException e) {
            return Optional.of(Failure.BROKEN);
        }
    }

    /** Not one of several hosts elsewhere: then it is not they that are at fault. */
    private boolean isCutOff(List<Optional<Failure>> failures) {
        int failed = 0;
        for (int i = 0; i < destinations.size(); i++) {
            if (isElsewhere(destinations.get(i))) {
                if (failures.get(i).isEmpty()) {
                    return false;
                }
                failed++;
            }
        }
        return failed > 1;
    }

    private static boolean isElsewhere(Destination destination) {
        return !destination.host().isLoopback()
                && destination.host().literal().map(AddressScope::isPublic).orElse(true);
    }

    private static Finding outOfReach(Destination destination, Failure failure) {
        String sentence = destination.name() + " cannot be reached at "
                + destination.host().inUrl() + ":" + destination.port() + ": " + failure.words() + ".";
        return destination.host().isLoopback()
                ? Finding.warning(
                        SUBJECT,
                        sentence,
                        "Start it on this machine, or name the machine where it is: a loopback address in a container"
                                + " is the container itself.")
                : Finding.warning(SUBJECT, sentence, destination.remedy());
    }
}
