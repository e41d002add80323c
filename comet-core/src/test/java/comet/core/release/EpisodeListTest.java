package comet.core.release;

import org.junit.jupiter.api.DisplayName;

class EpisodeListTest {

    @DisplayName("PDB-16: explicit lists stay lists, ranges are ranges")
    @ReleaseTable("""
            name                                           | seasons | episodes
            Sintel.S01E02E04.720p                          | 1       | 2, 4
            Sintel.S01E02E04E06.720p                       | 1       | 2, 4, 6
            Sintel.S01E02+E04.720p                         | 1       | 2, 4
            Sintel.1x02x04.HDTV                            | 1       | 2, 4
            Sintel.S01E02-E04.720p                         | 1       | 2, 3, 4
            Sintel.1x02-04.HDTV                            | 1       | 2, 3, 4
            """)
    void lists(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-16, PARSE-17, PARSE-83: spellings, and ranges that cannot be")
    @ReleaseTable("""
            name                                           | seasons | episodes
            Sintel.S01E02.1080p                            | 1       | 2
            Sintel.s01e02.1080p                            | 1       | 2
            Sintel S01 E02                                 | 1       | 2
            Sintel S01 - E02                               | 1       | 2
            Sintel.S0E0.720p                               | 0       | 0
            Sintel.S01E123.720p                            | 1       | 123
            Sintel S01E02-1080p                            | 1       | 2
            Sintel S01E03-E01 720p                         | 1       | 3
            Sintel S01 to S03 1080p                        | 1-3     |
            Sintel.S01-03.1080p                            | 1-3     |
            Sintel.S01E02.1x02.HDTV                        | 1       | 2
            Sintel - 05.mkv                                |         | 5
            [Kestrel] Sintel - 01 ~ 03 [720p]              |         | 1-3
            Sintel [1280x720]                              |         |
            Sintel.1920x1080.x264                          |         |
            Sintel.AAC2.0x3.1080p                          |         |
            """)
    void spellings(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-14: the title of an episode ends before its numbers, without group or brackets")
    @ReleaseTable("""
            name                                           | title
            Sintel.S01E02.1080p.WEB-DL.x264-EXGRP          | Sintel
            Sintel S01E02 The Web                          | Sintel
            Sintel.2010.S01E02.720p                        | Sintel
            [Kestrel] Sintel - 05 [720p].mkv               | Sintel
            Sintel - 1x05 - Pilot.avi                      | Sintel
            Sintel (S01) [1080p]                           | Sintel
            """)
    void titles(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-80: volumes")
    @ReleaseTable("""
            name                                           | volumes | title
            Sintel Vol 1                                   | 1       | Sintel
            Sintel Vol. 1-3 1080p                          | 1-3     | Sintel
            Sintel Vols 1-3 1080p                          | 1-3     | Sintel
            Sintel Volume 2 1080p                          | 2       | Sintel
            Sintel Volumes 1, 2, 3 1080p                   | 1-3     | Sintel
            Sintel 2010 Vol.2 1080p                        | 2       | Sintel
            """)
    void volumes(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-81: collections")
    @ReleaseTable("""
            name                                           | complete
            Sintel INTEGRALE 1080p                         | true
            Sintel INTÉGRALE 1080p                         | true
            Sintel Movie Collection 1080p                  | true
            Sintel Complete Collection 1080p               | true
            Sintel Complete 12 1080p                       | true
            Sintel Box Set 1080p                           | true
            Sintel The Complete Boxset 1080p               | true
            Sintel Top 10 Movies Collection 1080p          | true
            Sintel Collection (1080p)                      | true
            Sintel Collection [1080p]                      | true
            Sintel Completa 1080p                          | true
            Sintel [Complete] 1080p                        | true
            Sintel COMPLETE 1080p                          | true
            Sintel Complete 1080p                          | true
            Sintel Kolekcja 1080p                          | true
            Sintel Mini-Series 1080p                       | true
            Sintel Complete Series 1080p                   | true
            Sintel Full Season 1080p                       | true
            Sintel All Episodes 1080p                      | true
            Sintel 2010 Complete TV Pack 1080p             | true
            Sintel Ultimate Collection 1080p               | true
            Sintel 2010 Collection of Movies 1080p         | true
            Sintel Duology 1080p                           | true
            Sintel Trilogy 1080p                           | true
            Sintel Quadrology 1080p                        | true
            Sintel Quadrilogy 1080p                        | true
            Sintel Tetralogy 1080p                         | true
            Sintel Pentalogy 1080p                         | true
            Sintel Hexalogy 1080p                          | true
            Sintel Heptalogy 1080p                         | true
            Sintel Anthology 1080p                         | true
            Sintel Saga 1080p                              | true
            Sintel 2010 1080p                              |
            """)
    void collections(ReleaseRow row) {
        row.check();
    }
}
