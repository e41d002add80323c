package comet.titles.anime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lists of the specification, small enough to be read. */
final class SmallLists {

    static final String TITLES = """
            {"lastUpdate":"2026-06-20","data":[
             {"sources":["https://anidb.net/anime/90001","https://anilist.co/anime/900100","https://kitsu.app/anime/900001","https://myanimelist.net/anime/800001"],
              "title":"Touka no Minato","type":"TV","episodes":12,"status":"FINISHED","animeSeason":{"season":"SPRING","year":2019},"synonyms":["Lantern Harbor","灯火の港"]},
             {"sources":["https://anidb.net/anime/90002","https://anilist.co/anime/900200"],
              "title":"Touka no Minato Saishuushou","type":"TV","episodes":12,"animeSeason":{"season":"FALL","year":2021},"synonyms":[]}
            ]}""";

    static final String IDS = """
            [{"type":"TV","anidb_id":90001,"anilist_id":900100,"imdb_id":["tt9900001"],"kitsu_id":900001,"mal_id":800001,"themoviedb_id":{"tv":7001},"tvdb_id":6001,"season":{"tvdb":1,"tmdb":1}},
             {"type":"TV","anidb_id":90002,"anilist_id":900200,"imdb_id":["tt9900001"],"kitsu_id":900003,"mal_id":800002,"tvdb_id":6001,"season":{"tvdb":2},"episode_offset":{"tvdb":12}},
             {"type":"MOVIE","anidb_id":90003,"anilist_id":900300,"imdb_id":["tt9900010","tt9900011"],"kitsu_id":900010,"themoviedb_id":{"movie":[7100,7101]}}]""";

    static final String OVERRIDES = """
            [{"kitsu_id":900001,"imdb_id":"tt9900001","title":"Lantern Harbor","fromSeason":1,"fromEpisode":1},
             {"kitsu_id":900003,"imdb_id":"tt9900001","title":"Lantern Harbor","fromSeason":2,"fromEpisode":13},
             {"kitsu_id":900010,"imdb_id":"tt9900010","title":"Lantern Harbor: The Movie"},
             {"kitsu_id":900020,"tvdb_id":"6050","title":"No IMDb page"}]""";

    private SmallLists() {}

    /** Reads one list, written into a file of the folder. */
    static AnimeList.Content read(Path folder, AnimeList list, String text, Rows rows) throws IOException {
        Path file = folder.resolve(list.word());
        Files.writeString(file, text);
        return list.read(file, rows);
    }

    /** The mapping of the three; an empty text is a list that is missing. */
    static ListedMapping mapping(Path folder, String titles, String ids, String overrides) throws IOException {
        MappingBuilder builder = new MappingBuilder();
        String[] texts = {titles, ids, overrides};
        for (AnimeList list : AnimeList.values()) {
            if (!texts[list.ordinal()].isEmpty()) {
                read(folder, list, texts[list.ordinal()], builder);
            }
        }
        return builder.build();
    }

    static ListedMapping mapping(Path folder) throws IOException {
        return mapping(folder, TITLES, IDS, OVERRIDES);
    }
}
