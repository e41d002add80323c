package comet.app.parse;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import comet.core.ranking.Appraisal;
import comet.core.ranking.Contribution;
import comet.core.ranking.RejectionReason;
import comet.core.ranking.ReleaseExplanation;
import comet.core.release.ParsedFields;
import comet.core.release.ParsedRelease;
import comet.core.release.Span;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes what is known of release names as JSON, one object a line. Not thread-safe. */
final class ExplanationJson implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .build();

    private final JsonGenerator out;

    /** @param out is flushed, but not closed */
    ExplanationJson(OutputStream out) throws IOException {
        this.out = JSON.createGenerator(out);
        this.out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        this.out.setRootValueSeparator(null);
    }

    /** Everything: fields, places, verdict, score sheet. */
    void write(ReleaseExplanation explanation) throws IOException {
        ObjectNode line = fields(explanation.traced().release());
        ArrayNode spans = line.putArray("spans");
        for (Span span : explanation.traced().spans()) {
            spans.addObject()
                    .put("attribute", span.attribute().key())
                    .put("start", span.start())
                    .put("end", span.end());
        }
        Appraisal appraisal = explanation.appraisal();
        line.put("kept", appraisal.isKept());
        addReasons(line.putArray("reasons"), appraisal.reasons());
        addReasons(line.putArray("all_reasons"), appraisal.allReasons());
        line.put("rank", appraisal.rank());
        addContributions(line.putArray("score"), appraisal.score().contributions());
        addContributions(line.putArray("not_counted"), appraisal.score().leftOut());
        end(line);
    }

    /** Fields, verdict and rank: what programs read of many names. */
    void write(ParsedRelease release, boolean kept, List<RejectionReason> reasons, long rank) throws IOException {
        ObjectNode line = fields(release).put("kept", kept);
        addReasons(line.putArray("reasons"), reasons);
        end(line.put("rank", rank));
    }

    private void end(ObjectNode line) throws IOException {
        out.writeTree(line);
        out.writeRaw('\n');
    }

    private static ObjectNode fields(ParsedRelease release) {
        ObjectNode line = JSON.createObjectNode().put("name", release.rawTitle());
        ObjectNode parsed = line.putObject("parsed");
        ParsedFields.of(release).forEach((attribute, value) -> parsed.putPOJO(attribute.key(), value));
        if (!release.title().isEmpty()) {
            parsed.put("normalized_title", release.normalizedTitle().text());
        }
        return line;
    }

    private static void addReasons(ArrayNode array, List<RejectionReason> reasons) {
        reasons.forEach(reason -> array.add(reason.text()));
    }

    private static void addContributions(ArrayNode array, List<Contribution> contributions) {
        for (Contribution part : contributions) {
            ObjectNode object = array.addObject().put("term", part.term().label());
            part.attribute().ifPresent(attribute -> object.put("key", ExplanationText.path(attribute)));
            object.put("found", part.found()).put("weight", part.weight()).put("custom", part.custom());
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
