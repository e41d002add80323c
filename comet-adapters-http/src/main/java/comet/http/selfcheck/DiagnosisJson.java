package comet.http.selfcheck;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import comet.core.selfcheck.Diagnosis;
import comet.core.selfcheck.Finding;
import comet.core.selfcheck.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A diagnosis as JSON: {@code {"well":true,"findings":[{"subject":"disk","severity":"fine","sentence":"…"}]}}, with
 * {@code remedy} where there is something to do.
 */
public final class DiagnosisJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DiagnosisJson() {}

    /** Writes one. */
    public static byte[] write(Diagnosis diagnosis) {
        ObjectNode object = JSON.createObjectNode().put("well", diagnosis.isWell());
        ArrayNode findings = object.putArray("findings");
        for (Finding finding : diagnosis.findings()) {
            ObjectNode one = findings.addObject()
                    .put("subject", finding.subject())
                    .put("severity", finding.severity().word())
                    .put("sentence", finding.sentence());
            finding.remedy().ifPresent(remedy -> one.put("remedy", remedy));
        }
        return object.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads one that another process wrote; empty if it is none. */
    public static Optional<Diagnosis> read(byte[] bytes) {
        try {
            JsonNode findings = Optional.ofNullable(JSON.readTree(bytes))
                    .map(object -> object.path("findings"))
                    .orElseGet(JSON::nullNode);
            if (!findings.isArray()) {
                return Optional.empty();
            }
            List<Finding> read = new ArrayList<>();
            for (JsonNode finding : findings) {
                read.add(finding(finding));
            }
            return Optional.of(new Diagnosis(read));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Finding finding(JsonNode json) {
        Severity severity = Arrays.stream(Severity.values())
                .filter(each -> each.word().equals(json.path("severity").asText()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such severity"));
        return new Finding(
                json.path("subject").asText(),
                severity,
                json.path("sentence").asText(),
                Optional.ofNullable(json.path("remedy").textValue()));
    }
}
