package comet.app.logging;

import static org.assertj.core.api.Assertions.assertThat;

import comet.app.settings.LoadResult;
import comet.app.settings.SettingsLoader;
import comet.http.log.RequestLog;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestLinesTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("CFG-LOG_ACCESS: one line per request, or none")
    void givenTheChoice_whenSetUp_thenRequestsAreLoggedOrNot(boolean logged) {
        LoadResult.Loaded loaded = (LoadResult.Loaded)
                SettingsLoader.load(Map.of("LOG_ACCESS", Boolean.toString(logged)), Path.of("nowhere"));

        Logging.configure(loaded.settings(), List.of());

        assertThat(Logger.getLogger(RequestLog.class.getName()).isLoggable(Level.INFO))
                .isEqualTo(logged);
    }
}
