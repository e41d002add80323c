package comet.core.file;

import static comet.core.file.HarderShape.season;
import static comet.core.file.HarderShape.whole;

import comet.core.file.PackShape.Knows;
import comet.core.file.Show.Episode;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The kinds of packs in which something stands in the way. */
final class HarderShapes {

    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV");

    private HarderShapes() {}

    static List<HarderShape> all() {
        return Stream.of(
                        twoInOne(),
                        cours(),
                        days(),
                        extras(),
                        copies(),
                        numbersInNames(),
                        otherLanguages(),
                        otherCounts())
                .flatMap(List::stream)
                .toList();
    }

    private static List<HarderShape> twoInOne() {
        return List.of(
                season(
                        "two in a file, dash",
                        "{T}.S{S}.{Q}",
                        (show, e) -> pair(show, e, "{T}.S{S}E%02d-E%02d.{Q}.mkv")),
                season(
                        "two in a file, dash without E",
                        "{T}.S{S}",
                        (show, e) -> pair(show, e, "{T}.S{S}E%02d-%02d.mkv")),
                season("two in a file, plus", "{t} S{S}", (show, e) -> pair(show, e, "{t} S{S}E%02d+E%02d.mkv")),
                season("two in a file, and", "{t} S{S}", (show, e) -> pair(show, e, "{t} S{S}E%02d & E%02d.mkv")),
                season("two in a file, x", "{t} Season {s}", (show, e) -> pair(show, e, "{t} {s}x%02d-%02d.avi")),
                season("two in a file, numbers alone", "{t} S{S}", (show, e) -> pair(show, e, "%02d-%02d.mkv")),
                whole("season and episode, numbers alone", "{t}", "{S}-{E}.mkv").mayRefuse(),
                season("season and episode, numbers alone, one season", "{t} S{S}", "{s}-{E}.mkv")
                        .mayRefuse(),
                season("two in a file, Episodes", "{t} S{S}", (show, e) -> pair(show, e, "Episodes %d-%d.mkv")),
                whole(
                        "two in a file, two seasons",
                        "{t} S01-S03",
                        (show, e) -> pair(show, e, "Season {s}/%02d & %02d.mkv")));
    }

    private static List<HarderShape> cours() {
        return List.of(
                season(
                        "second half counts on",
                        "{t} S{S}",
                        (show, e) -> show.name("{t} S{S} Part " + half(show, e) + " - {E}.mkv", e)),
                season(
                                "second half begins anew",
                                "{t} S{S}",
                                (show, e) -> show.name(
                                        "Part " + half(show, e) + "/{t} - " + two(inHalf(show, e)) + ".mkv", e))
                        .mayRefuse(),
                season(
                                "second half begins anew, cour",
                                "[{G}] {t} S{s}",
                                (show, e) -> show.name(
                                        "[{G}] {t} S{s} Cour " + half(show, e) + " - " + two(inHalf(show, e))
                                                + " [1080p].mkv",
                                        e))
                        .mayRefuse(),
                season(
                        "volumes that count on",
                        "{t} Season {s}",
                        (show, e) -> show.name("Vol. " + (1 + e.number() / 4) + "/{E} {n}.mkv", e)),
                season(
                        "discs that count on",
                        "{t} Season {s}",
                        (show, e) -> show.name("S{S}D0" + (1 + e.number() / 4) + "/{T}.S{S}E{E}.mkv", e)),
                whole(
                        "double seasons in a folder",
                        "{t} Seasons 1-3",
                        (show, e) ->
                                show.name("Season " + (e.season() < 3 ? "1-2" : "3") + "/{T}.S{S}E{E}.{Q}.mkv", e)));
    }

    private static List<HarderShape> days() {
        return List.of(
                day("days the European way", "dd.MM.yyyy"),
                day("days with underscores", "yyyy_MM_dd"),
                day("days without separators", "yyyyMMdd"),
                day("days in words", "d MMM yyyy"),
                season(
                                "days and guests with numbers",
                                "{T}.S{S}",
                                (show, e) -> show.name("{T}.{D}.Guest." + (40 + e.number()) + ".{N}.{Q}.mkv", e))
                        .knowing(Knows.DAYS),
                season(
                                "days and a part of a tour",
                                "{T}.{y}",
                                (show, e) -> show.name("{T}.{D}.Tour.Part." + (1 + e.number() % 3) + ".720p.mkv", e))
                        .knowing(Knows.DAYS));
    }

    private static HarderShape day(String words, String pattern) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
        return season(words, "{t} S{S}", (show, e) -> show.name("{t} ", e) + format.format(e.day()) + ".mkv")
                .knowing(Knows.DAYS);
    }

    private static List<HarderShape> extras() {
        String torrent = "{T}.S{S}.{Q}-{G}";
        String file = "{T}.S{S}E{E}.{Q}-{G}.mkv";
        return List.of(
                season("numbered extras", torrent, file).besideAll((show, asked) -> numbered("90 Extras/%02d.mkv")),
                season("numbered extras beside numbers", "{t} Season {s}", "{E}.mkv")
                        .besideAll((show, asked) -> numbered("90 Extras/%02d.mkv")),
                season("interviews with numbers", "{t} Season {s}", "{t} - {E}.mkv")
                        .besideAll((show, asked) -> numbered("70 Interviews/Interview %d.mkv")),
                season("openings and endings", "[{G}] {t} S{s}", "[{G}] {t} - {E} [1080p].mkv")
                        .besideAll(
                                (show, asked) -> numbered("6 [EXAMPLE] " + show.title() + " - NCOP%02d [1080p].mkv")),
                season("specials in the way", "[{G}] {t} S{s}", "[{G}] {t} - {E} [1080p].mkv")
                        .beside("80 [{G}] {t} - SP{E} [1080p].mkv", "95 [{G}] {t} - OVA {e} [1080p].mkv"),
                season("menus and previews", "{t} S{S} BD", "{t} S{S}E{E}.mkv")
                        .beside("3 Menu/{t} Menu {E}.mkv", "3 {t} PV {e}.mkv", "2 {t} CM {E}.mkv"),
                season("specials in a season folder", "{t} Season {s}", "Season {s}/{E}.mkv")
                        .beside("95 Season {s}/Specials/{E}.mkv"),
                season("halves between", "[{G}] {t}", "[{G}] {t} S{s} - {E} [720p].mkv")
                        .beside("70 [{G}] {t} S{s} - {E}.5 [720p].mkv"),
                season("film of the series beside", torrent, file).beside("320 {t} The Movie ({y}).mkv"));
    }

    /** Which of two copies is meant nobody can say: DBF-14 refuses where neither name holds that of the episode. */
    private static List<HarderShape> copies() {
        return List.of(
                season("two languages", "{t} S{S} Multi", "English/{T}.S{S}E{E}.mkv")
                        .beside("= German/{T}.S{S}E{E}.mkv")
                        .mayRefuse(),
                season("two languages in their words", "{t} S{S}", "English/Season {s}/Episode {E}.mkv")
                        .beside("= Deutsch/Staffel {s}/Folge {E}.mkv")
                        .mayRefuse(),
                season("two qualities", "{t} S{S}", "1080p/{T}.S{S}E{E}.1080p.mkv")
                        .beside("= 720p/{T}.S{S}E{E}.720p.mkv")
                        .mayRefuse(),
                season("dubbed and subbed", "{t} S{S}", "Dub/{t} - {E}.mkv")
                        .beside("= Sub/{t} - {E}.mkv")
                        .mayRefuse(),
                season("second version", "[{G}] {t} S{s}", "[{G}] {t} - {E} [1080p].mkv")
                        .beside("= [{G}] {t} - {E}v2 [1080p].mkv")
                        .mayRefuse(),
                season("sequel with a longer title", "{t} Collection S{S}", "{T}.S{S}E{E}.mkv")
                        .beside("100 {T}.Returns.S{S}E{E}.mkv"),
                season("opaque file in a telling folder", "{T}.S{S}.{Q}", "{T}.S{S}E{E}.{Q}-{G}/{G}-x264.mkv"),
                whole("opaque file in a telling folder, all seasons", "{t}", "Season {s}/{T}.S{S}E{E}/{G}.mkv"),
                season("two opaque files in a telling folder", "{T}.S{S}.{Q}", "{T}.S{S}E{E}.{Q}-{G}/{G}-x264.mkv")
                        .beside("100 {T}.S{S}E{E}.{Q}-{G}/second-x264.mkv")
                        .mayRefuse(),
                season("opaque file and an extra in a telling folder", "{T}.S{S}", "{T}.S{S}E{E}.{Q}-{G}/{G}.mkv")
                        .beside("30 {T}.S{S}E{E}.{Q}-{G}/trailer-{G}.mkv")
                        .mayRefuse(),
                season("extra alone in a telling folder", "{T}.S{S}", "{T}.S{S}E{E}.{Q}.mkv")
                        .beside("90 {T}.S{S}E{E}.Extras/{G}-trailer.mkv"));
    }

    private static List<HarderShape> numbersInNames() {
        return List.of(
                season(
                        "name with a part",
                        "{t} S{S}",
                        (show, e) -> show.name("{T}.S{S}E{E}.The.Long.Road.Part." + (1 + e.number() % 2) + ".mkv", e)),
                season(
                        "name with the next number",
                        "{t} S{S}",
                        (show, e) -> show.name("{T}.S{S}E{E}." + (e.number() + 1) + ".Days.{Q}.mkv", e)),
                season(
                        "number and a name with a number",
                        "{t} Season {s}",
                        (show, e) -> show.name(
                                e.number() % 4 == 1 ? "{E} - " + (e.number() + 2) + " Days Later.mkv" : "{E} - {n}.mkv",
                                e)),
                season(
                                "number and names that all have numbers",
                                "{t} Season {s}",
                                (show, e) -> show.name("{E} - " + (e.number() + 2) + " Days Later.mkv", e))
                        .mayRefuse(),
                season(
                        "name with another episode",
                        "{t} S{S}",
                        (show, e) -> show.name("{T}.S{S}E{E}.Back.To.Episode." + (e.number() % 3 + 1) + ".mkv", e)),
                season(
                        "counted out of",
                        "{t} S{S}",
                        (show, e) -> show.name(
                                "{t} {E} of " + show.season(e.season()).size() + ".mkv", e)),
                season("check sum like a number", "[{G}] {t} S{s}", "[{G}] {t} S{s}E{E} [S01E07AB].mkv"),
                season("bits and channels", "{t} S{S}", "{t} - {E} 1080p 10bit 5.1 x265.mkv"),
                season("frames a second", "{t} S{S}", "{t}.{E}.50fps.h264.aac.2ch.mkv"),
                season("frames a second, two figures", "{t} S{S}", "{t} {E}.25fps.mkv"));
    }

    private static List<HarderShape> otherLanguages() {
        return List.of(
                whole("German folders", "{t} Komplett", "Staffel {s}/Folge {e} - {n}.mkv"),
                whole("Spanish words", "{t} Completa", "{t} Temporada {s} Capitulo {e}.avi"),
                season("Spanish figures", "{t} Temporada {s}", (show, e) -> show.name("{t} [Cap.{s}{E}].avi", e)),
                whole("Italian words", "{t}", "{t} Stagione {s} Episodio {e}.mkv"),
                whole("Dutch folders", "{t}", "Seizoen {s}/Aflevering {e}.mkv"),
                whole("Russian words", "{t}", "Сезон {s}/Серия {E}.mkv"),
                whole("Turkish words", "{t}", "{t} {s}. Sezon {e}. Bölüm.mkv"),
                whole("Chinese words", "{t}", "第{s}季/第{E}集.mkv"),
                whole("Portuguese letters", "{t}", "{t} T{S}E{E}.mkv"),
                whole("Polish words", "{t}", "{t} Sezon {s} Odcinek {e}.mkv"),
                whole("Polish folders", "{t}", "Sezon {s}/{t} odc. {E}.mkv"),
                season("Polish torrent", "{t} Sezon {s}", "Odcinek {E} - {n}.mkv"),
                season("Chinese torrent", "{t} 第{s}季", "[{G}] {t} 第{E}話.mkv"));
    }

    private static List<HarderShape> otherCounts() {
        return List.of(
                season("three figures", "{t} Season {s}", "{t} {s}{E}.avi").mayRefuse(),
                season("three figures and name", "{t} Season {s}", "{s}{E} - {n}.avi")
                        .mayRefuse(),
                season("figure, dash, figures", "{t} Season {s}", "{s}-{E} {n}.mkv")
                        .mayRefuse(),
                season(
                                "Roman numbers",
                                "{t} S{S}",
                                (show, e) -> show.name("{t} Episode " + ROMAN.get(e.number() - 1) + ".mkv", e))
                        .mayRefuse(),
                season("episode before season", "{t} S{S}", "{t} E{E} S{S}.mkv").mayRefuse(),
                season("one season of a count through all", "{t} S{S}", "{t} - {A}.mkv")
                        .mayRefuse(),
                season(
                        "counted down",
                        "{t} S{S}",
                        (show, e) -> show.name(
                                two(show.season(e.season()).size() + 1 - e.number()) + " {T}.S{S}E{E}.mkv", e)),
                season(
                                "file numbers before names",
                                "{t} S{S}",
                                (show, e) -> show.name(two(e.number() + 3) + ". {n}.mkv", e))
                        .knowing(Knows.NAMES)
                        .mayRefuse(),
                whole("numbers in brackets", "{t}", "{t} [{S}.{E}] {n}.mkv").mayRefuse());
    }

    private static List<String> numbered(String form) {
        return IntStream.rangeClosed(1, 6)
                .mapToObj(number -> String.format(Locale.ROOT, form, number))
                .toList();
    }

    /** Episodes 1 and 2 in one file, 3 and 4 in the next; the last stays alone in a file of two, too. */
    private static String pair(Show show, Episode episode, String form) {
        int first = episode.number() - (episode.number() + 1) % 2;
        return String.format(Locale.ROOT, show.name(form, episode), first, first + 1);
    }

    private static int half(Show show, Episode episode) {
        return episode.number() <= (show.season(episode.season()).size() + 1) / 2 ? 1 : 2;
    }

    private static int inHalf(Show show, Episode episode) {
        int first = (show.season(episode.season()).size() + 1) / 2;
        return half(show, episode) == 1 ? episode.number() : episode.number() - first;
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }
}
