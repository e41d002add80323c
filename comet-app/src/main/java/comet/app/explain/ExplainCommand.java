package comet.app.explain;

import comet.app.settings.GeneratedPassword;
import comet.app.settings.LoadResult;
import comet.app.settings.Secret;
import comet.app.settings.SecuritySettings;
import comet.app.settings.ServerSettings;
import comet.app.settings.Settings;
import comet.app.settings.SettingsLoader;
import comet.http.admin.ExplanationLines;
import comet.http.login.PagePassword;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code explain}: asks the running server on this machine about its last search for something. Exit status 0 if it could
 * say something, else 1 with one line on standard error.
 */
@Command(
        name = "explain",
        description = "Say why a list is as it is, or why a torrent is not in it: asks the running server.")
public final class ExplainCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private final Path workingDirectory;
    private final InstantSource time;
    private final PrintStream out;
    private final PrintStream err;

    @Parameters(index = "0", paramLabel = "TYPE", description = "movie or series")
    private String type = "";

    @Parameters(
            index = "1",
            paramLabel = "ID",
            description = "as clients send it: tt0063350, tt0000202:1:2, kitsu:152:4")
    private String id = "";

    @Option(names = "--hash", paramLabel = "INFO_HASH", description = "what became of this torrent")
    private String hash = "";

    @Option(names = "--json", description = "print what the server says, as it says it")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "print this text")
    @SuppressWarnings("unused") // picocli reads it and prints the text
    private boolean help;

    /** @param out takes the answer, err what is wrong */
    public ExplainCommand(
            Map<String, String> environment,
            Path workingDirectory,
            InstantSource time,
            PrintStream out,
            PrintStream err) {
        this.environment = Map.copyOf(environment);
        this.workingDirectory = workingDirectory;
        this.time = time;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws InterruptedException {
        return switch (SettingsLoader.load(environment, workingDirectory)) {
            case LoadResult.Rejected rejected -> {
                rejected.lines().forEach(err::println);
                yield 1;
            }
            case LoadResult.Loaded loaded -> explain(loaded.settings());
        };
    }

    private int explain(Settings settings) throws InterruptedException {
        Optional<PagePassword> password = password(settings);
        if (password.isEmpty()) {
            return failed("the operator's password is not known: set ADMIN_DASHBOARD_PASSWORD, or call this where "
                    + GeneratedPassword.ADMIN_DASHBOARD.file() + " is");
        }
        AdminApi server = new AdminApi(
                settings.get(ServerSettings.FASTAPI_HOST), settings.get(ServerSettings.FASTAPI_PORT), time);
        return switch (server.explain(password.get(), type, id, hash)) {
            case AdminApi.Reply.Told(byte[] answer) -> told(answer);
            case AdminApi.Reply.Refused(int status, String detail) ->
                failed(
                        status == 401
                                ? "the server has another password: set ADMIN_DASHBOARD_PASSWORD to the one it was started with"
                                : detail);
            case AdminApi.Reply.Silent silent ->
                failed("no server answers at " + server.address()
                        + ": start it, or set FASTAPI_HOST and FASTAPI_PORT as it was started");
        };
    }

    private int told(byte[] answer) {
        if (json) {
            out.println(new String(answer, StandardCharsets.UTF_8));
        } else {
            ExplanationLines.read(answer).forEach(out::println);
        }
        out.flush();
        return 0;
    }

    private int failed(String why) {
        err.println("comet: " + why);
        return 1;
    }

    /** The one that is set, else the one that the server has made up. */
    private static Optional<PagePassword> password(Settings settings) {
        return settings.get(SecuritySettings.ADMIN_DASHBOARD_PASSWORD)
                .map(Secret::reveal)
                .or(() -> kept(settings.resolve(GeneratedPassword.ADMIN_DASHBOARD.file())))
                .filter(text -> !text.isBlank())
                .map(PagePassword::new);
    }

    private static Optional<String> kept(Path file) {
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
