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
                        "bölüm");
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
                .row(LANGUAGE, "ko", NAME, "kor", "kor sub", "kor subs", "korsub", "korsubs")
                .same(LANGUAGE, "ko", LATE_NAME, "korean", "coreano")
                .row(LANGUAGE, "zh", CUT | NAME, "traditional chinese", "chinese traditional")
                .same(LANGUAGE, "zh", NAME, "zh~hant", "zh~hans", "mandarin", "manderin", "chs", "chn")
                .same(LANGUAGE, "zh", KEPT, "chi", "cht")
                .same(LANGUAGE, "zh", LATE_NAME, "chinese", "chines", "chinês");
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
                .same(LANGUAGE, "it", LATE_NAME, "italian", "italiano");
    }

    private static void germanicAndEastern(Vocabulary.Builder words) {
        words.row(LANGUAGE, "el", LATE_NAME, "greek", "greek audio", "greek sub")
                .row(LANGUAGE, "de", NAME, "ger", "deu")
                .same(LANGUAGE, "de?codes", KEPT, "de")
                .same(LANGUAGE, "de", LATE_NAME, "german", "alemao", "alemão")
                .row(LANGUAGE, "ru", NAME, "ru", "rus")
                .same(LANGUAGE, "ru", LATE_NAME, "russian", "russo")
                .row(LANGUAGE, "uk", NAME, "ukr")
                .same(LANGUAGE, "uk", LATE_NAME, "ukrainian");
    }

    private static void indian(Vocabulary.Builder words) {
        words.row(LANGUAGE, "hi", NAME, "hin", "hindi")
                .row(LANGUAGE, "te", CUT | NAME, "tel", "telugu")
                .row(LANGUAGE, "ta", CUT | NAME, "tam", "tâm", "tâmil", "tamil")
                .row(LANGUAGE, "ml", CUT | LATE_NAME, "mal", "malay", "malayalam")
                .row(LANGUAGE, "kn", CUT | NAME, "kan", "kannada")
                .row(LANGUAGE, "mr", NAME, "mar", "mara", "marathi")
                .row(LANGUAGE, "gu", NAME, "guj", "gujarati")
                .row(LANGUAGE, "pa", NAME, "pun", "punjabi")
                .row(LANGUAGE, "bn", LATE_NAME, "ben", "bengali");
    }

    private static void european(Vocabulary.Builder words) {
        words.row(LANGUAGE, "lt", KEPT | EXACT, "LT")
                .same(LANGUAGE, "lt", LATE_NAME, "lithuanian")
                .row(LANGUAGE, "lv", LATE_NAME, "latvian")
                .row(LANGUAGE, "et", LATE_NAME, "estonian")
                .row(LANGUAGE, "pl", NAME, "pl", "pol")
                .same(LANGUAGE, "pl", LATE_NAME, "polish", "polones", "polonês", "polaco")
                .same(LANGUAGE, "pl", CUT, "pl·dub", "pl·sub", "dub·pl", "dubbingpl", "lek·pl", "lektor·pl")
                .same(LANGUAGE, "pl", 0, "dubbing pl")
                .row(LANGUAGE, "cs", LATE_NAME, "cz", "cze", "czh", "czech")
                .row(LANGUAGE, "sk", NAME, "slovak", "slovakian", "slosubs")
                .same(LANGUAGE, "sk?subtitle", KEPT, "slo")
                .row(LANGUAGE, "hu", KEPT | EXACT, "HU")
                .same(LANGUAGE, "hu", KEPT, "hun", "hungarian")
                .row(LANGUAGE, "ro", KEPT, "rom", "romanian")
                .same(LANGUAGE, "ro", NAME, "rosub", "rosubs", "rosubbed")
                .same(LANGUAGE, "ro?sub", NAME, "ro")
                .row(LANGUAGE, "bg", KEPT, "bul", "bulgarian")
                .row(LANGUAGE, "sr", NAME, "srp", "serbian")
                .row(LANGUAGE, "hr", NAME, "hrv", "croatian")
                .same(LANGUAGE, "hr?sub", NAME, "hr")
                .row(LANGUAGE, "sl", KEPT, "slovenian")
                .row(LANGUAGE, "nl", NAME, "nl", "dut", "holandes", "holandês", "flemish")
                .same(LANGUAGE, "nl", KEPT, "dutch")
                .row(LANGUAGE, "da", NAME, "dk", "danska", "dansub", "dansubs", "nordic")
                .same(LANGUAGE, "da", KEPT, "danish", "dinamarques", "dinamarquês")
                .same(LANGUAGE, "da?subtitle", KEPT, "dan")
                .row(LANGUAGE, "fi", NAME, "fi", "finsk", "finsub", "finsubs", "nordic")
                .same(LANGUAGE, "fi", KEPT, "finnish")
                .row(LANGUAGE, "sv", NAME, "se", "swe", "swesub", "swesubs", "sv", "svensk", "nordic")
                .same(LANGUAGE, "sv", KEPT, "swedish", "sueco")
                .row(LANGUAGE, "no", NAME, "nor", "norsk", "norsub", "norsubs", "nordic")
                .same(LANGUAGE, "no", KEPT, "norwegian", "noruegues", "norueguês", "bokmål", "nob");
    }

    private static void others(Vocabulary.Builder words) {
        words.row(LANGUAGE, "ar", LATE_NAME, "arabic", "árabe", "ara")
                .same(LANGUAGE, "ar", KEPT, "arab audio", "arab sub", "arab subs", "arab lang")
                .same(LANGUAGE, "ar?subtitle", KEPT, "ar")
                .row(LANGUAGE, "tr", KEPT, "turkish", "tur", "turco", "tivibu", "bitturk", "turktorrent")
                .row(LANGUAGE, "vi", KEPT, "vietnamese")
                .same(LANGUAGE, "vi?subtitle", KEPT, "vie")
                .row(LANGUAGE, "id", KEPT, "ind", "indonesian")
                .row(LANGUAGE, "th", LATE_NAME, "thai", "tailandês", "tailandes")
                .same(LANGUAGE, "th", KEPT | EXACT, "THA", "tha")
                .row(LANGUAGE, "ms", LATE_NAME, "malay")
                .same(LANGUAGE, "ms?subtitle", LATE_NAME, "may")
                .row(LANGUAGE, "he", KEPT, "heb", "hebrew", "hebraico")
                .row(LANGUAGE, "fa", KEPT, "persian", "persa")
                .row(LANGUAGE, "pt?only", 0, "dublado");
    }
}
