package comet.core.release;

import org.junit.jupiter.api.DisplayName;

class EpisodeTest {

    @DisplayName("PARSE-82 to PARSE-87: worked examples")
    @ReleaseTable("""
            name                                          | seasons | episodes | title
            Sintel S01E01-E03 720p                        | 1       | 1, 2, 3  | Sintel
            Sintel S01E01-03 720p                         | 1       | 1, 2, 3  | Sintel
            Sintel.S01E01E02.720p                         | 1       | 1, 2     | Sintel
            Sintel 1x05 HDTV                              | 1       | 5        | Sintel
            Sintel.S2 - 05 [1080p]                        | 2       | 5        | Sintel
            Sintel S01-S03 1080p                          | 1, 2, 3 |          | Sintel
            Sintel Season 1 - 6 720p                      | 1-6     |          | Sintel
            Sintel Seasons 1 to 4 Complete                | 1-4     |          | Sintel
            Sintel 2nd Season - 03 [720p]                 | 2       | 3        | Sintel
            [Kestrel] Sintel - 105 (1080p) [ABCD1234].mkv |         | 105      | Sintel
            [Kestrel] Sintel (01-12) [1080p]              |         | 1-12     | Sintel
            [Kestrel] Sintel 01 ~ 24 [BD]                 |         | 1-24     | Sintel
            [Kestrel] Sintel - 05v2 [720p]                |         | 5        | Sintel
            Синтел / Sintel / Сезон: 2 / Серии: 1-8 из 12 [2010, HDTVRip] | 2 | 1-8 | Sintel
            Sintel 3ª Temporada Completa 1080p            | 3       |          | Sintel
            Sintel - Temporada 2 - Capitulo 5             | 2       | 5        | Sintel
            Sintel Saison 1 Episode 4 VOSTFR              | 1       | 4        | Sintel
            Sintel 02 05.mkv                              | 2       | 5        | Sintel
            4-13 Sintel (HD)                              | 4       | 13       | 4-13 Sintel
            Sintel 5 of 12                                |         | 5        | Sintel
            Sintel (5 of 12)                              |         | 1-5      | Sintel
            Sintel Movie - 09 - The Kite - 1080p BluRay   |         |          | Sintel Movie - 09 - The Kite
            Sintel - 05                                   |         | 5        | Sintel
            Sintel.Part.2.2010.1080p                      |         |          | Sintel Part 2
            """)
    void examples(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-83: each form of an episode, rows 1 to 20")
    @ReleaseTable("""
            name                                          | seasons | episodes
            Sintel S01 E01-E03 720p                       | 1       | 1-3
            Sintel.S01E01E02E03.720p                      | 1       | 1-3
            Sintel S01 E01 & E02 720p                     | 1       | 1-2
            Sintel S01 E01 + E02 720p                     | 1       | 1-2
            Sintel S01 ep01-ep03 720p                     | 1       | 1-3
            Sintel 1x01x02 720p                           | 1       | 1-2
            Синтел Серии: 8 из 12 720p                    |         | 1-8
            Sintel Серии: 8 of 12 720p                    |         | 1-8
            Sintel Серии: 8 iz 12 720p                    |         | 1-8
            Sintel Episodes 1 & 2 720p                    |         | 1-2
            Sintel Episode 1 + 2 720p                     |         | 1-2
            Sintel 215 ao 220 720p                        |         | 215-220
            Sintel E1-10 720p                             |         | 1-10
            Sintel Ep 1-10 720p                           |         | 1-10
            Sintel Eps 1-10 720p                          |         | 1-10
            Sintel Episodes 1-10 720p                     |         | 1-10
            Sintel 1x01-08 720p                           | 1       | 1-8
            Sintel 01 ~ 12 720p                           |         | 1-12
            Sintel E1 à E5 720p                           |         | 1-5
            Sintel.S01E05.720p                            | 1       | 5
            Sintel S2 - 05 720p                           | 2       | 5
            Sintel.S01.E05.720p                           | 1       | 5
            Sintel.S01E05v2.720p                          | 1       | 5
            Sintel.S01E05a.720p                           | 1       | 5
            Sintel.S01EP05.720p                           | 1       | 5
            Sintel.S01x05.720p                            | 1       | 5
            Sintel.T01E05.720p                            | 1       | 5
            Sintel.S01E1234.720p                          | 1       | 1234
            Sintel.S0615.720p                             | 6       | 15
            Sintel - 01-12 720p                           |         | 1-12
            Sintel S01 (1-12) 720p                        | 1       | 1-12
            Sintel 4-13.mkv                               | 4       | 13
            [Grp] Name - 105 (1080p)                      |         | 105
            [Kestrel] Sintel - 1105 [1080p]               |         | 1105
            Sintel [01,02,03] 720p                        |         | 1-3
            Sintel (01-12) 720p                           |         | 1-12
            Sintel Ep 2.05 720p                           | 2       | 5
            Sintel Ep.1.-.5 720p                          |         | 1-5
            """)
    void formsOneToTwenty(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-83: each form of an episode, rows 21 to 38")
    @ReleaseTable("""
            name                                          | seasons | episodes
            Sintel Episode 5 720p                         |         | 5
            Sintel.Episode.5.720p                         |         | 5
            Sintel Cap. 7 720p                            |         | 7
            Sintel Capitulo 7 720p                        |         | 7
            Sintel Episodio 7 720p                        |         | 7
            Sintel Ep 7 720p                              |         | 7
            Sintel Ep#7 720p                              |         | 7
            Sintel Эпизод 7 720p                          |         | 7
            Sintel серия 7 720p                           |         | 7
            Sintel 5 серия 720p                           |         | 5
            Sintel 5-я серия 720p                         |         | 5
            Sintel 5 seriya 720p                          |         | 5
            Sintel 5 seria 720p                           |         | 5
            Sintel 2x05 720p                              | 2       | 5
            Sintel 2x05v2 720p                            | 2       | 5
            SintelS02E05 720p                             | 2       | 5
            Sintel [2.05] 720p                            | 2       | 5
            Sintel S01 05 720p                            | 1       | 5
            Sintel - 2.05 - Kite 720p                     | 2       | 5
            Sintel [5 из 12] 720p                         |         | 1-5
            Sintel (5 of 12) 720p                         |         | 1-5
            Sintel 5of12 720p                             |         | 5
            Sintel 5 из 12 720p                           |         | 5
            Sintel 5 iz 12 720p                           |         | 5
            Sintel 02-05.mkv                              | 2       | 5
            Sintel [.05.] 720p                            |         | 5
            Sintel - 05 [KESTRELS].mkv                    |         | 5
            Sintel 05 [KESTRELS].mkv                      |         | 5
            Sintel - 05 - 720p                            |         | 5
            Sintel - 05 (720p)                            |         | 5
            Sintel e05 720p                               |         | 5
            Sintel ep05 720p                              |         | 5
            Sintel 2e05 720p                              | 2       | 5
            Sintel 1 - 5TV 720p                           |         | 1-5
            Sintel 720p E05                               |         | 5
            Sintel 10-15 720p                             |         | 10-15
            """)
    void formsTwentyOneToThirtyEight(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-84: what is left over in front of the first technical word")
    @ReleaseTable("""
            name                                          | episodes | title
            Sintel [05] 720p                              | 5        | Sintel
            Sintel (05v2) 720p                            | 5        | Sintel
            Sintel - 05a 720p                             | 5        | Sintel
            Sintel - 05.5 720p                            | 5        | Sintel
            Sintel [480] x264                             |          | Sintel
            Sintel - 2010 - 1080p                         |          | Sintel
            """)
    void leftOvers(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-85: three long series whose episodes stand bare")
    @ReleaseTable("""
            name                                          | episodes
            One Piece 1063 VOSTFR                         | 1063
            Bleach 10 AC3 720p                            | 10
            Naruto Shippuden 105 720p                     | 105
            """)
    void longSeries(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-86: the number of a film is no episode")
    @ReleaseTable("""
            name                                          | seasons | episodes
            Sintel Movie - 09 - 1080p BluRay              |         |
            Sintel Film - 09 - The Kite 1080p             |         |
            """)
    void films(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-87: absolute numbers are episodes without a season")
    @ReleaseTable("""
            name                                          | seasons | episodes | title
            [Kestrel] Sintel - 1000 [1080p].mkv           |         | 1000     | Sintel
            [Kestrel]_Sintel_-_05_[720p].mkv              |         | 5        | Sintel
            """)
    void absolute(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PDB-17: Spanish chapters hold the season")
    @ReleaseTable("""
            name                                          | seasons | episodes | title
            Sintel [Cap.205] 720p                         | 2       | 5        | Sintel
            Sintel [Cap.1205] 720p                        | 12      | 5        | Sintel
            Sintel - Temporada 2 [HDTV][Cap.205]          | 2       | 5        | Sintel
            Sintel [Cap.05] 720p                          |         | 5        | Sintel
            """)
    void chapters(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PDB-37: a number right before an episode code is the episode")
    @ReleaseTable("""
            name                                          | episodes | episode_code | title
            Sintel 05 [ABCD1234].mkv                      | 5        | ABCD1234     | Sintel
            Sintel 105 [ABCD1234].mkv                     | 105      | ABCD1234     | Sintel
            """)
    void beforeACode(ReleaseRow row) {
        row.check();
    }
}
