package comet.persistence.metadata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The aliases of a title as a JSON object, scope to list of titles. */
final class AliasesJson {
    private static final JsonFactory JSON = new JsonFactory();

    private AliasesJson() {}

    /** In the order of the scopes, so that equal aliases are equal texts. */
    static String write(Map<String, List<String>> aliases) {
        SortedMap<String, List<String>> sorted = new TreeMap<>(aliases);
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (Map.Entry<String, List<String>> scope : sorted.entrySet()) {
                json.writeArrayFieldStart(scope.getKey());
                for (String title : scope.getValue()) {
                    json.writeString(title);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return text.toString();
    }

    /** @throws SQLException if somebody else wrote something else */
    static Map<String, List<String>> read(String text) throws SQLException {
        Map<String, List<String>> aliases = new HashMap<>();
        try (JsonParser json = JSON.createParser(text)) {
            expect(json.nextToken() == JsonToken.START_OBJECT);
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
        } catch (IOException e) {
            throw new SQLException("the aliases of a title are not the JSON they should be", e);
        }
        return aliases;
    }

    private static void expect(boolean fulfilled) throws IOException {
        if (!fulfilled) {
            throw new IOException("an object of lists of texts is expected");
        }
    }
}
