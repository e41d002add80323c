package comet.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AliasScopesTest {

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("SRCH-56: which language the scope of an alias stands for")
    @CsvSource(textBlock = """
            lang:it,      it
            lang:IT,      it
            original:fr,  fr
            original,
            original:,
            lang:,
            lang:ita,
            lang:i,
            lang:é1,
            lang:xx,      xx
            ez,
            it,           it
            IT,           it
            us,           en
            gb,           en
            br,           pt
            mx,           es
            at,           de
            jp,           ja
            tw,           zh
            kp,           ko
            cs,           sr
            sr,           nl
            hu,           hu
            my,           ms
            ie,           en
            xx,
            usa,
            '',
            """)
    void scopesStandForLanguages(String scope, @Nullable String language) {
        assertThat(AliasScopes.language(scope)).isEqualTo(Optional.ofNullable(language));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("SRCH-56: every language with countries, by the first and the last of them")
    @CsvSource({
        "ar, ae, ye", "bg, bg, bg", "bn, bd, bd", "cs, cz, cz", "da, dk, gl", "de, at, li", "el, cy, gr",
        "en, ag, zw", "es, ar, ve", "et, ee, ee", "fa, af, ir", "fi, fi, fi", "fr, ad, yt", "he, il, il",
        "hi, in, in", "hr, ba, hr", "hu, hu, hu", "id, id, id", "it, it, va", "ja, jp, jp", "ko, kp, kr",
        "lt, lt, lt", "lv, lv, lv", "ms, bn, my", "nl, an, sr", "no, no, no", "pl, pl, pl", "pt, ao, tl",
        "ro, md, ro", "ru, ru, ru", "sk, sk, sk", "sr, cs, yu", "sv, ax, se", "th, th, th", "tr, tr, tr",
        "uk, ua, ua", "vi, vn, vn", "zh, cn, tw"
    })
    void everyLanguageHasCountries(String language, String first, String last) {
        assertThat(AliasScopes.language(first)).contains(language);
        assertThat(AliasScopes.language(last)).contains(language);
    }

    @Test
    @DisplayName("DB-17: titles of Slovenia are Slovenian")
    void sloveniaIsNotHungary() {
        assertThat(AliasScopes.language("si")).contains("sl");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("ALI-20: the languages of countries that Comet's table has none for")
    @CsvSource({
        "al, sq", "am, hy", "az, az", "bl, fr", "bq, nl", "by, be", "cw, nl", "eh, ar", "ge, ka", "gg, en", "im, en",
        "is, is", "je, en", "kg, ky", "kh, km", "kz, kk", "la, lo", "lk, si", "me, sr", "mf, fr", "mk, mk", "mm, my",
        "mn, mn", "mv, dv", "np, ne", "rs, sr", "sn, fr", "ss, en", "su, ru", "sx, nl", "tf, fr", "tj, tg", "tm, tk",
        "tv, en", "tz, sw", "uz, uz", "xc, cs"
    })
    void addedCountries(String country, String language) {
        assertThat(AliasScopes.language(country)).contains(language);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("ALI-21: a title of a country of several languages is of none of them for certain")
    @CsvSource({"be, nl", "ca, en", "CH, de", "lu, fr", "in, hi", "sg, en", "za, en"})
    void countriesOfSeveralLanguages(String country, String language) {
        assertThat(AliasScopes.certainLanguage(country)).isEmpty();
        assertThat(AliasScopes.language(country)).contains(language);
        assertThat(AliasScopes.certainLanguage("lang:" + language)).contains(language);
        assertThat(AliasScopes.certainLanguage("fr")).contains("fr");
    }
}
