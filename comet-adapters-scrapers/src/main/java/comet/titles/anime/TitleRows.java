package comet.titles.anime;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One object with all entries in {@code data}, or an object a line of which the first has no {@code sources} (ANM-19). */
final class TitleRows implements AnimeList.Reader {

    @Override
    public int read(JsonParser parser, Rows rows) throws IOException {
        AnimeList.require(parser, JsonToken.START_OBJECT);
        Draft line = new Draft();
        int[] wrong = {0};
        JsonRows.object(parser, (name, value) -> {
            if (name.equals("data") && value.currentToken() == JsonToken.START_ARRAY) {
                JsonRows.list(value, element -> wrong[0] += entry(element, rows));
            } else {
                line.member(name, value);
            }
        });
        line.addTo(rows);
        return wrong[0];
    }

    private static int entry(JsonParser parser, Rows rows) throws IOException {
        Draft draft = new Draft();
        JsonRows.object(parser, draft::member);
        return draft.addTo(rows) ? 0 : 1;
    }

    private static final class Draft {
        private List<String> sources = List.of();
        private @Nullable String title;
        private List<String> synonyms = List.of();
        private Form form = Form.UNKNOWN;
        private int year;
        private int episodes;

        void member(String name, JsonParser value) throws IOException {
            switch (name) {
                case "sources" -> sources = JsonRows.texts(value);
                case "title" -> title = JsonRows.text(value);
                case "synonyms" -> synonyms = JsonRows.texts(value);
                case "type" -> form = Form.of(JsonRows.text(value));
                case "episodes" -> episodes = JsonRows.number(value, 0);
                case "animeSeason" ->
                    JsonRows.object(value, (inner, number) -> {
                        if (inner.equals("year")) {
                            year = JsonRows.number(number, 0);
                        } else {
                            number.skipChildren();
                        }
                    });
                default -> value.skipChildren();
            }
        }

        boolean addTo(Rows rows) {
            if (sources.isEmpty()) {
                return false;
            }
            rows.add(new TitleRow(sources, title, synonyms, form, year, episodes));
            return true;
        }
    }
}
