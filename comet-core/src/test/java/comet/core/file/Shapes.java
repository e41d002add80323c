package comet.core.file;

import static comet.core.file.PackShape.season;
import static comet.core.file.PackShape.whole;

import comet.core.file.PackShape.Knows;
import java.util.List;
import java.util.stream.Stream;

/** The kinds of packs of episodes that a test makes lists of. */
final class Shapes {

    private Shapes() {}

    static List<PackShape> all() {
        return Stream.of(numbered(), placed(), counted(), dated(), named(), besides(), lacking())
                .flatMap(List::stream)
                .toList();
    }

    private static List<PackShape> numbered() {
        return List.of(
                season("scene pack", "{T}.S{S}.{Q}-{G}", "{T}.S{S}E{E}.{Q}-{G}.mkv"),
                season("scene pack with names", "{T}.S{S}.{Q}-{G}", "{T}.S{S}E{E}.{N}.{Q}-{G}.mkv")
                        .knowing(Knows.NAMES),
                season("pack with names nobody knows", "{T}.S{S}.{Q}-{G}", "{T}.S{S}E{E}.{N}.{Q}-{G}.mkv"),
                season("root folder", "{T}.S{S}.{Q}-{G}", "{T}.S{S}.{Q}-{G}/{T}.S{S}E{E}.{Q}-{G}.mkv"),
                season("bare numbers", "{t} Season {s}", "S{S}E{E}.mkv"),
                season("numbers and names", "{t} Season {s}", "S{S}E{E} - {n}.mkv")
                        .knowing(Knows.NAMES),
                season("x between", "{t} Season {s}", "{t} {s}x{E}.avi"),
                season("x in brackets", "{t} Season {s}", "{t} [{s}x{E}] {n}.avi"),
                season("with year", "{T}.{y}.S{S}", "{T}.{y}.S{S}E{E}.{Q}-{G}.mp4"),
                season("abbreviated title", "{T}.S{S}.{Q}-{G}", "q-s{S}e{E}-720p.mkv"),
                season("separate letters", "{t} S{S}", "{t} - S{S} E{E} - {n}.mkv"),
                season("written out", "{t} Season {s}", "{t} Season {s} Episode {e}.mkv"),
                season("blanks", "{t} ({y}) Season {s}", "{t} ({y}) - s{S}e{E} - {n} (1080p).mkv"),
                season("transport streams", "{T}.S{S}.HDTV", "{T}.S{S}E{E}.HDTV.ts"),
                whole("whole series in folders", "{T}.Complete.Series", "Season {S}/{T}.S{S}E{E}.{Q}.mkv"),
                whole("whole series without folders", "{T}.S01-S03.{Q}", "{T}.S{S}E{E}.{Q}.mkv"),
                whole("whole series, bare numbers", "{t} Complete", "{t} Season {s}/S{S}E{E}.mkv"),
                whole("whole series with x", "{t} Complete", "Season {s}/{s}x{E} {n}.mkv"));
    }

    private static List<PackShape> placed() {
        return List.of(
                season("numbers alone", "{T}.S{S}.{Q}-{G}", "{E}.mkv"),
                season("number and name", "{t} Season {s}", "{E} - {n}.mkv"),
                season("number, dot and name", "{t} Season {s}", "{E}. {n}.mkv"),
                season("Ep and number", "{t} S{S}", "Ep {E}.mkv"),
                season("Episode and number", "{t} S{S}", "Episode {e}.mkv"),
                season("E and number", "{t} S{S}", "{t} E{E}.mkv"),
                season("dash and number", "{t} S{S}", "{t} - {E}.mkv"),
                season("blank and number", "{t} S{S}", "{t} {E}.avi"),
                season("sign and number", "{t} S{S}", "{t} #{E} - {n}.avi"),
                season("chapters", "{t} S{S}", "{t} Chapter {e}.mkv"),
                season("Japanese numbers", "{t} S{S}", "{t} 第{E}話.mkv"),
                season("underscores around the number", "{t} S{S}", "{t}_{E}_.mkv"),
                season("underscores", "{t} S{S}", "{t}_-_{E}_[720p].mkv"),
                whole("season folders, numbers alone", "{t} Complete Series", "Season {S}/{E}.mkv"),
                whole("season folders, number and name", "{t} Complete Series", "{t}/Season {s}/{E} - {n}.mkv"),
                whole("season folders in another language", "{t} Integrale", "Saison {s}/{t} - {E}.avi"),
                whole("season folders with title", "{t}", "{t} S{S}/{t} - {E}.mkv")
                        .knowing(Knows.COUNTED));
    }

    private static List<PackShape> counted() {
        return List.of(
                whole("counted through", "[{G}] {t} (01-36) [1080p]", "[{G}] {t} - {A} (1080p).mkv")
                        .knowing(Knows.COUNTED),
                whole("counted through, three digits", "[{G}] {t} Batch", "[{G}] {t} - {a} [1080p][ABCDEF12].mkv")
                        .knowing(Knows.COUNTED),
                whole("counted through, second version", "[{G}] {t} Batch", "[{G}] {t} - {A}v2 [1080p].mkv")
                        .knowing(Knows.COUNTED),
                whole("counted through in season folders", "{t}", "Season {s}/{t} - {A}.mkv")
                        .knowing(Knows.COUNTED),
                season("season and dash", "[{G}] {t} S{s} [1080p]", "[{G}] {t} S{s} - {E} [1080p].mkv")
                        .knowing(Knows.COUNTED),
                season("ordinal season", "[{G}] {t} Batch", "[{G}] {t} Season {s} - {E} [1080p].mkv")
                        .knowing(Knows.COUNTED),
                season("counted through, one season", "[{G}] {t} S{s}", "[{G}] {t} - {A} [720p].mkv")
                        .knowing(Knows.COUNTED));
    }

    private static List<PackShape> dated() {
        return List.of(
                season("days with dots", "{T}.S{S}.{Q}", "{T}.{D}.{Q}-{G}.mkv").knowing(Knows.DAYS),
                season("days with dashes", "{t} S{S}", "{t} - {d} - {n}.mp4").knowing(Knows.DAYS),
                whole("days of all seasons", "{t} Collection", "{y}/{t} {d}.mkv")
                        .knowing(Knows.DAYS),
                season("number and day", "{T}.S{S}", "{T}.S{S}E{E}.{D}.{Q}.mkv").knowing(Knows.DAYS));
    }

    private static List<PackShape> named() {
        return List.of(
                season("names alone", "{t} Season {s}", "{t} - {n}.mkv").knowing(Knows.NAMES),
                season("names alone with dots", "{t} Season {s}", "{T}.{N}.{Q}-{G}.mkv")
                        .knowing(Knows.NAMES),
                season("nothing but names", "{t} Season {s}", "{n}.mkv").knowing(Knows.NAMES),
                whole("one long season", "{t} Season 1", "{T}.S01E{A}.{N}.{Q}.mkv")
                        .knowing(Knows.NAMES));
    }

    private static List<PackShape> besides() {
        String file = "{T}.S{S}E{E}.{Q}-{G}.mkv";
        String torrent = "{T}.S{S}.{Q}-{G}";
        return List.of(
                season("with sample", torrent, file).beside("3 Sample/sample.mkv", "1 info.nfo"),
                season("with sample of the episode", torrent, file)
                        .beside("3 Sample/{T}.S{S}E{E}.{Q}-{G}.sample.mkv", "3 {T}.S{S}E{E}.{Q}-sample.mkv"),
                season("with extras", torrent, file)
                        .beside("160 Extras/Behind the Scenes.mkv", "20 Featurettes/S{S}E{E} Featurette.mkv"),
                season("extra with the number", torrent, file)
                        .beside("12 {T}.S{S}E{E}.Making.Of.{Q}-{G}.mkv", "90 Bonus/{T}.S{S}E{E}.Commentary.mkv"),
                season("deleted scenes", torrent, file).beside("9 {T}.S{S}E{E}.Deleted.Scenes.{Q}-{G}.mkv"),
                season("trailer", torrent, file).beside("4 {T}.S{S}.Trailer.mkv", "4 Trailers/{T}.S{S}E{E}.mkv"),
                season("small file without a mark", torrent, file).beside("15 {T}.S{S}E{E}.Recap.{Q}-{G}.mkv"),
                season("double episode beside", torrent, file).beside("190 {T}.S{S}E{E}E99.{Q}-{G}.mkv"),
                season("another show", torrent, file).beside("150 {O}.S{S}E{E}.{Q}.mkv"),
                season("another show in its folder", torrent, "{t}/S{S}E{E}.mkv")
                        .beside("150 {o}/S{S}E{E}.mkv"),
                season("specials", torrent, "Season {s}/{t} - {E}.mkv").beside("90 Specials/{t} - {E}.mkv"),
                season("special before the number", torrent, "{t} - {E}.mkv").beside("90 {t} OVA - {E}.mkv"),
                season("openings", torrent, file)
                        .beside("9 NC/{t} - NCOP {E}.mkv", "9 NC/{t} - NCED {E}.mkv", "8 {t} Creditless {E}.mkv"),
                season("subtitles and pictures", torrent, file)
                        .beside("1 Subs/{T}.S{S}E{E}.srt", "1 cover.jpg", "1 {T}.S{S}E{E}.{Q}-{G}.nfo"),
                season("archive beside", torrent, file).beside("200 {T}.S{S}E{E}.rar", "200 {T}.S{S}E{E}.r00"),
                season("half episode", "[{G}] {t} S{s}", "[{G}] {t} - {E} [1080p].mkv")
                        .beside("95 [{G}] {t} - {E}.5 [1080p].mkv"));
    }

    private static List<PackShape> lacking() {
        return List.of(
                season("episode missing", "{T}.S{S}.{Q}-{G}", "{T}.S{S}E{E}.{Q}-{G}.mkv")
                        .lacking(),
                season("episode missing, numbers alone", "{t} Season {s}", "{E}.mkv")
                        .lacking(),
                whole("episode missing, counted through", "[{G}] {t}", "[{G}] {t} - {A}.mkv")
                        .knowing(Knows.COUNTED)
                        .lacking(),
                season("only its featurette", "{T}.S{S}.{Q}-{G}", "{T}.S{S}E{E}.{Q}-{G}.mkv")
                        .beside("10 {T}.S{S}E{E}.Featurette.mkv")
                        .lacking(),
                season("only its sample", "{T}.S{S}.{Q}-{G}", "{T}.S{S}E{E}.{Q}-{G}.mkv")
                        .beside("2 Sample/{T}.S{S}E{E}.mkv")
                        .lacking(),
                season("only a small file of it", "{T}.S{S}.{Q}-{G}", "{T}.S{S}E{E}.{Q}-{G}.mkv")
                        .beside("10 {T}.S{S}E{E}.{Q}-{G}.mkv")
                        .lacking(),
                season("only half of it", "[{G}] {t} S{s}", "[{G}] {t} - {E} [1080p].mkv")
                        .beside("95 [{G}] {t} - {E}.5 [1080p].mkv")
                        .lacking(),
                season("only that of another show", "{T}.S{S}", "{T}.S{S}E{E}.mkv")
                        .beside("100 {O}.S{S}E{E}.mkv")
                        .lacking(),
                season("only a special of that number", "{t} S{S}", "Season {s}/{t} - {E}.mkv")
                        .beside("100 Specials/{t} - {E}.mkv")
                        .lacking(),
                season("two that nothing tells apart", "{T}.S{S}", "{T}.S{S}E{E}.mkv")
                        .beside("100 Cut A/{T}.S{S}E{E}.mkv", "120 Cut B/{T}.S{S}E{E}.mkv")
                        .lacking());
    }
}
