package comet.core.release;

import static comet.core.release.Phrase.Mark.ANCHOR;
import static comet.core.release.Phrase.Mark.CUT;
import static comet.core.release.Phrase.Mark.EXACT;
import static comet.core.release.Phrase.Mark.NOT_BOUNDING;
import static comet.core.release.Phrase.Mark.SOFT;
import static comet.core.release.Phrase.Mark.SOFT_BEFORE_YEAR;
import static comet.core.release.WordKind.ANCHOR_ONLY;
import static comet.core.release.WordKind.QUALITY;
import static comet.core.release.WordKind.RESOLUTION;
import static comet.core.release.WordKind.TRASH;

/** Where the picture comes from (PARSE-60), what marks it as worthless (PARSE-40), and words for its size (PARSE-30). */
final class SourceWords {

    private static final String[] TELESYNC = {
        "hdts",
        "hd·tsrip",
        "tsrip",
        "telesync",
        "teles",
        "tsync",
        "hd*telesync",
        "telesyncrip",
        "hd*teles",
        "hd*tsync",
        "hd ts"
    };
    private static final String[] SCREENER = {
        "dvd*scr",
        "dv*scr",
        "bd*scr",
        "br*scr",
        "hd*scr",
        "dvd*screener",
        "dv*screener",
        "bd*screener",
        "br*screener",
        "hd*screener",
        "web*scr",
        "web*screener",
        "screener",
        "workprint"
    };
    private static final String[] PRE_DVD = {"pre·dvd", "pre·dvdrip", "pdvd", "pdvdrip", "p~dvd", "p~dvdrip"};
    private static final String[] CAM = {
        "hd·cam", "hq cam", "hqcam", "cam·rip", "camrp", "camhd", "hd·camrip", "hq camrip", "hdcamrp"
    };
    private static final String[] S_PRINT = {"hd s!print", "hq s!print", "s!print", "hds!print", "hqs!print"};

    private SourceWords() {}

    static void addTo(Vocabulary.Builder words) {
        resolutions(words);
        trash(words);
        qualities(words);
    }

    private static void resolutions(Vocabulary.Builder words) {
        words.row(RESOLUTION, "1440p", CUT | ANCHOR, "qhd", "quad hd", "quadhd", "wqhd")
                .row(RESOLUTION, "1080p", CUT | ANCHOR, "full·hd", "fhd");
    }

    private static void trash(Vocabulary.Builder words) {
        words.row(TRASH, "cam", SOFT_BEFORE_YEAR, "cam")
                .same(TRASH, "cam", ANCHOR, CAM)
                .row(TRASH, "print", 0, S_PRINT)
                .row(TRASH, "sync", SOFT_BEFORE_YEAR, "ts", "tc")
                .same(TRASH, "sync", ANCHOR, TELESYNC)
                .same(TRASH, "sync", ANCHOR, "hd·tc", "telecine", "tcine", "telec", "hdtelecine", "tcrip", "hd·tcrip")
                .row(TRASH, "predvd", 0, "pre·dvd", "pre·dvdrip")
                .row(TRASH, "screener", SOFT, "scr")
                .same(TRASH, "screener", ANCHOR, SCREENER)
                .row(TRASH, "capture", 0, "dvb", "dvb·rip", "sat·rip", "sat·rips")
                .row(TRASH, "leaked", CUT | SOFT, "leaked")
                .row(TRASH, "region", SOFT, "r5", "r6")
                .row(TRASH, "low", CUT, "threesixtyp")
                .row(TRASH, "low", CUT | SOFT_BEFORE_YEAR, "hq", "hq clean", "hq clean aud", "hq clean audio");
    }

    private static void qualities(Vocabulary.Builder words) {
        words.row(QUALITY, Quality.TELESYNC, CUT | SOFT_BEFORE_YEAR, "ts")
                .same(QUALITY, Quality.TELESYNC, CUT | ANCHOR, TELESYNC)
                .row(QUALITY, Quality.TELECINE, CUT | EXACT | SOFT_BEFORE_YEAR, "TC")
                .same(
                        QUALITY,
                        Quality.TELECINE,
                        CUT | ANCHOR,
                        "hd·tc",
                        "telecine",
                        "tcine",
                        "telec",
                        "hdtelecine",
                        "tcrip",
                        "hd·tcrip")
                .row(QUALITY, Quality.SCREENER, CUT | SOFT, "scr")
                .same(QUALITY, Quality.SCREENER, CUT | ANCHOR, SCREENER)
                .row(QUALITY, Quality.SCREENER, CUT, PRE_DVD)
                .same(QUALITY, Quality.SCREENER, CUT, "pre·hd", "pre·hdrip")
                .row(
                        QUALITY,
                        Quality.BLURAY_REMUX,
                        CUT | ANCHOR,
                        "bd·remux",
                        "br·remux",
                        "uhd·remux",
                        "4k·remux",
                        "4k·uhd·remux")
                .row(QUALITY, Quality.REMUX, CUT | ANCHOR, "remux")
                .row(QUALITY, Quality.BLURAY, CUT | ANCHOR, "blu*ray", "bluray")
                .row(QUALITY, Quality.UHDRIP, CUT | ANCHOR, "uhd·rip")
                .row(QUALITY, Quality.HDRIP, CUT | ANCHOR, "hd·rip", "micro·hd")
                .row(QUALITY, Quality.BRRIP, CUT | ANCHOR, "br·rip", "blu·ray·rip")
                .row(QUALITY, Quality.BDRIP, CUT | ANCHOR, "bd·rip", "bdr", "bd~rm")
                .same(QUALITY, Quality.BDRIP, CUT, "bd")
                .row(QUALITY, Quality.DVDRIP, CUT | ANCHOR, "dvd*rip", "hd dvd rip", "hddvdrip", "hddvd rip")
                .row(QUALITY, Quality.VHSRIP, CUT, "vhs·rip")
                .row(
                        QUALITY,
                        Quality.DVD,
                        CUT | SOFT_BEFORE_YEAR,
                        "dvd",
                        "dvdr",
                        "dvdr5",
                        "dvdr9",
                        "dvd5",
                        "dvd9",
                        "dvdmux")
                .row(QUALITY, Quality.VHS, CUT | SOFT_BEFORE_YEAR, "vhs")
                .row(QUALITY, Quality.PPVRIP, CUT, "ppv·rip")
                .row(QUALITY, Quality.HDTVRIP, CUT | ANCHOR, "hd·tv·rip")
                .row(QUALITY, Quality.HDTV, CUT, "dvb", "dvb·rip")
                .row(QUALITY, Quality.SATRIP, CUT, "sat·rip", "sat·rips")
                .row(QUALITY, Quality.TVRIP, CUT, "tv·rip", "tv·rips")
                .row(QUALITY, Quality.R5, CUT | SOFT, "r5")
                .row(QUALITY, Quality.WEBMUX, CUT | ANCHOR, "dl·mux", "web·mux", "bd·mux", "br·mux")
                .row(QUALITY, Quality.WEBRIP, CUT | ANCHOR, "web*rip", "web rips", "webrips")
                .row(QUALITY, Quality.WEBDLRIP, CUT | ANCHOR, "web·dl·rip")
                .row(QUALITY, Quality.WEBDL, CUT | ANCHOR, "web*dl", "web bdrip", "web dlrip")
                .row(QUALITY, Quality.WEB, CUT | NOT_BOUNDING | SOFT_BEFORE_YEAR, "web")
                .row(QUALITY, Quality.CAM, CUT | NOT_BOUNDING | SOFT_BEFORE_YEAR, "cam")
                .same(QUALITY, Quality.CAM, CUT | NOT_BOUNDING | ANCHOR, CAM)
                .same(QUALITY, Quality.CAM, CUT | NOT_BOUNDING, S_PRINT)
                .row(QUALITY, Quality.PDTV, CUT | ANCHOR, "pdtv")
                .row(QUALITY, Quality.HDTV, CUT | SOFT_BEFORE_YEAR, "hd")
                .same(QUALITY, Quality.HDTV, CUT | ANCHOR, "hd·tv")
                .row(ANCHOR_ONLY, "uhd", ANCHOR, "uhd");
    }
}
