package comet.app.doctor;

import comet.app.logging.LogRedaction;
import comet.app.logging.Logging;
import comet.app.settings.LoadResult;
import comet.app.settings.Secret;
import comet.app.settings.SecuritySettings;
import comet.app.settings.ServerSettings;
import comet.app.settings.Settings;
import comet.app.settings.SettingsLoader;
import comet.core.address.HostName;
import comet.core.selfcheck.Check;
import comet.core.selfcheck.Diagnosis;
import comet.core.selfcheck.Finding;
import comet.core.selfcheck.SelfCheck;
import comet.http.login.PagePassword;
import comet.http.selfcheck.DiagnosisJson;
import comet.persistence.DatabaseCondition;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code doctor}: says what a client would see and what is wrong, and the one thing to do about each (ASK-38). A running
 * server is asked; without one, all is looked at that can be seen without. Exit status 0 if nothing fails, else 1.
 */
@Command(
        name = "doctor",
        description = "Say what a client would see, what is wrong, and what to do: exit status 0 if nothing fails.")
public final class DoctorCommand implements Callable<Integer> {

    private static final Duration PORT = Duration.ofSeconds(2);

    /** A server that runs answers when its own checks have ended. */
    private static final Duration PATIENCE = SelfCheck.LIMIT.plusSeconds(1);

    private final Map<String, String> environment;
    private final Path workingDirectory;
    private final InstantSource time;
    private final PrintStream out;
    private final Around around;

    @Option(names = "--json", description = "print the findings as JSON")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "print this text")
    @SuppressWarnings("unused") // picocli reads it and prints the text
    private boolean help;

    /**
     * What other parts of the program know how to do.
     *
     * @param database looks at the database of settings
     * @param answers whether a server of this program answers where the settings say that it listens
     */
    public record Around(Function<Settings, DatabaseCondition> database, BooleanSupplier answers) {}

    /** @param out takes the findings */
    public DoctorCommand(
            Map<String, String> environment,
            Path workingDirectory,
            InstantSource time,
            PrintStream out,
            Around around) {
        this.environment = Map.copyOf(environment);
        this.workingDirectory = workingDirectory;
        this.time = time;
        this.out = out;
        this.around = around;
    }

    @Override
    public Integer call() throws InterruptedException {
        Diagnosis diagnosis = switch (SettingsLoader.load(environment, workingDirectory)) {
            case LoadResult.Rejected rejected -> new Diagnosis(SettingsCheck.problems(rejected.problems()));
            case LoadResult.Loaded loaded -> diagnosis(loaded.settings());
        };
        if (json) {
            out.println(new String(DiagnosisJson.write(diagnosis), StandardCharsets.UTF_8));
        } else {
            DiagnosisText.lines(diagnosis).forEach(out::println);
        }
        out.flush();
        return diagnosis.isWell() ? 0 : 1;
    }

    /** The server is asked while the rest is looked at, so that neither waits for the other. */
    private Diagnosis diagnosis(Settings settings) throws InterruptedException {
        Logging.configure(settings, List.of());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            HostName host = new HostName(settings.get(ServerSettings.FASTAPI_HOST));
            int port = settings.get(ServerSettings.FASTAPI_PORT);
            Optional<PagePassword> password = settings.get(SecuritySettings.CONFIGURE_PAGE_PASSWORD)
                    .map(secret -> new PagePassword(secret.reveal()));
            RunningServer server = new RunningServer(host.fromHere(), port, PATIENCE, time);
            Future<Optional<Diagnosis>> asked =
                    threads.submit(() -> password.isPresent() ? server.ask(password.get()) : Optional.empty());
            List<Check> checks =
                    InstallationChecks.of(settings, () -> around.database().apply(settings), threads, time);
            PortCheck portCheck = new PortCheck(host, port, around.answers(), Dialler.bySockets(PORT));
            Diagnosis own =
                    new SelfCheck(checks, threads, SelfCheck.LIMIT, redaction(settings)).run(List.of(portCheck));
            return together(own, told(asked), password.isPresent());
        } finally {
            // Who still waits for a name server is not waited for.
            threads.shutdownNow();
        }
    }

    private static Optional<Diagnosis> told(Future<Optional<Diagnosis>> asked) throws InterruptedException {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            return Optional.empty();
        }
    }

    /** What the server says goes before what can be seen from beside it. */
    private static Diagnosis together(Diagnosis own, Optional<Diagnosis> told, boolean hasPassword) {
        Finding server = own.findings().getFirst();
        List<Finding> all = new ArrayList<>();
        all.add(server);
        if (told.isPresent()) {
            all.addAll(told.get().findings());
            return new Diagnosis(all);
        }
        if (server.remedy().isEmpty()) {
            all.add(
                    hasPassword
                            ? Finding.warning(
                                    "server",
                                    "The server that runs here does not say how requests reach it: it has another page"
                                            + " password, another version, or no time.",
                                    "Restart it with these settings, and ask again.")
                            : Finding.note(
                                    "server",
                                    "Without a page password, a server tells nobody how requests reach it.",
                                    "Set CONFIGURE_PAGE_PASSWORD and restart, if you want to know."));
        }
        all.addAll(own.findings().subList(1, own.findings().size()));
        return new Diagnosis(all);
    }

    private static UnaryOperator<String> redaction(Settings settings) {
        return new LogRedaction(settings.secrets().stream().map(Secret::reveal).toList())::apply;
    }
}
