package comet.app;

import comet.app.doctor.DoctorCommand;
import comet.app.explain.ExplainCommand;
import comet.app.metadata.MetadataExportCommand;
import comet.app.metadata.MetadataImportCommand;
import comet.app.metadata.StoredTitles;
import comet.app.parse.ParseCommand;
import comet.app.repair.CleanupDebridAccountCommand;
import comet.app.settings.ConfigPrinter;
import comet.app.settings.LoadResult;
import comet.app.settings.ProcessEnvironment;
import comet.app.settings.SettingsLoader;
import comet.app.store.OpenedStores;
import comet.app.wiring.DoctorFactory;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the server artefact. The launcher {@code comet} passes its commands on to it. */
@Command(
        name = "comet",
        description = "A Stremio add-on server.",
        subcommands = {CommandLine.HelpCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class Main {

    private final Map<String, String> environment;
    private final Path workingDirectory;

    Main(Map<String, String> environment, Path workingDirectory) {
        this.environment = environment;
        this.workingDirectory = workingDirectory;
    }

    /** Runs one command and exits with its status. */
    public static void main(String[] arguments) {
        Main main = new Main(ProcessEnvironment.variables(), ProcessEnvironment.workingDirectory());
        System.exit(main.execute(arguments));
    }

    int execute(String... arguments) {
        // The one command that must start fast does not wait for the parser of the others.
        if (arguments.length == 1 && arguments[0].equals("run")) {
            return run();
        }
        return new CommandLine(this)
                .addSubcommand(parseCommand())
                .addSubcommand(new MetadataExportCommand(titles()))
                .addSubcommand(new MetadataImportCommand(titles()))
                .addSubcommand(cleanupCommand())
                .addSubcommand(doctorCommand())
                .addSubcommand(new ExplainCommand(
                        environment, workingDirectory, InstantSource.system(), System.out, System.err))
                .execute(arguments);
    }

    private CleanupDebridAccountCommand cleanupCommand() {
        InstantSource time = InstantSource.system();
        OpenedStores stores = new OpenedStores(environment, workingDirectory, time, System.out, System.err);
        return new CleanupDebridAccountCommand(stores, time, System.out);
    }

    private DoctorCommand doctorCommand() {
        return new DoctorCommand(
                environment,
                workingDirectory,
                InstantSource.system(),
                System.out,
                new DoctorCommand.Around(
                        DoctorFactory::database, () -> HealthProbe.isHealthy(environment, workingDirectory)));
    }

    private StoredTitles titles() {
        return new StoredTitles(environment, workingDirectory, InstantSource.system(), System.out, System.err);
    }

    private static ParseCommand parseCommand() {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        return new ParseCommand(System.in, out, System.err);
    }

    @Command(description = "Start the server; Ctrl-C stops it.")
    int run() {
        return Launch.untilStopped(environment, workingDirectory, InstantSource.system());
    }

    @Command(hidden = true, description = "Start and stop the server once, for a JVM that keeps what it learns.")
    int rehearse() throws IOException, InterruptedException {
        return Rehearsal.run(Files.createTempDirectory("comet-rehearsal"), InstantSource.system());
    }

    @Command(name = "print-config", description = "Print every setting with its value and where it comes from.")
    int printConfig() throws IOException {
        LoadResult result = SettingsLoader.load(environment, workingDirectory);
        return ConfigPrinter.print(result, System.out, System.err);
    }

    @Command(description = "Ask the running server whether it answers: exit status 0 if so, else 1.")
    int health() {
        return HealthProbe.isHealthy(environment, workingDirectory) ? 0 : 1;
    }
}
