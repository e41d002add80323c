package comet.titles.anime;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/**
 * Lists of the size of the real ones: 38,000 entries with ten synonyms each, 39,700 rows of ids, 6,123 overrides. The
 * same seed makes the same files; titles are made of syllables, a quarter of them in Japanese letters.
 */
final class SyntheticLists {

    static final int TITLES = 38_000;
    static final int IDS = 39_700;
    static final int OVERRIDES = 6_123;

    private static final int SYNONYMS = 10;
    private static final String[] SYLLABLES = {
        "tou", "ka", "mi", "na", "to", "shi", "ro", "ha", "ru", "ku", "sei", "ryo", "ne", "yama", "kaze", "hoshi",
        "umi", "ten"
    };
    private static final String KANA = "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほ港灯火夜空海風星";

    private final Random random;

    private SyntheticLists(long seed) {
        this.random = new Random(seed);
    }

    /** Writes the three files under the names of the lists. */
    static void write(Path folder, long seed) throws IOException {
        SyntheticLists lists = new SyntheticLists(seed);
        Files.createDirectories(folder);
        lists.titles(folder.resolve(AnimeList.TITLES.word() + ".json"));
        lists.ids(folder.resolve(AnimeList.IDS.word() + ".json"));
        lists.overrides(folder.resolve(AnimeList.OVERRIDES.word() + ".json"));
    }

    private void titles(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("{\"license\":{\"name\":\"ODbL\"},\"lastUpdate\":\"2026-06-20\",\"data\":[");
            for (int i = 1; i <= TITLES; i++) {
                out.write(i == 1 ? "" : ",\n");
                out.write(entry(i));
            }
            out.write("]}");
        }
    }

    private String entry(int i) {
        StringBuilder synonyms = new StringBuilder();
        for (int s = 0; s < SYNONYMS; s++) {
            synonyms.append(s == 0 ? "" : ",").append('"').append(title()).append('"');
        }
        return """
                {"sources":["https://anidb.net/anime/%1$d","https://anilist.co/anime/%2$d","https://anime-planet.com/anime/%3$s-%1$d","https://anisearch.com/anime/%1$d","https://animecountdown.com/%2$d","https://kitsu.app/anime/%1$d","https://livechart.me/anime/%1$d","https://myanimelist.net/anime/%2$d","https://simkl.com/anime/%2$d"],"title":"%4$s","type":"%5$s","episodes":%6$d,"status":"FINISHED","animeSeason":{"season":"SPRING","year":%7$d},"picture":"https://cdn.example.org/images/anime/%1$d/%2$d.jpg","thumbnail":"https://cdn.example.org/images/anime/%1$d/%2$dt.jpg","synonyms":[%8$s],"relatedAnime":["https://anidb.net/anime/%2$d"],"tags":["drama","slice of life","harbour"]}""".formatted(
                        i,
                        100_000 + i,
                        title().replace(' ', '-').toLowerCase(Locale.ROOT),
                        title(),
                        i % 9 == 0 ? "MOVIE" : i % 5 == 0 ? "OVA" : "TV",
                        1 + i % 26,
                        1960 + i % 67,
                        synonyms);
    }

    private String title() {
        boolean kana = random.nextInt(4) == 0;
        StringBuilder title = new StringBuilder();
        int words = 2 + random.nextInt(4);
        for (int w = 0; w < words; w++) {
            title.append(w == 0 ? "" : " ");
            for (int s = 0; s < 2 + random.nextInt(3); s++) {
                title.append(
                        kana
                                ? String.valueOf(KANA.charAt(random.nextInt(KANA.length())))
                                : SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
        }
        return title.toString();
    }

    private void ids(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("[");
            for (int i = 1; i <= IDS; i++) {
                out.write(i == 1 ? "" : ",\n");
                out.write("""
                        {"type":"TV","anidb_id":%1$d,"anilist_id":%2$d,"anime-planet_id":"row-%1$d","anisearch_id":%1$d,"imdb_id":["tt%3$07d"],"kitsu_id":%1$d,"livechart_id":%1$d,"mal_id":%2$d,"simkl_id":%2$d,"themoviedb_id":{"tv":%1$d},"tvdb_id":%1$d,"season":{"tvdb":%4$d,"tmdb":1},"episode_offset":{"tmdb":%5$d}}""".formatted(i, 100_000 + i, 9_000_000 + i / 2, 1 + i % 3, i % 40));
            }
            out.write("]");
        }
    }

    private void overrides(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("[");
            for (int i = 1; i <= OVERRIDES; i++) {
                out.write(i == 1 ? "" : ",\n");
                out.write("""
                        {"kitsu_id":%d,"tvdb_id":"%d","imdb_id":"tt%07d","title":"%s","fromSeason":%d,"fromEpisode":%d}""".formatted(i, i, 9_000_000 + i / 2, title(), 1 + i % 3, i % 12 == 0 ? 13 : 1));
            }
            out.write("]");
        }
    }

    /** Makes files by hand: folder and, if wanted, a seed. */
    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]), args.length > 1 ? Long.parseLong(args[1]) : 1);
    }
}
