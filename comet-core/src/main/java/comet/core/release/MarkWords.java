package comet.core.release;

import static comet.core.release.Phrase.Mark.CUT;
import static comet.core.release.Phrase.Mark.EXACT;
import static comet.core.release.Phrase.Mark.NOT_BOUNDING;
import static comet.core.release.Phrase.Mark.NOT_FIRST;
import static comet.core.release.Phrase.Mark.SOFT;
import static comet.core.release.Phrase.Mark.SOFT_BEFORE_YEAR;
import static comet.core.release.WordKind.ADULT;
import static comet.core.release.WordKind.ADULT_WORD;
import static comet.core.release.WordKind.COMMENTARY;
import static comet.core.release.WordKind.COMPLETE;
import static comet.core.release.WordKind.CONTAINER;
import static comet.core.release.WordKind.CONVERTED;
import static comet.core.release.WordKind.COUNTRY;
import static comet.core.release.WordKind.DELETED;
import static comet.core.release.WordKind.DOCUMENTARY;
import static comet.core.release.WordKind.DUBBED;
import static comet.core.release.WordKind.EDITION;
import static comet.core.release.WordKind.EXTRA;
import static comet.core.release.WordKind.GROUP;
import static comet.core.release.WordKind.HARDCODED;
import static comet.core.release.WordKind.KNOWN_GROUP;
import static comet.core.release.WordKind.LATE_NOISE;
import static comet.core.release.WordKind.LATE_TRASH;
import static comet.core.release.WordKind.NETWORK;
import static comet.core.release.WordKind.NOISE;
import static comet.core.release.WordKind.PPV;
import static comet.core.release.WordKind.PROPER;
import static comet.core.release.WordKind.REGION;
import static comet.core.release.WordKind.REMASTERED;
import static comet.core.release.WordKind.REPACK;
import static comet.core.release.WordKind.RETAIL;
import static comet.core.release.WordKind.SCENE_GROUP;
import static comet.core.release.WordKind.SITE;
import static comet.core.release.WordKind.SUBBED;
import static comet.core.release.WordKind.THREE_D;
import static comet.core.release.WordKind.TITLE_WORD;
import static comet.core.release.WordKind.UNCENSORED;
import static comet.core.release.WordKind.UNRATED;
import static comet.core.release.WordKind.UPSCALED;

import java.util.stream.Stream;

/** Marks of a release (PARSE-21, PARSE-41 to PARSE-44, PARSE-54 to PARSE-56, PARSE-81, PARSE-95 to PARSE-104). */
final class MarkWords {

    private static final String[] COLLECTIONS = Stream.of("complete", "full", "all")
            .flatMap(all -> Stream.of(
                            "series",
                            "seasons",
                            "season",
                            "collection",
                            "episodes",
                            "set",
                            "pack",
                            "movies",
                            "mini·series",
                            "tv series",
                            "tv show",
                            "saga",
                            "trilogy",
                            "anthology")
                    .map(things -> all + " " + things))
            .toArray(String[]::new);

    private MarkWords() {}

    static void addTo(Vocabulary.Builder words) {
        contents(words);
        editions(words);
        flags(words);
        collections(words);
        sounds(words);
        origins(words);
    }

    private static void contents(Vocabulary.Builder words) {
        words.row(NOISE, "", CUT | SOFT, "extras", "100 years quest")
                .same(NOISE, "", CUT, "360 degrees of vision the byakugan s blind spot", "tv money")
                .row(CONTAINER, "mkv", 0, "mkv")
                .same(CONTAINER, "avi", 0, "avi")
                .same(CONTAINER, "mp4", 0, "mp4")
                .same(CONTAINER, "wmv", 0, "wmv")
                .same(CONTAINER, "mpg", 0, "mpg")
                .same(CONTAINER, "mpeg", 0, "mpeg")
                .row(ADULT, "", CUT | EXACT, "XXX", "xxx", "Xxx")
                .row(ADULT_WORD, "", NOT_BOUNDING, adultWords())
                .row(
                        SCENE_GROUP,
                        "",
                        EXACT,
                        "CAKES",
                        "GGEZ",
                        "GGWP",
                        "GLHF",
                        "GOSSIP",
                        "NAISU",
                        "KOGI",
                        "PECULATE",
                        "SLOT",
                        "EDITH",
                        "ETHEL",
                        "ELEANOR",
                        "B2B",
                        "SPAMnEGGS",
                        "FTP",
                        "DiRT",
                        "SYNCOPY",
                        "BAE",
                        "SuccessfulCrab",
                        "NHTFS",
                        "SURCODE",
                        "B0MBARDIERS")
                .row(EXTRA, Extra.NCED, CUT | EXACT, "NCED")
                .row(EXTRA, Extra.NCOP, CUT | EXACT, "NCOP")
                .row(EXTRA, Extra.NC, CUT | EXACT | SOFT, "NC")
                .row(EXTRA, Extra.OVA, CUT | SOFT, "ova")
                .row(EXTRA, Extra.ED, CUT | SOFT, "ed", "ed1", "ed2", "ed3", "ed4", "ed5", "ed6", "ed7", "ed8", "ed9")
                .row(EXTRA, Extra.OP, CUT | EXACT | SOFT, "OP", "OPv2", "OP1", "OP2", "OP3", "OP4")
                .row(EXTRA, Extra.FEATURETTE, NOT_BOUNDING, "featurette", "featurettes")
                .row(EXTRA, Extra.SAMPLE, NOT_BOUNDING, "sample")
                .row(EXTRA, Extra.TRAILER, NOT_BOUNDING, "trailer", "trailers")
                .row(PPV, "", CUT | NOT_BOUNDING, "ppv")
                .row(PPV, "", NOT_BOUNDING, "fight night", "fight nights")
                .row(LATE_NOISE, "", CUT | NOT_BOUNDING, "high quality");
    }

    private static String[] adultWords() {
        return ResourceLines.of("adult-words.txt").stream()
                .flatMap(word -> Stream.of(word, word + "s"))
                .toArray(String[]::new);
    }

    private static void editions(Vocabulary.Builder words) {
        words.row(TITLE_WORD, "", SOFT, "edition", "editions", "cut", "anniversary")
                .row(EDITION, Edition.ULTIMATE, CUT | SOFT, "ultimate edition")
                .row(
                        EDITION,
                        Edition.DIRECTORS_CUT,
                        CUT | SOFT,
                        "extended director",
                        "extended directors",
                        "extended director s")
                .row(EDITION, Edition.EXTENDED, CUT | SOFT, "custom extended", "extended")
                .row(EDITION, Edition.DIRECTORS_CUT, CUT | SOFT, "director cut", "directors cut", "director s cut")
                .row(EDITION, Edition.COLLECTORS, CUT | SOFT, "collector", "collectors", "collector s")
                .row(EDITION, Edition.THEATRICAL, CUT | SOFT, "theatrical")
                .row(EDITION, Edition.UNCUT, CUT | SOFT, "uncut")
                .row(EDITION, Edition.IMAX, CUT | SOFT, "imax")
                .row(EDITION, Edition.DIAMOND, CUT | SOFT, "diamond")
                .row(EDITION, Edition.REMASTERED, CUT | SOFT, "remaster", "remastered");
    }

    private static void flags(Vocabulary.Builder words) {
        words.row(
                        UPSCALED,
                        "",
                        SOFT,
                        "ai upscale",
                        "ai upscaled",
                        "ai upscaling",
                        "ai enhance",
                        "ai enhanced",
                        "upscale",
                        "upscaled",
                        "upscaling",
                        "enhance",
                        "enhanced")
                .row(UPSCALED, "", 0, "iris2", "regrade", "upsuhd", "upsfhd", "upshd", "ups4k")
                .row(UPSCALED, "ai", SOFT, "ai")
                .row(CONVERTED, "", CUT | EXACT, "CONVERT")
                .row(HARDCODED, "", CUT | EXACT, "HC", "HARDCODED")
                .row(PROPER, "", CUT, "real proper", "proper")
                .row(REPACK, "", CUT, "repack", "repack1", "repack2", "repack3", "rerip", "rerip2")
                .row(RETAIL, "", CUT | SOFT, "retail")
                .row(REMASTERED, "", CUT | SOFT, "remaster", "remastered")
                .row(DOCUMENTARY, "", NOT_BOUNDING, "docu", "documentary", "documentry")
                .row(UNRATED, "", CUT | SOFT, "unrated")
                .row(UNCENSORED, "", CUT | SOFT, "uncensored")
                .row(COMMENTARY, "", CUT | SOFT, "commentary")
                .row(REGION, "", CUT | SOFT, "pal")
                .row(REGION, "", CUT, "ntsc", "secam")
                .row(
                        THREE_D,
                        "",
                        NOT_FIRST,
                        "3d",
                        "sbs",
                        "h·sbs",
                        "half·sbs",
                        "half·ou",
                        "h·ou",
                        "half·overunder",
                        "sidebyside",
                        "side by side",
                        "overunder",
                        "over under",
                        "bluray3d",
                        "bd3d");
        for (char digit = '0'; digit <= '9'; digit++) {
            words.same(REGION, "", CUT | EXACT | SOFT, "R" + digit).same(REGION, "", CUT | EXACT, "R" + digit + "J");
        }
    }

    private static void collections(Vocabulary.Builder words) {
        words.row(COMPLETE, "", CUT | SOFT, "integrale", "intégrale", "integral", "intégral")
                .row(COMPLETE, "", CUT | SOFT, "movie collection")
                .row(COMPLETE, "", CUT | SOFT, "complete collection", "movies collection")
                .row(
                        COMPLETE,
                        "box",
                        CUT,
                        "the complete box·set",
                        "complete box·set",
                        "collection box·set",
                        "dvd box·set",
                        "the box·set",
                        "box·set")
                .row(COMPLETE, "collection", CUT | SOFT, "collection")
                .row(COMPLETE, "", CUT | SOFT, "completa")
                .row(COMPLETE, "", CUT | EXACT | SOFT, "COMPLETE")
                .row(COMPLETE, "", 0, COLLECTIONS)
                .row(COMPLETE, "", SOFT, "mini·series")
                .row(
                        COMPLETE,
                        "",
                        SOFT,
                        "duology",
                        "trilogy",
                        "quadrology",
                        "quadrilogy",
                        "tetralogy",
                        "pentalogy",
                        "hexalogy",
                        "heptalogy",
                        "anthology")
                .row(COMPLETE, "", SOFT, "ultimate collection")
                .row(COMPLETE, "complete", CUT | SOFT, "complete")
                .row(COMPLETE, "", NOT_BOUNDING | SOFT, "saga")
                .row(COMPLETE, "", CUT | SOFT, "kolekcja");
    }

    private static void sounds(Vocabulary.Builder words) {
        words.row(
                        SUBBED,
                        "",
                        CUT | SOFT,
                        "multi·sub",
                        "multi·subs",
                        "multiple sub",
                        "multiple subs",
                        "multi su",
                        "multi·subtitles",
                        "multiple subtitle",
                        "multiple subtitles",
                        "multi·subtitle",
                        "multi·subbed",
                        "multi dub",
                        "multi dubs",
                        "msub",
                        "msubs",
                        "multisubs")
                .row(
                        SUBBED,
                        "",
                        CUT | SOFT,
                        "official sub",
                        "official subs",
                        "dual sub",
                        "dual subs",
                        "subbed",
                        "subs",
                        "sub")
                .row(DUBBED, "", CUT, "multi lang", "multi language", "multi languages", "multi·audio", "multi vf2")
                .row(
                        DUBBED,
                        "",
                        CUT,
                        "tri·audio",
                        "triple·audio",
                        "tri dub",
                        "tri dubbed",
                        "triple dub",
                        "triple dubbed")
                .row(DUBBED, "", CUT, "dual·audio", "dual·áudio", "dual·line")
                .row(DUBBED, "", CUT | SOFT_BEFORE_YEAR, "dual")
                .row(DUBBED, "", CUT | NOT_BOUNDING, "fan·dub", "fan dubbed")
                .row(DUBBED, "", CUT | SOFT_BEFORE_YEAR, "dub", "dubs")
                .same(DUBBED, "", CUT | SOFT, "dubbed", "dubbing")
                .same(DUBBED, "", CUT, "dublado")
                .row(
                        DUBBED,
                        "pair",
                        0,
                        "jap&eng",
                        "eng&jap",
                        "zh&eng",
                        "eng&zh",
                        "japanese&english",
                        "english&japanese",
                        "chinese&english",
                        "english&chinese",
                        "jpn&eng",
                        "eng&jpn")
                .row(DUBBED, "", CUT | SOFT, "multi");
    }

    private static void origins(Vocabulary.Builder words) {
        words.row(NETWORK, Network.APPLE_TV, CUT | SOFT, "atvp", "atv")
                .row(NETWORK, Network.AMAZON, CUT | SOFT, "amzn", "amazon")
                .row(NETWORK, Network.NETFLIX, CUT | SOFT, "nf", "netflix")
                .row(NETWORK, Network.NICKELODEON, CUT | SOFT, "nick", "nickelodeon")
                .row(NETWORK, Network.DISNEY, CUT | SOFT, "disney", "dsny", "dsnp", "dsnyp")
                .row(NETWORK, Network.HBO, CUT | SOFT, "hmax", "hbo")
                .row(NETWORK, Network.HULU, CUT | SOFT, "hulu")
                .row(NETWORK, Network.CBS, CUT | SOFT, "cbs")
                .row(NETWORK, Network.NBC, CUT | SOFT, "nbc")
                .row(NETWORK, Network.AMC, CUT | SOFT, "amc")
                .row(NETWORK, Network.PBS, CUT | SOFT, "pbs")
                .row(NETWORK, Network.CRUNCHYROLL, CUT | SOFT, "crunchyroll", "cr")
                .row(NETWORK, Network.VICE, CUT | EXACT | SOFT, "VICE")
                .row(NETWORK, Network.SONY, CUT | SOFT, "sony")
                .row(NETWORK, Network.HALLMARK, CUT | SOFT, "hallmark")
                .row(NETWORK, Network.ADULT_SWIM, CUT | SOFT, "adult·swim")
                .row(NETWORK, Network.ANIMAL_PLANET, CUT | SOFT, "animal·planet", "anpl")
                .row(NETWORK, Network.CARTOON_NETWORK, CUT | SOFT, "cartoon·network")
                .row(COUNTRY, "US", EXACT | SOFT, "US")
                .same(COUNTRY, "UK", EXACT | SOFT, "UK")
                .same(COUNTRY, "AU", EXACT | SOFT, "AU")
                .same(COUNTRY, "NZ", EXACT | SOFT, "NZ")
                .same(COUNTRY, "CA", EXACT | SOFT, "CA")
                .row(GROUP, "INFLATE", 0, "inflate", "deflate")
                .row(GROUP, "", 0, "erai~raws")
                .row(KNOWN_GROUP, "", 0, "edge2020")
                .row(SITE, "", CUT, "rarbg", "torrentleech", "thepiratebay", "piratebay")
                .row(DELETED, "", CUT, "deleted scene", "deleted scenes")
                .row(LATE_TRASH, "", CUT, "acesse o original");
    }
}
