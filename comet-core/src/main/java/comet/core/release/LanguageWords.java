package comet.core.release;

import static comet.core.release.Phrase.Mark.CUT;
import static comet.core.release.Phrase.Mark.EXACT;
import static comet.core.release.Phrase.Mark.NOT_BOUNDING;
import static comet.core.release.Phrase.Mark.NOT_FIRST;
import static comet.core.release.Phrase.Mark.SOFT;
import static comet.core.release.WordKind.EPISODE;
import static comet.core.release.WordKind.LANGUAGE;
import static comet.core.release.WordKind.SEASON;
import static comet.core.release.WordKind.SEASON_LANGUAGE;
import static comet.core.release.WordKind.VOLUME;

/**
 * Words for languages (PARSE-90). The order of the rows is the order of a release's languages. Words that need their
 * neighbours to be words of a language have a value with a question, see {@link LanguageReader}.
 */
final class LanguageWords {

    private static final int NAME = SOFT;
    private static final int LATE_NAME = SOFT | NOT_FIRST;
    private static final int KEPT = SOFT | NOT_BOUNDING;

    private LanguageWords() {}

    static void addTo(Vocabulary.Builder words) {
        numbers(words);
        english(words);
        asian(words);
        romance(words);
        germanicAndEastern(words);
        indian(words);
        european(words);
        others(words);
    }

    private static void numbers(Vocabulary.Builder words) {
        words.row(VOLUME, "", 0, "vol", "vols", "volume", "volumes")
                .row(SEASON_LANGUAGE, "es", 0, "temporada", "temporadas", "completa")
                .row(SEASON_LANGUAGE, "fr", 0, "integral", "integrale", "intégral", "intégrale")
                .row(SEASON_LANGUAGE, "fr", 0, "saison")
                .row(
                        SEASON,
                        "season",
                        0,
                        "season",
                        "seasons",
                        "temporada",
                        "temporadas",
                        "сезон",
                        "сезони",
                        "сезоны",
                        "сезона",
                        "сезонов",
                        "saison",
                        "saisons",
                        "seizoen",
                        "series",
                        "temp",
                        "sezon",
                        "sez",
                        "stagione",
                        "stagioni",
                        "staffel",
                        "staffeln")
                .same(
                        SEASON, "local", 0, "säsong", "sesong", "sæson", "kausi", "évad", "evad", "série", "řada",
                        "sezonul", "sezona", "sezóna", "σεζόν", "الموسم", "موسم", "עונה", "시즌", "シーズン", "mùa")
                .same(SEASON, "pair", 0, "serie", "sezoane", "kör")
                .row(
                        EPISODE,
                        "episode",
                        0,
                        "episode",
                        "episodes",
                        "eps",
                        "серии",
                        "серия",
                        "сер",
                        "эпизод",
                        "capitulo",
                        "capítulo",
                        "cap",
                        "episodio",
                        "episódio",
                        "épisode",
                        "seria",
                        "seriya",
                        "serija",
                        "serya",
                        "ser",
                        "ep",
                        "bolum",
                        "bölüm")
                .same(
                        EPISODE,
                        "local",
                        0,
                        "folge",
                        "folgen",
                        "aflevering",
                        "afl",
                        "afleveringen",
                        "avsnitt",
                        "afsnit",
                        "jakso",
                        "jaksot",
                        "odc",
                        "odcinek",
                        "odcinki",
                        "rész",
                        "díl",
                        "episodul",
                        "episod",
                        "epizoda",
                        "epizóda",
                        "puntata",
                        "puntate",
                        "الحلقة",
                        "حلقة",
                        "επεισόδιο",
                        "פרק",
                        "серія",
                        "серії",
                        "tập",
                        "회",
                        "화")
                .same(EPISODE, "pair", 0, "resz", "dil", "chapter", "capitol", "capitolo");
    }

    private static void english(Vocabulary.Builder words) {
        words.row(LANGUAGE, "en", CUT | NAME, "engl", "englis", "engsub", "engsubbed", "engsubs", "engsubtitles")
                .same(LANGUAGE, "en", NAME, "ensub", "ensubs", "ensubbed", "ing", "ingles", "inglés", "inglês")
                .same(LANGUAGE, "en", CUT, "esub")
                .same(LANGUAGE, "en", NAME, "english sub", "english subs", "english sdh", "english hi")
                .same(LANGUAGE, "en", KEPT, "en", "eng")
                .same(LANGUAGE, "en", LATE_NAME, "english");
    }

    private static void asian(Vocabulary.Builder words) {
        words.row(LANGUAGE, "ja", NAME, "jp", "jap", "jpn")
                .same(LANGUAGE, "ja", LATE_NAME, "japanese", "japones", "japonês")
                .same(LANGUAGE, "ja?block", KEPT | EXACT, "JA")
                .same(LANGUAGE, "ja", LATE_NAME, "japonais", "japanisch", "日本語")
                .row(LANGUAGE, "ko", NAME, "kor", "kor sub", "kor subs", "korsub", "korsubs")
                .same(LANGUAGE, "ko", LATE_NAME, "korean", "coreano")
                .same(LANGUAGE, "ko?block", KEPT | EXACT, "KO")
                .same(LANGUAGE, "ko", LATE_NAME, "한국어")
                .row(LANGUAGE, "zh", CUT | NAME, "traditional chinese", "chinese traditional")
                .same(LANGUAGE, "zh", NAME, "zh~hant", "zh~hans", "mandarin", "manderin", "chs", "chn")
                .same(LANGUAGE, "zh", KEPT, "chi", "cht")
                .same(LANGUAGE, "zh", LATE_NAME, "chinese", "chines", "chinês")
                .same(LANGUAGE, "zh?block", KEPT | EXACT, "ZH")
                .same(LANGUAGE, "zh", LATE_NAME, "中文", "国语", "國語");
    }

    private static void romance(Vocabulary.Builder words) {
        words.row(LANGUAGE, "fr", KEPT, "fra", "fre", "frances", "francês")
                .same(
                        LANGUAGE,
                        "fr",
                        CUT,
                        "vff",
                        "vfq",
                        "vfi",
                        "vfb",
                        "vf2",
                        "truefrench",
                        "subfrench",
                        "vost",
                        "vostf",
                        "vostfr",
                        "vosta",
                        "frvff",
                        "frvfq")
                .same(LANGUAGE, "fr", CUT | SOFT, "vf", "fr", "fr2", "vfr", "french")
                .same(LANGUAGE, "fr", LATE_NAME, "français", "francais")
                .row(LANGUAGE, "la", CUT | KEPT, "spanish latin", "latin spanish")
                .same(LANGUAGE, "la", CUT | KEPT, "american spa", "american es", "american esp")
                .same(LANGUAGE, "la", NAME, "audio lat", "audio latino", "lat", "lati", "latin", "latino")
                .row(
                        LANGUAGE,
                        "es",
                        NAME,
                        "audio esp",
                        "audio español",
                        "audio castellano",
                        "es",
                        "esp",
                        "spa",
                        "espanol",
                        "espanola",
                        "español",
                        "española",
                        "en español",
                        "en espanol")
                .same(LANGUAGE, "es", 0, "castellano")
                .same(LANGUAGE, "es", NAME, "spanish sub", "spanish subs")
                .same(LANGUAGE, "es", LATE_NAME, "spanish", "espanhol")
                .same(LANGUAGE, "es", CUT | EXACT | SOFT, "Sp")
                .row(LANGUAGE, "pt", CUT, "pt·br", "pr·br", "en·br", "port·br")
                .same(
                        LANGUAGE,
                        "pt",
                        CUT | NAME,
                        "bra pt",
                        "bra por",
                        "brazil pt",
                        "brazil por",
                        "brazilian pt",
                        "brazilian por",
                        "leg br",
                        "legendado br",
                        "português br",
                        "portugues br")
                .same(LANGUAGE, "pt", NAME, "leg", "dub br", "dublado br")
                .same(LANGUAGE, "pt", 0, "legendado", "legendas")
                .same(
                        LANGUAGE,
                        "pt",
                        NAME,
                        "portugues",
                        "português",
                        "portuguese",
                        "portuguesa",
                        "portugués",
                        "pt~pt",
                        "pt~en",
                        "pt~eng",
                        "pt sub",
                        "pt subs")
                .same(LANGUAGE, "pt", CUT | NAME, "pt")
                .same(LANGUAGE, "pt", KEPT, "por")
                .row(LANGUAGE, "it", CUT | NAME, "ita")
                .same(LANGUAGE, "it?codes", KEPT | EXACT, "IT")
                .same(LANGUAGE, "it?subtitle", KEPT, "it")
                .same(LANGUAGE, "it", LATE_NAME, "italian", "italiano")
                .same(LANGUAGE, "it?block", KEPT | EXACT, "IT");
    }

    private static void germanicAndEastern(Vocabulary.Builder words) {
        words.row(LANGUAGE, "el", LATE_NAME, "greek", "greek audio", "greek sub")
                .same(LANGUAGE, "el?block", KEPT | EXACT, "EL")
                .same(LANGUAGE, "el", LATE_NAME, "ελληνικά")
                .row(LANGUAGE, "de", NAME, "ger", "deu")
                .same(LANGUAGE, "de?codes", KEPT, "de")
                .same(LANGUAGE, "de", LATE_NAME, "german", "alemao", "alemão")
                .same(LANGUAGE, "de?block", KEPT | EXACT, "DE")
                .same(LANGUAGE, "de", LATE_NAME, "deutsch", "deutsche", "tedesco", "allemand")
                .row(LANGUAGE, "ru", NAME, "ru", "rus")
                .same(LANGUAGE, "ru", LATE_NAME, "russian", "russo")
                .same(LANGUAGE, "ru", LATE_NAME, "русский", "russkiy")
                .row(LANGUAGE, "uk", NAME, "ukr")
                .same(LANGUAGE, "uk", LATE_NAME, "ukrainian")
                .same(LANGUAGE, "uk", LATE_NAME, "українська", "украинский");
    }

    private static void indian(Vocabulary.Builder words) {
        words.row(LANGUAGE, "hi", NAME, "hin", "hindi")
                .same(LANGUAGE, "hi?block", KEPT | EXACT, "HI")
                .row(LANGUAGE, "te", CUT | NAME, "tel", "telugu")
                .same(LANGUAGE, "te?block", KEPT | EXACT, "TE")
                .row(LANGUAGE, "ta", CUT | NAME, "tam", "tâm", "tâmil", "tamil")
                .same(LANGUAGE, "ta?block", KEPT | EXACT, "TA")
                .row(LANGUAGE, "ml", CUT | LATE_NAME, "mal", "malay", "malayalam")
                .same(LANGUAGE, "ml?block", KEPT | EXACT, "ML")
                .row(LANGUAGE, "kn", CUT | NAME, "kan", "kannada")
                .same(LANGUAGE, "kn?block", KEPT | EXACT, "KN")
                .row(LANGUAGE, "mr", NAME, "mar", "mara", "marathi")
                .row(LANGUAGE, "gu", NAME, "guj", "gujarati")
                .row(LANGUAGE, "pa", NAME, "pun", "punjabi")
                .row(LANGUAGE, "bn", LATE_NAME, "ben", "bengali")
                .same(LANGUAGE, "bn?block", KEPT | EXACT, "BN")
                .same(LANGUAGE, "bn", LATE_NAME, "bangla");
    }

    private static void european(Vocabulary.Builder words) {
        words.row(LANGUAGE, "lt", KEPT | EXACT, "LT")
                .same(LANGUAGE, "lt", LATE_NAME, "lithuanian")
                .same(LANGUAGE, "lt", LATE_NAME, "lietuvių", "lietuviu")
                .row(LANGUAGE, "lv", LATE_NAME, "latvian")
                .same(LANGUAGE, "lv?block", KEPT | EXACT, "LV")
                .same(LANGUAGE, "lv", LATE_NAME, "latviešu")
                .row(LANGUAGE, "et", LATE_NAME, "estonian")
                .same(LANGUAGE, "et?block", KEPT | EXACT, "ET")
                .same(LANGUAGE, "et", LATE_NAME, "eesti")
                .row(LANGUAGE, "pl", NAME, "pl", "pol")
                .same(LANGUAGE, "pl", LATE_NAME, "polish", "polones", "polonês", "polaco")
                .same(LANGUAGE, "pl", LATE_NAME, "polski", "polskie", "polnisch")
                .same(LANGUAGE, "pl", CUT, "pl·dub", "pl·sub", "dub·pl", "dubbingpl", "lek·pl", "lektor·pl")
                .same(LANGUAGE, "pl", 0, "dubbing pl")
                .row(LANGUAGE, "cs", LATE_NAME, "cz", "cze", "czh", "czech")
                .same(LANGUAGE, "cs?block", KEPT | EXACT, "CS")
                .same(LANGUAGE, "cs", LATE_NAME, "česky", "cesky", "čeština", "cestina")
                .row(LANGUAGE, "sk", NAME, "slovak", "slovakian", "slosubs")
                .same(LANGUAGE, "sk?block", KEPT | EXACT, "SK")
                .same(LANGUAGE, "sk", LATE_NAME, "slovensky", "slovenčina")
                .same(LANGUAGE, "sk?subtitle", KEPT, "slo")
                .row(LANGUAGE, "hu", KEPT | EXACT, "HU")
                .same(LANGUAGE, "hu", KEPT, "hun", "hungarian")
                .same(LANGUAGE, "hu", LATE_NAME, "magyar")
                .row(LANGUAGE, "ro", KEPT, "rom", "romanian")
                .same(LANGUAGE, "ro", NAME, "rosub", "rosubs", "rosubbed")
                .same(LANGUAGE, "ro?sub", NAME, "ro")
                .same(LANGUAGE, "ro?block", KEPT | EXACT, "RO")
                .same(LANGUAGE, "ro", LATE_NAME, "română", "romana")
                .row(LANGUAGE, "bg", KEPT, "bul", "bulgarian")
                .same(LANGUAGE, "bg?block", KEPT | EXACT, "BG")
                .same(LANGUAGE, "bg", LATE_NAME, "български")
                .row(LANGUAGE, "sr", NAME, "srp", "serbian")
                .same(LANGUAGE, "sr?block", KEPT | EXACT, "SR")
                .same(LANGUAGE, "sr", LATE_NAME, "srpski", "српски")
                .row(LANGUAGE, "hr", NAME, "hrv", "croatian")
                .same(LANGUAGE, "hr?sub", NAME, "hr")
                .same(LANGUAGE, "hr?block", KEPT | EXACT, "HR")
                .same(LANGUAGE, "hr", LATE_NAME, "hrvatski")
                .row(LANGUAGE, "sl", KEPT, "slovenian")
                .same(LANGUAGE, "sl?block", KEPT | EXACT, "SL")
                .same(LANGUAGE, "sl", LATE_NAME, "slovenščina", "slovenski")
                .row(LANGUAGE, "nl", NAME, "nl", "dut", "holandes", "holandês", "flemish")
                .same(LANGUAGE, "nl", KEPT, "dutch")
                .same(LANGUAGE, "nl", LATE_NAME, "nederlands", "vlaams")
                .row(LANGUAGE, "da", NAME, "dk", "danska", "dansub", "dansubs", "nordic")
                .same(LANGUAGE, "da", KEPT, "danish", "dinamarques", "dinamarquês")
                .same(LANGUAGE, "da?block", KEPT | EXACT, "DA")
                .same(LANGUAGE, "da", LATE_NAME, "dansk")
                .same(LANGUAGE, "da?subtitle", KEPT, "dan")
                .row(LANGUAGE, "fi", NAME, "fi", "finsk", "finsub", "finsubs", "nordic")
                .same(LANGUAGE, "fi", KEPT, "finnish")
                .same(LANGUAGE, "fi", LATE_NAME, "suomi")
                .row(LANGUAGE, "sv", NAME, "se", "swe", "swesub", "swesubs", "sv", "svensk", "nordic")
                .same(LANGUAGE, "sv", KEPT, "swedish", "sueco")
                .same(LANGUAGE, "sv", LATE_NAME, "svenska")
                .row(LANGUAGE, "no", NAME, "nor", "norsk", "norsub", "norsubs", "nordic")
                .same(LANGUAGE, "no", KEPT, "norwegian", "noruegues", "norueguês", "bokmål", "nob")
                .same(LANGUAGE, "no?block", KEPT | EXACT, "NO")
                .same(LANGUAGE, "no", LATE_NAME, "bokmal", "nynorsk");
    }

    private static void others(Vocabulary.Builder words) {
        words.row(LANGUAGE, "ar", LATE_NAME, "arabic", "árabe", "ara")
                .same(LANGUAGE, "ar?block", KEPT | EXACT, "AR")
                .same(LANGUAGE, "ar", LATE_NAME, "arab", "العربية", "عربي")
                .same(LANGUAGE, "ar", KEPT, "arab audio", "arab sub", "arab subs", "arab lang")
                .same(LANGUAGE, "ar?subtitle", KEPT, "ar")
                .row(LANGUAGE, "tr", KEPT, "turkish", "tur", "turco", "tivibu", "bitturk", "turktorrent")
                .same(LANGUAGE, "tr?block", KEPT | EXACT, "TR")
                .same(LANGUAGE, "tr", LATE_NAME, "türkçe", "turkce", "türkisch")
                .row(LANGUAGE, "vi", KEPT, "vietnamese")
                .same(LANGUAGE, "vi?block", KEPT | EXACT, "VI")
                .same(LANGUAGE, "vi", LATE_NAME, "tiếng việt")
                .same(LANGUAGE, "vi?subtitle", KEPT, "vie")
                .row(LANGUAGE, "id", KEPT, "ind", "indonesian")
                .same(LANGUAGE, "id?block", KEPT | EXACT, "ID")
                .same(LANGUAGE, "id", LATE_NAME, "bahasa indonesia")
                .row(LANGUAGE, "th", LATE_NAME, "thai", "tailandês", "tailandes")
                .same(LANGUAGE, "th?block", KEPT | EXACT, "TH")
                .same(LANGUAGE, "th", LATE_NAME, "ไทย")
                .same(LANGUAGE, "th", KEPT | EXACT, "THA", "tha")
                .row(LANGUAGE, "ms", LATE_NAME, "malay")
                .same(LANGUAGE, "ms?block", KEPT | EXACT, "MS")
                .same(LANGUAGE, "ms", LATE_NAME, "bahasa melayu")
                .same(LANGUAGE, "ms?subtitle", LATE_NAME, "may")
                .row(LANGUAGE, "he", KEPT, "heb", "hebrew", "hebraico")
                .same(LANGUAGE, "he?block", KEPT | EXACT, "HE")
                .same(LANGUAGE, "he", LATE_NAME, "עברית")
                .row(LANGUAGE, "fa", KEPT, "persian", "persa")
                .same(LANGUAGE, "fa?block", KEPT | EXACT, "FA")
                .same(LANGUAGE, "fa", LATE_NAME, "farsi", "فارسی")
                .row(LANGUAGE, "pt?only", 0, "dublado");
    }
}
