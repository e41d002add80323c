package comet.persistence.metadata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import comet.core.media.Aliases;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Aliases as JSON: scope to list of titles, in their order (MDS-12). */
final class AliasesJson {
    private static final JsonFactory JSON = new JsonFactory();

    private AliasesJson() {}

    @FunctionalInterface
    private interface Writer {
        void writeTo(JsonGenerator json) throws IOException;
    }

    @FunctionalInterface
    private interface Reader<T> {
        T readFrom(JsonParser json) throws IOException;
    }

    static String write(Aliases aliases) {
        return text(json -> write(aliases, json));
    }

    /** The aliases of each source, in the order of their names. */
    static String writeBySource(Map<String, Aliases> bySource) {
        return text(json -> {
            json.writeStartObject();
            for (Map.Entry<String, Aliases> source : new TreeMap<>(bySource).entrySet()) {
                json.writeFieldName(source.getKey());
                write(source.getValue(), json);
            }
            json.writeEndObject();
        });
    }

    /** Empty when somebody else wrote something else (MCA-04). */
    static Optional<Aliases> read(String text) {
        return value(text, AliasesJson::aliases);
    }

    /** Empty when somebody else wrote something else. */
    static Optional<Map<String, Aliases>> readBySource(String text) {
        return value(text, json -> {
            Map<String, Aliases> bySource = new LinkedHashMap<>();
            expect(json.currentToken() == JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String source = json.currentName();
                json.nextToken();
                bySource.put(source, aliases(json));
            }
            expect(json.currentToken() == JsonToken.END_OBJECT);
            return bySource;
        });
    }

    private static void write(Aliases aliases, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, List<String>> scope : aliases.byScope().entrySet()) {
            json.writeArrayFieldStart(scope.getKey());
            for (String title : scope.getValue()) {
                json.writeString(title);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static Aliases aliases(JsonParser json) throws IOException {
        Map<String, List<String>> aliases = new LinkedHashMap<>();
        expect(json.currentToken() == JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String scope = json.currentName();
            List<String> titles = new ArrayList<>();
            expect(json.nextToken() == JsonToken.START_ARRAY);
            while (json.nextToken() == JsonToken.VALUE_STRING) {
                titles.add(json.getText());
            }
            expect(json.currentToken() == JsonToken.END_ARRAY);
            aliases.put(scope, titles);
        }
        expect(json.currentToken() == JsonToken.END_OBJECT);
        return new Aliases(aliases);
    }

    private static String text(Writer writer) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            writer.writeTo(json);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return text.toString();
    }

    private static <T> Optional<T> value(String text, Reader<T> reader) {
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            return Optional.of(reader.readFrom(json));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void expect(boolean fulfilled) throws IOException {
        if (!fulfilled) {
            throw new IOException("an object of lists of texts is expected");
        }
    }
}
