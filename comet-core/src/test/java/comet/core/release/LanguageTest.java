package comet.core.release;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    private final ReleaseParser parser = new ReleaseNameParser();

    @DisplayName("PARSE-90 to PARSE-96: worked examples")
    @ReleaseTable("""
            name                                        | languages      | dubbed | subbed | title
            Sintel.2010.MULTi.VFF.1080p.BluRay.x264     | fr             | true   |        | Sintel
            Sintel.2010.TRUEFRENCH.1080p.WEB            | fr             |        |        | Sintel
            Sintel.2010.VOSTFR.720p                     | fr             |        |        | Sintel
            Sintel 2010 1080p ita eng sub ita           | en, it         |        | true   | Sintel
            Sintel.2010.German.DL.1080p.BluRay          | de             |        |        | Sintel
            The.German.Doctor.2013.1080p                |                |        |        | The German Doctor
            Sintel.2010.Latino.720p                     | la             |        |        | Sintel
            Sintel.2010.PT-BR.1080p                     | pt             |        |        | Sintel
            Sintel (2010) [Hindi + English] 720p ESub   | en, hi         |        |        | Sintel
            Sintel.2010.NORDiC.1080p.WEB-DL             | da, fi, sv, no |        |        | Sintel
            Sintel.2010.PLDUB.720p                      | pl             |        |        | Sintel
            Sintel.2010.1080p.RUS.UKR.ENG               | en, ru, uk     |        |        | Sintel
            Синтел / Sintel (2010) BDRip                | ru             |        |        | Sintel
            [玻璃] Sintel [01][1080p][简体]               | zh             |        |        | Sintel
            Sintel.2010.Dual.Audio.1080p                |                | true   |        | Sintel
            Sintel.2010.1080p.WEB-DL.en.srt             | en             |        |        | Sintel
            Sintel.2010.Dublado.720p                    | pt             | true   |        | Sintel
            """)
    void examples(ReleaseRow row) {
        row.check();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("PARSE-90: each word of each language, behind the year")
    @CsvSource(delimiter = '|', textBlock = """
            en | eng, engl, engsub, engsubs, ensub, ing, ingles, inglés, inglês, esub, english, English.Subs, english.sdh, en
            ja | JP, JAP, JPN, Japanese, japones, japonês
            ko | KOR, korsub, Korean, coreano
            zh | Traditional.Chinese, Chinese.Traditional, zh-hant, Mandarin, manderin, CHS, CHN, CHI, CHT, Chinese, chines, chinês, zh-hans
            fr | FRA, FRE, FRANCES, VF, VFF, VFQ, VFR, VFI, VFB, VF2, FR, VOSTFR, FRENCH, TRUEFRENCH, SUBFRENCH, Fr, VOST, VOSTF, VOSTA, vff, truefrench, french
            la | Spanish.Latin, lat, lati, latin, latino, audio.latino
            es | ES, ESP, spa, espanol, espanola, español, castellano, audio.español, Spanish, spanish.subs, espanhol, Sp
            pt | pt-br, pr.br, port.br, bra.por, leg, legendado, legendas, português, portuguese, PT-PT, PT.subs, PT, por
            it | ITA, italian, italiano
            el | greek, greek.audio
            de | GER, DEU, german, alemao, alemão
            ru | RU, RUS, russian, russo
            uk | UKR, ukrainian
            hi | hin, hindi
            te | tel, telugu
            ta | tam, tamil
            ml | mal, malayalam
            kn | kan, kannada
            mr | mar, mara, marathi
            gu | guj, gujarati
            pa | pun, punjabi
            bn | ben, bengali
            lt | LT, lithuanian
            lv | latvian
            et | estonian
            pl | PL, pol, polish, polones, polonês, polaco, PLDUB, PLSUB, DUBPL, DubbingPL, LekPL, LektorPL
            cs | CZ, CZE, CZH, czech
            sk | slovak, slovakian, slosubs
            hu | HU, HUN, hungarian
            ro | ROM, romanian
            bg | bul, bulgarian
            sr | srp, serbian
            hr | HRV, croatian
            sl | slovenian
            nl | NL, dut, holandes, holandês, dutch, flemish
            da | DK, danska, dansub, danish, dinamarques
            fi | FI, finsk, finsub, finnish
            sv | SE, swe, swesub, swesubs, sv, svensk, swedish, sueco
            no | NOR, norsk, norsub, norwegian, norueguês, bokmål, nob
            ar | arabic, árabe, ara
            tr | turkish, tur, turco, tivibu, bitturk, turktorrent
            vi | vietnamese
            id | ind, indonesian
            th | thai, tailandês, THA, tha
            he | heb, hebrew, hebraico
            fa | persian, persa
            """)
    void words(String code, String words) {
        SoftAssertions.assertSoftly(each -> {
            for (String word : words.split(", ")) {
                each.assertThat(parser.parse("Sintel.2010.1080p." + word + ".BluRay.x264")
                                .languages())
                        .as(word)
                        .containsExactly(code);
            }
        });
    }

    @DisplayName("PARSE-90: lists of two-letter codes and final subtitle extensions")
    @ReleaseTable("""
            name                                        | languages
            Sintel.2010.1080p.IT.EN.ES.x264             | en, es, it
            Sintel.2010.1080p.EN.FR.DE.x264             | en, fr, de
            Sintel.2010.1080p.PT-ENG.x264               | en, pt
            Sintel.2010.1080p.es.srt                    | es
            Sintel.2010.1080p.pt.srt                    | pt
            Sintel.2010.1080p.it.srt                    | it
            Sintel.2010.1080p.de.srt                    | de
            Sintel.2010.1080p.slo.srt                   | sk
            Sintel.2010.1080p.nor.srt                   | no
            Sintel.2010.1080p.ar.srt                    | ar
            Sintel.2010.1080p.vie.srt                   | vi
            Sintel.2010.1080p.may.srt                   | ms
            """)
    void codes(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-90: what is no language")
    @ReleaseTable("""
            name                                        | languages
            Sintel.2010.Tel.Aviv.1080p                  |
            Sintel.2010.Sci-Fi.1080p                    |
            Sintel.2010.Ben.the.Cat.1080p               |
            Sintel.2010.1080p.YTS.LT                    |
            www.example.es - Sintel 2010 1080p          |
            Sintel.2010.1080p.MULTi.x264                |
            """)
    void noLanguages(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-90: season words hint at a language")
    @ReleaseTable("""
            name                                        | languages
            Sintel Temporada 2 720p                     | es
            Sintel Completa 720p                        | es
            Sintel Integrale 720p                       | fr
            Sintel Saison 2 720p                        | fr
            """)
    void seasonWords(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-91, PDB-20: scripts")
    @ReleaseTable("""
            name                                        | languages
            サンテル 2010 1080p                           | ja
            ｻﾝﾃﾙ 2010 1080p                              | ja
            玻璃港湾 2010 1080p                           | zh
            Часовщик 2010 1080p                         | ru
            ساعاتي 2010 1080p                           | ar
            ಗಡಿಯಾರ 2010 1080p                          | kn
            ഘടികാരം 2010 1080p                         | ml
            นาฬิกา 2010 1080p                           | th
            घड़ी 2010 1080p                              | hi
            ঘড়ি 2010 1080p                              | bn
            ਘੜੀ 2010 1080p                              | pa
            ઘડિયાળ 2010 1080p                           | gu
            시계 2010 1080p                              | ko
            שעון 2010 1080p                             | he
            Ρολόι 2010 1080p                            | el
            கடிகாரம் 2010 1080p                         | ta
            గడియారం 2010 1080p                         | te
            Sintel α 2010 1080p                         |
            """)
    void scripts(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-92: Portuguese by its words for episodes and dubbing")
    @ReleaseTable("""
            name                                        | languages
            Sintel Capitulo 5 720p                      | pt
            Sintel 215 ao 220 720p                      | pt
            Sintel 2010 Dublado 720p                    | pt
            Sintel - Temporada 2 - Capitulo 5           | es
            """)
    void portuguese(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PDB-21: a language name counts in any case outside the title zone")
    @ReleaseTable("""
            name                                        | languages | title
            Sintel 2010 French 1080p                    | fr        | Sintel
            The Italian Clockmaker 2003 ITALIAN         | it        | The Italian Clockmaker
            The Italian Clockmaker 2003 1080p           |           | The Italian Clockmaker
            """)
    void names(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PDB-22: a lower-case de between dots is no German")
    @ReleaseTable("""
            name                                        | languages | title
            Le.Port.de.verre.FRENCH.2010.1080p          | fr        | Le Port de verre
            Le.Port.de.verre.FRENCH                     | fr        | Le Port de verre
            """)
    void wordDe(ReleaseRow row) {
        row.check();
    }
}
