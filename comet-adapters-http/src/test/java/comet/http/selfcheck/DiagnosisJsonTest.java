package comet.http.selfcheck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.selfcheck.Diagnosis;
import comet.core.selfcheck.Finding;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosisJsonTest {

    @Test
    @DisplayName("What one process writes another reads as it was, whatever is in the texts")
    void thereAndBack() {
        Diagnosis diagnosis = new Diagnosis(List.of(
                Finding.fine("disk", "74.2 GiB are free at /srv/\"Lantern Street\"/\u00e9."),
                Finding.failure("database", "It is <b>damaged</b>.", "Restore a backup.")));

        byte[] written = DiagnosisJson.write(diagnosis);

        assertThat(DiagnosisJson.read(written)).hasValue(diagnosis);
        assertThat(new String(written, UTF_8))
                .startsWith("{\"well\":false,\"findings\":[{\"subject\":\"disk\",\"severity\":\"fine\"")
                .endsWith("\"remedy\":\"Restore a backup.\"}]}");
    }

    @ParameterizedTest
    @DisplayName("What is no diagnosis is read as none")
    @ValueSource(
            strings = {
                "",
                "<html>",
                "[]",
                "{}",
                "{\"findings\":{}}",
                "{\"findings\":[1]}",
                "{\"findings\":[{\"subject\":\"disk\",\"severity\":\"grave\",\"sentence\":\"It is full.\"}]}",
                "{\"findings\":[{\"subject\":\"disk\",\"severity\":\"note\",\"sentence\":\"It is full.\"}]}"
            })
    void noDiagnosis(String text) {
        assertThat(DiagnosisJson.read(text.getBytes(UTF_8))).isEmpty();
    }
}
