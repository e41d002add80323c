package comet.app.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogLineTest {

    private static final LogRedaction REDACTION = new LogRedaction(List.of("hunter22", "abc"));

    @Test
    @DisplayName("LOG-02, LOG-03: an ordinary entry carries time, subject, source and message on one line")
    void givenAnOrdinaryEntry_whenWritten_thenItIsOneLine() {
        LogRecord entry = entry("comet.http.server.Access", Level.INFO, "GET /health - 200\n- 0.00s");

        assertThat(new LogLine(false, REDACTION, ZoneOffset.UTC).format(entry))
                .isEqualTo("2031-03-14 20:00:01 | 👾 API | Access - GET /health - 200 - 0.00s\n");
    }

    @Test
    @DisplayName("LOG-03: a warning carries its severity instead of its subject")
    void givenAWarning_whenWritten_thenItSaysSo() {
        LogRecord entry = entry("comet.persistence.Database", Level.WARNING, "slow");

        assertThat(new LogLine(false, REDACTION, ZoneOffset.UTC).format(entry))
                .contains("| ⚠️ WARNING | Database - slow");
    }

    @Test
    @DisplayName("LOG-05: the JSON form is one object a line, whatever the message holds")
    void givenAnEntry_whenWrittenAsJson_thenItIsOneObject() throws Exception {
        LogRecord entry = entry("comet.app.Main", Level.SEVERE, "a \"quoted\"\nline");
        entry.setThrown(new IllegalStateException("password=hunter22"));

        String line = new LogLine(true, REDACTION, ZoneOffset.UTC).format(entry);
        JsonNode json = new ObjectMapper().readTree(line);

        assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
        assertThat(json.get("ts").asText()).isEqualTo("2031-03-14T20:00:01.250Z");
        assertThat(json.get("level").asText()).isEqualTo("error");
        assertThat(json.get("message").asText()).isEqualTo("a \"quoted\"\nline");
        assertThat(json.get("exception").asText())
                .contains("IllegalStateException")
                .doesNotContain("hunter22");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the password is hunter22",
                "apikey=hunter22&x=1",
                "api_key=SECRETVALUE",
                "token=SECRETVALUE",
                "password=SECRETVALUE",
                "Authorization: Basic SECRETVALUE",
                "X-API-Key: SECRETVALUE",
                "Bearer SECRETVALUE",
                "postgres://user:SECRETVALUE@db/comet",
                "/eyJTRUNSRVRWQUxVRQ==/manifest.json"
            })
    @DisplayName("LOG-13: secrets and the shapes they travel in become stars")
    void givenASecret_whenWritten_thenItIsHidden(String message) {
        assertThat(REDACTION.apply(message)).doesNotContain("hunter22", "SECRETVALUE", "TRUNSRVRWQUxVRQ");
    }

    @Test
    @DisplayName("LOG-13: a secret below six characters is not looked for: it would hide ordinary words")
    void givenAShortSecret_whenWritten_thenWordsStay() {
        assertThat(REDACTION.apply("abc and abcd")).isEqualTo("abc and abcd");
        assertThat(new LogRedaction(List.of("five5", "sixsix")).apply("five5 and sixsix"))
                .isEqualTo("five5 and ***");
    }

    @Test
    @DisplayName("LOG-23: a message is cut to 8 KiB, and its last words do not come back in any form")
    void givenALongMessage_whenWritten_thenItIsCut() {
        String longest = "x".repeat(8192);

        assertThat(new LogLine(false, REDACTION, ZoneOffset.UTC).format(entry("comet.app.Main", Level.INFO, longest)))
                .endsWith("- " + longest + "\n");
        assertThat(new LogLine(false, REDACTION, ZoneOffset.UTC)
                        .format(entry("comet.app.Main", Level.INFO, longest + "yz")))
                .endsWith("- " + longest + "…\n");
    }

    @ParameterizedTest(name = "{0}: {2} of {1} is written: {3}")
    @CsvSource(textBlock = """
            INFO,     comet.http.server.Access, FINE,    false
            INFO,     comet.http.server.Access, INFO,    true
            DEBUG,    comet.http.server.Access, FINE,    true
            WARNING,  comet.http.server.Access, INFO,    false
            DATABASE, comet.persistence.Store,  INFO,    true
            DATABASE, comet.persistence.Store,  FINE,    true
            DATABASE, comet.http.server.Access, INFO,    false
            DATABASE, comet.http.server.Access, WARNING, true
            """)
    @DisplayName("LOG-06: a severity shows what is at least that; a category shows itself and every warning")
    void givenASelection_whenAnEntryComes_thenItIsSelectedOrNot(
            String level, String logger, String entryLevel, boolean written) {
        LogSelection selection =
                level.equals("DATABASE") ? LogSelection.only(level) : LogSelection.from(Severity.valueOf(level));

        assertThat(selection.selects(entry(logger, Level.parse(entryLevel), "x")))
                .isEqualTo(written);
    }

    private static LogRecord entry(String logger, Level level, String message) {
        LogRecord entry = new LogRecord(level, message);
        entry.setLoggerName(logger);
        entry.setInstant(Instant.parse("2031-03-14T20:00:01.250Z"));
        return entry;
    }
}
