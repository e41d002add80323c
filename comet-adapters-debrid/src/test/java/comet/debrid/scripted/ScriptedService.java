package comet.debrid.scripted;

import static java.util.Objects.requireNonNull;

import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.port.DebridService;
import comet.debrid.call.CallResources;
import comet.outside.scripted.CapturedLog;
import comet.outside.scripted.PromptSockets;
import comet.outside.scripted.VirtualTime;
import java.io.IOException;
import java.time.Duration;
import mockwebserver3.MockWebServer;

/**
 * A service that answers as a {@link Sample} says, on a real socket, while time is virtual.
 *
 * <pre>{@code
 * try (ScriptedService service = ScriptedService.start(sample)) {
 *     service.requireConversation(new Examplebox(service.setting("EXAMPLEBOX_URL"), service.resources()));
 * }
 * }</pre>
 */
public final class ScriptedService implements AutoCloseable {

    /** What a viewer waits for (DBW-01). */
    private static final Duration LIMIT = Duration.ofSeconds(25);

    private final Sample sample;
    private final VirtualTime time;
    private final TestResources resources;
    private final Script script;
    private final MockWebServer server = PromptSockets.server();

    private ScriptedService(Sample sample) {
        this.sample = sample;
        this.time = new VirtualTime(sample.start());
        this.resources = new TestResources(time);
        this.script = new Script(sample.exchanges(), time);
        server.setDispatcher(script);
    }

    /** Starts to listen. */
    public static ScriptedService start(Sample sample) throws IOException {
        ScriptedService service = new ScriptedService(sample);
        service.server.start();
        return service;
    }

    /** The conversation. */
    public Sample sample() {
        return sample;
    }

    /** A setting of the sample, with the address of this server in it, by a name as if it were somewhere on the internet. */
    public String setting(String name) {
        return requireNonNull(sample.settings().get(name), "the sample sets no " + name)
                .replace("${BASE}", "http://service.example:" + server.getPort());
    }

    /** What the adapter is made with. */
    public CallResources resources() {
        return resources.calls();
    }

    /**
     * Asks the adapter for what the sample asks for, and fails unless it sent exactly the requests of the sample, in
     * their order and after their waits, came to the expected outcome, and logged no key (DBV-04).
     */
    public void requireConversation(DebridService service) throws InterruptedException {
        try (CapturedLog log = CapturedLog.start()) {
            Outcome outcome = play(service);
            script.requireCompleted();
            outcome.requireAsExpected(sample.expect());
            if (!sample.apiKey().isEmpty() && log.text().contains(sample.apiKey())) {
                throw new AssertionError("the key was logged (DBP-06)");
            }
        }
    }

    /**
     * Asks the adapter for what the sample asks for.
     *
     * @return how it ended, whether or not that is how the sample says
     */
    Outcome play(DebridService service) throws InterruptedException {
        Deadline deadline = Deadline.after(LIMIT, time);
        Requests requests = new Requests(sample, service);
        try {
            return switch (sample.call().operation()) {
                case "verifyAccount" ->
                    new Outcome.Verified(service.verify(requests.account(), sample.clientAddress(), deadline));
                case "checkCached" -> new Outcome.Checked(service.availability(requests.availability(), deadline));
                case "resolve" -> new Outcome.Playable(service.link(requests.link(), deadline));
                case "list" -> new Outcome.Listed(service.library(requests.library(), deadline));
                case "remove" -> {
                    service.remove(requests.entry(), deadline);
                    yield new Outcome.Removed();
                }
                default ->
                    throw new IllegalArgumentException(
                            "the port has no operation for " + sample.call().operation());
            };
        } catch (DebridException e) {
            return new Outcome.Failed(e.failure(), e.learned());
        }
    }

    @Override
    public void close() {
        server.close();
        resources.close();
    }
}
