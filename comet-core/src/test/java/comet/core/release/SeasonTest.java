package comet.core.release;

import org.junit.jupiter.api.DisplayName;

class SeasonTest {

    @DisplayName("PARSE-82: each form of a season, in the order of the rule")
    @ReleaseTable("""
            name                                    | seasons | title
            Sintel S01-S05 1080p                    | 1-5     | Sintel
            Sintel S01 S02 S03 1080p                | 1-3     | Sintel
            Sintel.S01.S02.S03.1080p                | 1-3     | Sintel
            Sintel S01, S02, S03 1080p              | 1-3     | Sintel
            Sintel S01+S02+S03 1080p                | 1-3     | Sintel
            Sintel S01/S02/S03 1080p                | 1-3     | Sintel
            Sintel S01&S02 1080p                    | 1-2     | Sintel
            Sintel S01 - S03 1080p                  | 1-3     | Sintel
            Sintel S01-05 1080p                     | 1-5     | Sintel
            Sintel S1-5 1080p                       | 1-5     | Sintel
            Sintel 1ª a 8ª Temporada 1080p          | 1-8     | Sintel
            Sintel 1ª a 8ª Temporadas 1080p         | 1-8     | Sintel
            Sintel Season 1, 2 & 3 1080p            | 1-3     | Sintel
            Sintel Seasons 1 2 3 1080p              | 1-3     | Sintel
            Sintel Season: 1/2/3 1080p              | 1-3     | Sintel
            Sintel Season (1 & 2) 1080p             | 1-2     | Sintel
            Sintel Temporadas 1, 2, 3 1080p         | 1-3     | Sintel
            Sintel Сезоны 1, 2 1080p                | 1-2     | Sintel
            Sintel Seasons 1-4 1080p                | 1-4     | Sintel
            Sintel Seasons.1-4.1080p                | 1-4     | Sintel
            Sintel Season 1 - 6 720p                | 1-6     | Sintel
            Sintel Seasons 1 to 6 720p              | 1-6     | Sintel
            Sintel Seasons 1 thru 6 720p            | 1-6     | Sintel
            Sintel Seasons 1 and 2 720p             | 1-2     | Sintel
            Sintel Seasons 1 + 2 720p               | 1-2     | Sintel
            Sintel Saison 3 720p                    | 3       | Sintel
            Sintel Seizoen 3 720p                   | 3       | Sintel
            Sintel Season 3 720p                    | 3       | Sintel
            Sintel.Season.03.720p                   | 3       | Sintel
            Sintel Series 3 720p                    | 3       | Sintel
            Sintel Temp 3 720p                      | 3       | Sintel
            Sintel Temporada 3 720p                 | 3       | Sintel
            Sintel 2 сезон 720p                     | 2       | Sintel
            Sintel 2-й сезон 720p                   | 2       | Sintel
            Sintel 2 sez 720p                       | 2       | Sintel
            Sintel 2 sezon 720p                     | 2       | Sintel
            Sintel Сезон: 4 720p                    | 4       | Sintel
            Sintel Сезон 4 720p                     | 4       | Sintel
            Sintel Сезон №4 720p                    | 4       | Sintel
            Sintel 3ª Temporada 720p                | 3       | Sintel
            Sintel 3 Temporada 720p                 | 3       | Sintel
            Sintel 3a Temporada 720p                | 3       | Sintel
            Sintel 3° Temporada 720p                | 3       | Sintel
            Sintel T02E05 720p                      | 2       | Sintel
            Sintel T2x05 720p                       | 2       | Sintel
            Sintel T02                              | 2       | Sintel
            Sintel.S02E05.720p                      | 2       | Sintel
            Sintel.S0205.720p                       | 2       | Sintel
            Sintel.S011E16.720p                     | 11      | Sintel
            Sintel.S02.720p                         | 2       | Sintel
            Sintel S02                              | 2       | Sintel
            Sintel S02x05 720p                      | 2       | Sintel
            Sintel 2nd Season 720p                  | 2       | Sintel
            Sintel 3rd Season 720p                  | 3       | Sintel
            SintelS02E05 720p                       | 2       | Sintel
            Sintel 2x05 720p                        | 2       | Sintel
            Sintel 2х05 720p                        | 2       | Sintel
            Sintel Sn2 720p                         | 2       | Sintel
            Sintel [2.05] 720p                      | 2       | Sintel
            Sintel (2.05) 720p                      | 2       | Sintel
            Sintel - 2.05 - Kite 720p               | 2       | Sintel
            4-13 Sintel (HD)                        | 4       | 4-13 Sintel
            Sintel 4-13.mkv                         | 4       | Sintel
            Sintel 02 05.mkv                        | 2       | Sintel
            Sintel Ep 2.05 720p                     | 2       | Sintel
            Sintel 2e05 720p                        | 2       | Sintel
            Sintel 2ep05 720p                       | 2       | Sintel
            Sintel.S2024E05.720p                    | 2024    | Sintel
            Синтел ТВ-2 720p                        | 2       | Синтел
            """)
    void forms(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-82: a list may stand apart from the season word")
    @ReleaseTable("""
            name                                    | seasons
            Sintel Seasons Complete 1-5 720p        | 1-5
            Sintel Seasons 01 to 03 720p            | 1-3
            """)
    void apart(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-16, PARSE-82: what is no range of seasons, and no season")
    @ReleaseTable("""
            name                                    | seasons | episodes
            Sintel.S01-S99.1080p                    | 1       |
            Sintel.S03-S01.1080p                    | 3       |
            Sintel.S01-2019.1080p                   | 1       |
            Sintel S02 - 2014 - 1080p               | 2       |
            Sintel.S500.1080p                       |         |
            Sintel.2010.1080p.x264-S01              |         |
            """)
    void noRanges(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PDB-18: a second number above 9 is an episode")
    @ReleaseTable("""
            name                                    | seasons | episodes | title
            Sintel S1-24 1080p                      | 1       | 24       | Sintel
            Sintel.S1-24.1080p                      | 1       | 24       | Sintel
            Sintel.S1-3.1080p                       | 1-3     |          | Sintel
            Sintel.S2-10.1080p                      | 2       | 10       | Sintel
            """)
    void oneDigitSeason(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PDB-19: a T inside a word is no season")
    @ReleaseTable("""
            name                                    | seasons | title
            The Long Voyage Part2                   |         | The Long Voyage Part2
            Sintel.Part2.1080p                      |         | Sintel Part2
            """)
    void wordStart(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PDB-26: misspelt and foreign words for seasons")
    @ReleaseTable("""
            name                                    | seasons | episodes | volumes | title
            Sintel SO2E04 720p                      | 2       | 4        |         | Sintel
            Sintel Stagione 1 720p                  | 1       |          |         | Sintel
            Sintel Stagioni 1-3 720p                | 1-3     |          |         | Sintel
            Sintel [Sezon 01-07] 720p               | 1-7     |          |         | Sintel
            Sintel Staffel 2 720p                   | 2       |          |         | Sintel
            Sintel Vol.088                          |         |          | 88      | Sintel
            """)
    void foreign(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PDB-27: no list of seasons explodes")
    @ReleaseTable("""
            name                                    | seasons | resolution
            Sintel Season 3 [1280 x 720 x264]       | 3       | 720p
            Sintel Season 3 1280 x 720 x264         | 3       | 720p
            Sintel.S150.1080p                       |         | 1080p
            Sintel.S2024E05.1080p                   | 2024    | 1080p
            Sintel.S01-S60.1080p                    | 1-60    | 1080p
            """)
    void limits(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-130: a single season left over behind a range overrides it")
    @ReleaseTable("""
            name                                    | seasons
            Sintel.S01-S03.Extra.S05.1080p          | 5
            """)
    void leftOver(ReleaseRow row) {
        row.check();
    }
}
