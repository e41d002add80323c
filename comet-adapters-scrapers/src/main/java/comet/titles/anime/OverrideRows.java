package comet.titles.anime;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import comet.core.media.CanonicalNumber;
import comet.core.media.ImdbId;
import comet.titles.anime.IdRow.Pair;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A list of rows, or an object of rows by Kitsu number (ANM-19). Rows without an IMDb id are of no use, and not wrong. */
final class OverrideRows implements AnimeList.Reader {

    @Override
    public int read(JsonParser parser, Rows rows) throws IOException {
        int[] wrong = {0};
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            JsonRows.object(parser, (kitsu, value) -> {
                Draft draft = new Draft();
                draft.kitsu = CanonicalNumber.parse(kitsu).orElse(0);
                JsonRows.object(value, draft::member);
                wrong[0] += draft.addTo(rows) ? 0 : 1;
            });
        } else {
            AnimeList.require(parser, JsonToken.START_ARRAY);
            JsonRows.list(parser, element -> {
                Draft draft = new Draft();
                JsonRows.object(element, draft::member);
                wrong[0] += draft.addTo(rows) ? 0 : 1;
            });
        }
        return wrong[0];
    }

    private static final class Draft {
        private int kitsu;
        private long imdb = ImdbCode.NONE;
        private int season = Pair.ABSENT;
        private int episode = Pair.ABSENT;
        private final List<Integer> notAtImdb = new ArrayList<>();

        void member(String name, JsonParser value) throws IOException {
            switch (name) {
                case "kitsu_id", "kitsuId" -> kitsu = JsonRows.number(value, kitsu);
                case "imdb_id", "imdbId" ->
                    imdb = ImdbId.parse(JsonRows.id(value)).map(ImdbCode::of).orElse(imdb);
                case "fromSeason" -> season = JsonRows.number(value, Pair.ABSENT);
                case "fromEpisode" -> episode = JsonRows.number(value, Pair.ABSENT);
                case "nonImdbEpisodes" ->
                    JsonRows.list(value, one -> {
                        int number = JsonRows.number(one, 0);
                        if (number > 0) {
                            notAtImdb.add(number);
                        }
                    });
                default -> value.skipChildren();
            }
        }

        boolean addTo(Rows rows) {
            if (kitsu == 0) {
                return false;
            }
            if (imdb != ImdbCode.NONE) {
                rows.add(new OverrideRow(kitsu, imdb, season, episode, notAtImdb));
            }
            return true;
        }
    }
}
