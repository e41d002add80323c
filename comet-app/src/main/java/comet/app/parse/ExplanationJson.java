package comet.app.parse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import comet.core.ranking.Appraisal;
import comet.core.ranking.Contribution;
import comet.core.ranking.RejectionReason;
import comet.core.ranking.ReleaseExplanation;
import comet.core.release.Attribute;
import comet.core.release.ParsedRelease;
import comet.core.release.Span;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Writes what is known of release names as JSON, one object a line. Not thread-safe. */
final class ExplanationJson implements AutoCloseable {

    private final JsonGenerator json;

    /** @param out is flushed, but not closed */
    ExplanationJson(OutputStream out) throws IOException {
        json = new JsonFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setRootValueSeparator(null);
    }

    /** Everything: fields, places, verdict, score sheet. */
    void write(ReleaseExplanation explanation) throws IOException {
        ParsedRelease release = explanation.traced().release();
        json.writeStartObject();
        json.writeStringField("name", release.rawTitle());
        writeParsed(release);
        json.writeArrayFieldStart("spans");
        for (Span span : explanation.traced().spans()) {
            json.writeStartObject();
            json.writeStringField("attribute", span.attribute().key());
            json.writeNumberField("start", span.start());
            json.writeNumberField("end", span.end());
            json.writeEndObject();
        }
        json.writeEndArray();
        writeAppraisal(explanation.appraisal());
        endLine();
    }

    /** Fields, verdict and rank: what programs read of many names. */
    void write(ParsedRelease release, boolean kept, List<RejectionReason> reasons, long rank) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", release.rawTitle());
        writeParsed(release);
        json.writeBooleanField("kept", kept);
        writeReasons("reasons", reasons);
        json.writeNumberField("rank", rank);
        endLine();
    }

    private void endLine() throws IOException {
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void writeParsed(ParsedRelease release) throws IOException {
        json.writeObjectFieldStart("parsed");
        for (Map.Entry<Attribute, Object> field : ParsedFields.of(release).entrySet()) {
            json.writeFieldName(field.getKey().key());
            writeValue(field.getValue());
        }
        json.writeEndObject();
    }

    private void writeValue(Object value) throws IOException {
        switch (value) {
            case Boolean flag -> json.writeBoolean(flag);
            case Integer number -> json.writeNumber(number);
            case List<?> list -> {
                json.writeStartArray();
                for (Object item : list) {
                    writeValue(item);
                }
                json.writeEndArray();
            }
            default -> json.writeString(value.toString());
        }
    }

    private void writeAppraisal(Appraisal appraisal) throws IOException {
        json.writeBooleanField("kept", appraisal.isKept());
        writeReasons("reasons", appraisal.reasons());
        writeReasons("all_reasons", appraisal.allReasons());
        json.writeNumberField("rank", appraisal.rank());
        writeContributions("score", appraisal.score().contributions());
        writeContributions("not_counted", appraisal.score().leftOut());
    }

    private void writeReasons(String field, List<RejectionReason> reasons) throws IOException {
        json.writeArrayFieldStart(field);
        for (RejectionReason reason : reasons) {
            json.writeString(reason.text());
        }
        json.writeEndArray();
    }

    private void writeContributions(String field, List<Contribution> contributions) throws IOException {
        json.writeArrayFieldStart(field);
        for (Contribution part : contributions) {
            json.writeStartObject();
            json.writeStringField("term", part.term().label());
            if (part.attribute().isPresent()) {
                json.writeStringField(
                        "key", part.attribute().map(ExplanationText::path).get());
            }
            json.writeStringField("found", part.found());
            json.writeNumberField("weight", part.weight());
            json.writeBooleanField("custom", part.custom());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void flush() throws IOException {
        json.flush();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
