package comet.core.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdultWordsTest {

    private final ReleaseParser parser = new ReleaseNameParser();

    @ParameterizedTest
    @DisplayName("PARSE-134: each entry of the list, whole, in any case, with an optional final s")
    @ValueSource(
            strings = {
                "porn",
                "porno",
                "pornstar",
                "pornhub",
                "xvideos",
                "xhamster",
                "xnxx",
                "redtube",
                "youporn",
                "spankbang",
                "vrporn",
                "onlyfans",
                "manyvids",
                "fansly",
                "brazzers",
                "bangbros",
                "bangbus",
                "naughty america",
                "naughtyamerica",
                "reality kings",
                "realitykings",
                "mofos",
                "teamskeet",
                "team skeet",
                "nubilefilms",
                "nubiles",
                "digital playground",
                "digitalplayground",
                "evil angel",
                "evilangel",
                "legalporno",
                "analvids",
                "21sextury",
                "21naturals",
                "girlsway",
                "fakehub",
                "faketaxi",
                "fake taxi",
                "publicagent",
                "public agent",
                "milfhunter",
                "dorcel",
                "marc dorcel",
                "tushyraw",
                "blackedraw",
                "vixenplus",
                "metart",
                "hegre",
                "abbywinters",
                "atkgirlfriends",
                "czechcasting",
                "czech casting",
                "woodman casting",
                "hentai",
                "tokyo hot",
                "tokyohot",
                "caribbeancom",
                "1pondo",
                "10musume",
                "heyzo",
                "pacopacomama",
                "fc2 ppv",
                "18vr",
                "wankz",
                "slr originals",
                "blowjob",
                "handjob",
                "footjob",
                "creampie",
                "gangbang",
                "bukkake",
                "deepthroat",
                "cumshot",
                "facesitting",
                "double penetration",
                "strapon",
                "shemale",
                "milf",
                "fucks",
                "fucked",
                "fucking",
                "squirting"
            })
    void entries(String entry) {
        String dotted = entry.replace(' ', '.');

        assertThat(isAdult("Example." + dotted + ".1080p")).isTrue();
        assertThat(isAdult("Example " + entry.toUpperCase(Locale.ROOT) + " 1080p"))
                .isTrue();
        assertThat(isAdult("Example_" + entry.replace(' ', '_') + "s_1080p")).isTrue();
        assertThat(isAdult("Example-" + entry.replace(' ', '-') + "-1080p")).isTrue();
        assertThat(isAdult("Example.x" + entry.replace(' ', 'x') + ".1080p")).isFalse();
        assertThat(isAdult("Example." + dotted + "q.1080p")).isFalse();
    }

    private boolean isAdult(String name) {
        return parser.parse(name).is(ReleaseFlag.ADULT);
    }

    @DisplayName("PDB-01: no film is called adult for a syllable of its name")
    @ReleaseTable("""
            name                                  | adult | title
            The.Analyst.2019                      |       | The Analyst
            Canal.Street.2018                     |       | Canal Street
            The.Embassy.2010                      |       | The Embassy
            Javier.and.the.Lantern.2010           |       | Javier and the Lantern
            The.Popcorn.Seller.2010.1080p         |       | The Popcorn Seller
            Example XXX 1080p                     | true  | Example
            """)
    void syllables(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-41: the word XXX, but not a title written xXx")
    @ReleaseTable("""
            name                                  | adult
            Example.XXX.1080p                     | true
            Example.xxx.1080p                     | true
            Example.Xxx.1080p                     | true
            xXx.2002.1080p                        |
            Example.XXXL.1080p                    |
            """)
    void wordXxx(ReleaseRow row) {
        row.check();
    }
}
