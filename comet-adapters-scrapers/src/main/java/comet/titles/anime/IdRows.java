package comet.titles.anime;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import comet.core.anime.AnimeSite;
import comet.core.media.ImdbId;
import comet.titles.anime.IdRow.Pair;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A list of rows, in the form of today or the older one (ANM-19). */
final class IdRows implements AnimeList.Reader {

    private static final Map<String, AnimeSite> SITES = Map.of(
            "anilist_id", AnimeSite.ANILIST,
            "mal_id", AnimeSite.MYANIMELIST,
            "kitsu_id", AnimeSite.KITSU,
            "anidb_id", AnimeSite.ANIDB,
            "anime-planet_id", AnimeSite.ANIME_PLANET,
            "anisearch_id", AnimeSite.ANISEARCH,
            "livechart_id", AnimeSite.LIVECHART,
            "animecountdown_id", AnimeSite.ANIMECOUNTDOWN,
            "simkl_id", AnimeSite.SIMKL,
            "animenewsnetwork_id", AnimeSite.ANIMENEWSNETWORK);

    @Override
    public int read(JsonParser parser, Rows rows) throws IOException {
        AnimeList.require(parser, JsonToken.START_ARRAY);
        int[] wrong = {0};
        JsonRows.list(parser, element -> {
            Draft draft = new Draft();
            JsonRows.object(element, draft::member);
            wrong[0] += draft.addTo(rows) ? 0 : 1;
        });
        return wrong[0];
    }

    private static final class Draft {
        private final Map<AnimeSite, String> ids = new EnumMap<>(AnimeSite.class);
        private final List<Long> imdb = new ArrayList<>();
        private Form form = Form.UNKNOWN;
        private int tmdbOfSomeKind;
        private int tmdbTv;
        private int tmdbFilm;
        private int tvdb;
        private int seasonAtTvdb = Pair.ABSENT;
        private int seasonAtTmdb = Pair.ABSENT;
        private int offsetAtTvdb = Pair.ABSENT;
        private int offsetAtTmdb = Pair.ABSENT;

        void member(String name, JsonParser value) throws IOException {
            AnimeSite site = SITES.get(name);
            if (site != null) {
                id(site, JsonRows.id(value));
                return;
            }
            switch (name) {
                case "imdb_id" -> JsonRows.texts(value).forEach(this::imdb);
                case "type" -> form = Form.of(JsonRows.text(value));
                case "tvdb_id", "thetvdb_id" -> tvdb = JsonRows.number(value, tvdb);
                case "themoviedb_id" -> tmdb(value);
                case "season" -> JsonRows.object(value, this::season);
                case "episode_offset" -> JsonRows.object(value, this::offset);
                default -> value.skipChildren();
            }
        }

        private void id(AnimeSite site, String id) {
            if (!id.isEmpty()) {
                ids.put(site, id);
            }
        }

        private void imdb(String text) {
            for (String id : text.split(",", -1)) {
                ImdbId.parse(id.strip())
                        .map(ImdbCode::of)
                        .filter(code -> !imdb.contains(code))
                        .ifPresent(imdb::add);
            }
        }

        /** Today an object by kind, each a number or a list; formerly a number. */
        private void tmdb(JsonParser value) throws IOException {
            if (value.currentToken() != JsonToken.START_OBJECT) {
                tmdbOfSomeKind = JsonRows.number(value, 0);
                return;
            }
            JsonRows.object(value, (kind, number) -> {
                int[] first = {0};
                JsonRows.list(number, one -> {
                    int read = JsonRows.number(one, 0);
                    first[0] = first[0] == 0 ? read : first[0];
                });
                switch (kind) {
                    case "tv" -> tmdbTv = first[0];
                    case "movie" -> tmdbFilm = first[0];
                    default -> {
                        // Of no kind that there are streams for.
                    }
                }
            });
        }

        private void season(String catalogue, JsonParser value) throws IOException {
            int number = JsonRows.number(value, Pair.ABSENT);
            switch (catalogue) {
                case "tvdb" -> seasonAtTvdb = number;
                case "tmdb" -> seasonAtTmdb = number;
                default -> {
                    // Of a catalogue that nobody asks.
                }
            }
        }

        private void offset(String catalogue, JsonParser value) throws IOException {
            int number = JsonRows.number(value, Pair.ABSENT);
            switch (catalogue) {
                case "tvdb" -> offsetAtTvdb = number;
                case "tmdb" -> offsetAtTmdb = number;
                default -> {
                    // Of a catalogue that nobody asks.
                }
            }
        }

        boolean addTo(Rows rows) {
            if (ids.isEmpty()) {
                return false;
            }
            boolean film = form == Form.MOVIE;
            rows.add(new IdRow(
                    ids,
                    imdb,
                    form,
                    tmdbTv == 0 && !film ? tmdbOfSomeKind : tmdbTv,
                    tmdbFilm == 0 && film ? tmdbOfSomeKind : tmdbFilm,
                    tvdb,
                    new Pair(seasonAtTvdb, offsetAtTvdb),
                    new Pair(seasonAtTmdb, offsetAtTmdb)));
            return true;
        }
    }
}
