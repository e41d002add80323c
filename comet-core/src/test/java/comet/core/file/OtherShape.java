package comet.core.file;

import comet.core.file.Show.Episode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Kinds of torrents that are no plain packs of episodes.
 *
 * @param words what kind it is
 * @param made makes a list of files of it
 */
record OtherShape(String words, Function<RandomGenerator, Labelled> made) {

    private static final List<String> WITH_NUMBERS =
            List.of("District 77", "1931", "Studio 60 Nights", "7 Harbours", "Room 9", "Area 5 Choir", "2 Lanterns");

    private static final List<String> FILMS = List.of("Harbour Lights", "The Velvet Quarry", "Cinder Road", "Marrow");

    static List<OtherShape> all() {
        return List.of(
                torrent("single with opaque name", "900 qwertzuiop.mkv\n20 Sample/sample.mkv", "{T}.S{S}E{E}.{Q}", 0),
                torrent("single with extra", "900 abcdefgh.mkv\n150 Extras/Making of.mkv", "{T}.S{S}E{E}.{Q}", 0),
                torrent("single with name of its own", "900 {T}.S{S}E{E}.{N}.mkv\n1 a.nfo", "{T}.S{S}E{E}.{N}", 0),
                torrent("opaque single of a pack", "900 qwertzuiop.mkv", "{T}.S{S}.{Q}", -1),
                torrent("single of another season", "900 {T}.S0{s}9E{E}.mkv", "{T}.S{S}E{E}", -1),
                torrent("parts", "500 {T}.S{S}E{E}.Part2.mkv\n490 {T}.S{S}E{E}.Part1.mkv", "{T}.S{S}", 1),
                torrent("halves", "500 {T}.S{S}E{E}b.mkv\n510 {T}.S{S}E{E}a.mkv", "{T}.S{S}", 1),
                torrent(
                        "files of a disc",
                        "900 BDMV/STREAM/00001.m2ts\n900 BDMV/STREAM/00002.m2ts\n900 BDMV/STREAM/00003.m2ts",
                        "{t} Season {s}",
                        -1),
                torrent(
                        "titles of a disc",
                        "900 VIDEO_TS/VTS_01_1.VOB\n900 VIDEO_TS/VTS_02_1.VOB\n900 VIDEO_TS/VTS_03_1.VOB",
                        "{t} Season {s}",
                        -1),
                torrent(
                        "discs that begin anew",
                        "900 Disc 1/01.mkv\n900 Disc 1/02.mkv\n900 Disc 2/01.mkv\n900 Disc 2/02.mkv\n900 Disc 2/{E}.mkv",
                        "{t} Season {s}",
                        -1),
                torrent("archives", "100 {T}.part1.rar\n100 {T}.part2.rar\n1 {T}.nfo", "{T}.S{S}E{E}", -1),
                torrent("specials", "300 Specials/{T}.S00E{E}.mkv\n300 {T}.S00E77.mkv", "{T}.S{S}", -1),
                titled("number in the title", PackShape.season("", "{T}.S{S}.{Q}", "{T}.S{S}E{E}.{Q}-{G}.mkv")),
                titled("number in the title, x", PackShape.season("", "{t} Season {s}", "{t} - {s}x{E} - {n}.mkv")),
                titled("number in the title, dash", PackShape.season("", "{t} S{S}", "{t} - {E} [1080p].mkv")),
                titled("number in the title, folders", PackShape.whole("", "{t}", "Season {s}/{t} - {E}.mkv")),
                series("doubles", OtherShape::doubles),
                series("one file a day", OtherShape::days),
                series("entry counted by itself", OtherShape::entry),
                series("sequel with a title of its own", OtherShape::sequel),
                series("sequel in the pack of the first part", OtherShape::firstPart),
                series("another order", OtherShape::otherOrder),
                series("short file with the number", OtherShape::lengths),
                series("first of a season", OtherShape::firstOfSeason),
                series("two of one quality", OtherShape::twice),
                film("film with sample", "{size} {T}.{y}.mkv\n30 {T}.{y}-sample.mkv\n1 {T}.nfo", "{T}.{y}.mkv"),
                film("film with extras", "{size} {T}.{y}.mkv\n9000 Extras/Making Of.mkv", "{T}.{y}.mkv"),
                film("film among larger files", "{size} {T}.mkv\n9000 Interview.with.the.Director.mkv", "{T}.mkv"),
                film("opaque film", "{size} qwertzuiop.mkv\n20 sample.mkv\n90 Trailer.mkv", "qwertzuiop.mkv"),
                film("collection", "{size} {T}.{y}.mkv\n9000 {T}.2.1990.mkv\n9000 {T}.3.1994.mkv", "{T}.{y}.mkv"),
                film("collection with subtitles", "{size} {T}.{y}.mkv\n9000 {T}.The.Return.1990.mkv", "{T}.{y}.mkv"),
                film("remake", "{size} {T}.{y}.mkv\n9000 {T}.2019.mkv\n8000 {T}.1937.mkv", "{T}.{y}.mkv"),
                film("two discs", "{size} {T}.CD1.avi\n9000 {T}.CD2.avi", "{T}.CD1.avi"),
                film("archived film", "100 {T}.rar\n100 {T}.r00\n100 {T}.r01", ""));
    }

    private static OtherShape series(String words, BiFunction<Show, RandomGenerator, Labelled> made) {
        return new OtherShape(words, random -> {
            Labelled list = made.apply(Show.made(random), random);
            return new Labelled(words, list.listing().shuffled(random), list.asked(), list.right());
        });
    }

    /** @param right which line has the right file, from 0; -1 for none */
    private static OtherShape torrent(String words, String lines, String torrent, int right) {
        return series(words, (show, random) -> {
            Episode asked = Show.pick(show.episodes(), random);
            Listing listing = Listing.of(show.name(lines, asked));
            return new Labelled(
                    words,
                    listing,
                    asked(show, asked).in(show.name(torrent, asked)),
                    right < 0 ? "" : listing.files().get(right).path());
        });
    }

    private static OtherShape titled(String words, PackShape shape) {
        return series(words, (show, random) -> shape.made(show.titled(Show.pick(WITH_NUMBERS, random)), random));
    }

    private static OtherShape film(String words, String lines, String right) {
        return new OtherShape(words, random -> {
            String title = Show.pick(FILMS, random);
            int year = 1960 + random.nextInt(25);
            Function<String, String> name = form -> form.replace("{T}", title.replace(' ', '.'))
                    .replace("{y}", String.valueOf(year))
                    .replace("{size}", String.valueOf(1_000 + random.nextInt(7_000)));
            return new Labelled(
                    words,
                    Listing.of(name.apply(lines)).shuffled(random),
                    Asked.film(title).from(year).in(title + " Collection"),
                    name.apply(right));
        });
    }

    private static Asked asked(Show show, Episode episode) {
        return Asked.episode(show.title(), episode.season(), episode.number());
    }

    private static Labelled pack(List<Episode> episodes, Function<Episode, String> file, Asked asked, String right) {
        String lines = episodes.stream()
                .map(episode -> String.format(Locale.ROOT, "%d %s", 900 + episode.number(), file.apply(episode)))
                .distinct()
                .collect(Collectors.joining("\n"));
        return new Labelled("", Listing.of(lines), asked, right);
    }

    private static Labelled doubles(Show show, RandomGenerator random) {
        Episode asked = Show.pick(show.episodes(), random);
        List<Episode> season = show.season(asked.season());
        int first = asked.number() % 2 == 0 ? asked.number() - 1 : asked.number();
        Function<Integer, String> file = number ->
                show.name("{T}.S{S}", asked) + String.format(Locale.ROOT, "E%02dE%02d.mkv", number, number + 1);
        String lines = season.stream()
                .filter(episode -> episode.number() % 2 == 1)
                .map(episode -> "1800 " + file.apply(episode.number()))
                .collect(Collectors.joining("\n"));
        return new Labelled(
                "", Listing.of(lines), asked(show, asked).in(show.name("{T}.S{S}", asked)), file.apply(first));
    }

    private static Labelled days(Show show, RandomGenerator random) {
        Episode asked = Show.pick(show.episodes(), random);
        String lines = IntStream.rangeClosed(-10, 10)
                .mapToObj(days -> "700 " + show.name("{T}.", asked)
                        + asked.day().plusDays(days).toString().replace('-', '.') + ".mkv")
                .collect(Collectors.joining("\n"));
        return new Labelled(
                "",
                Listing.of(lines),
                asked(show, asked).aired(asked.day()).in(show.name("{T}.S{S}", asked)),
                show.name("{T}.{D}.mkv", asked));
    }

    private static Labelled entry(Show show, RandomGenerator random) {
        List<Episode> season = show.season(1);
        Episode asked = Show.pick(season, random);
        Function<Episode, String> file = episode -> show.name("[{G}] {t} - {E} [1080p].mkv", episode);
        return pack(season, file, Asked.kitsu(show.title(), asked.number()), file.apply(asked));
    }

    private static Labelled sequel(Show show, RandomGenerator random) {
        Episode asked = Show.pick(show.season(2), random);
        Function<Episode, String> file = episode -> episode.season() == 1
                ? show.name("[{G}] {t} - {E} [1080p].mkv", episode)
                : show.name("[{G}] {t} Saishuushou - {E} [1080p].mkv", episode);
        Asked entry = asked(show, asked)
                .ofKitsu()
                .counted(asked.absolute())
                .natively(asked.number(), show.title() + " Saishuushou")
                .alsoCalled(show.title() + " Saishuushou");
        return pack(show.season(2), file, entry, file.apply(asked));
    }

    private static Labelled firstPart(Show show, RandomGenerator random) {
        Episode asked = Show.pick(show.season(2), random);
        Asked entry = asked(show, asked)
                .ofKitsu()
                .counted(asked.absolute())
                .natively(asked.number(), show.title() + " Saishuushou");
        return pack(show.season(1), episode -> show.name("[{G}] {t} - {E} [1080p].mkv", episode), entry, "");
    }

    /** The pack has the names of the season one place further on. */
    private static Labelled otherOrder(Show show, RandomGenerator random) {
        Episode asked = Show.pick(show.episodes(), random);
        List<Episode> season = show.season(asked.season());
        return pack(
                season,
                episode -> show.name("{T}.S{S}E{E}.", episode)
                        + season.get(episode.number() % season.size()).name().replace(' ', '.')
                        + ".mkv",
                asked(show, asked).called(asked.name(), show.namesBut(asked)),
                "");
    }

    private static Labelled lengths(Show show, RandomGenerator random) {
        Episode asked = Show.pick(show.episodes(), random);
        String lines = show.season(asked.season()).stream()
                        .map(episode -> show.name("900/" + (40 + random.nextInt(5)) + " {T}.S{S}E{E}.mkv", episode))
                        .collect(Collectors.joining("\n"))
                + show.name("\n800/6 {T}.S{S}E{E}.Afterwards.mkv", asked);
        return new Labelled(
                "", Listing.of(lines), asked(show, asked).lasting(42, 42), show.name("{T}.S{S}E{E}.mkv", asked));
    }

    private static Labelled firstOfSeason(Show show, RandomGenerator random) {
        int season = 1 + random.nextInt(2);
        Function<Episode, String> file = episode -> show.name("Season {s}/{T}.S{S}E{E}.mkv", episode);
        return pack(
                show.episodes(),
                file,
                Asked.season(show.title(), season),
                file.apply(show.season(season).getFirst()));
    }

    private static Labelled twice(Show show, RandomGenerator random) {
        Labelled list = PackShape.season("", "{T}.S{S}", "{T}.S{S}E{E}.mkv").made(show, random);
        List<ListedFile<String>> files = new ArrayList<>(list.listing().files());
        files.addAll(Listing.of("4321 Other cut/" + list.right()).files());
        return new Labelled("", new Listing(files), list.asked(), "");
    }
}
