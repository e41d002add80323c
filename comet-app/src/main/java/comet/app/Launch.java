package comet.app;

import comet.app.settings.LoadResult;
import comet.app.settings.ServerSettings;
import comet.app.settings.SettingsLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/** The command {@code run}: from the settings to the exit status. */
final class Launch {

    /** A person who presses Ctrl-C waits at most about this long. */
    private static final Duration PATIENCE = Duration.ofMillis(3500);

    private Launch() {}

    /** Starts, waits until asked to stop, stops. Returns the exit status. */
    static int untilStopped(Map<String, String> environment, Path workingDirectory, InstantSource time) {
        return switch (SettingsLoader.load(environment, workingDirectory)) {
            case LoadResult.Rejected rejected -> {
                rejected.lines().forEach(System.err::println);
                yield LoadResult.Rejected.EXIT_STATUS;
            }
            case LoadResult.Loaded loaded -> run(loaded, time, StopSignals.install());
        };
    }

    static int run(LoadResult.Loaded loaded, InstantSource time, StopSignals signals) {
        try {
            Comet comet = Comet.start(loaded, time, signals);
            comet.startMessage().forEach(System.out::println);
            boolean byHand = signals.await() == StopSignals.Kind.BY_HAND;
            Duration drain = loaded.settings().get(ServerSettings.SHUTDOWN_DRAIN_SECONDS);
            comet.stop(byHand && drain.compareTo(PATIENCE) > 0 ? PATIENCE : drain);
            return 0;
        } catch (StartException e) {
            if (signals.isAsked()) {
                // An interrupted start may fail in any way; whoever asked for it knows.
                return 0;
            }
            System.err.println("comet: " + e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            // Asked to stop before it was up; what was started is stopped again.
            return signals.isAsked() ? 0 : 1;
        }
    }
}
