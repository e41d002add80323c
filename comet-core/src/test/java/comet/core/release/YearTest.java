package comet.core.release;

import org.junit.jupiter.api.DisplayName;

class YearTest {

    @DisplayName("PARSE-50 to PARSE-53: worked examples")
    @ReleaseTable("""
            name                                   | year | date       | complete | title
            Harbor.2049.2017.1080p                 | 2017 |            |          | Harbor 2049
            2001.A.Lantern.Odyssey.1968.720p       | 1968 |            |          | 2001 A Lantern Odyssey
            1917.2019.1080p.BluRay                 | 2019 |            |          | 1917
            (2010) Sintel [1080p]                  | 2010 |            |          | Sintel
            Lanterns 1996-2015 Pentalogy 1080p     | 1996 |            | true     | Lanterns
            Lanterns 2010-2015 1080p               |      |            | true     | Lanterns
            Example.Show.2024.05.17.720p.WEB       |      | 2024-05-17 |          | Example Show
            Example.Show.24.05.17.720p.WEB         |      | 2024-05-17 |          | Example Show
            Example Show 17 May 2019 720p          |      | 2019-05-17 |          | Example Show
            Example Show 20240517 480p             |      | 2024-05-17 |          | Example Show
            Nosferatu.1922.8000kbps.1080p          | 1922 |            |          | Nosferatu
            """)
    void examples(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-52: years, and numbers that are part of the title")
    @ReleaseTable("""
            name                                   | year | seasons | episodes | title
            Harbor.2049.A.Story.2017.1080p         | 2017 |         |          | Harbor 2049 A Story
            300.2006.1080p                         | 2006 |         |          | 300
            Sintel.1080p.2010.BluRay               | 2010 |         |          | Sintel
            Sintel.1899.1080p                      |      |         |          | Sintel 1899
            Sintel.2101.1080p                      |      |         |          | Sintel 2101
            Sintel.2039.1080p                      | 2039 |         |          | Sintel
            Sintel.2040.1080p                      |      |         |          | Sintel 2040
            Nosferatu.1922.1080p                   | 1922 |         |          | Nosferatu
            Sintel (2010).mkv                      | 2010 |         |          | Sintel
            Sintel [2010] 1080p                    | 2010 |         |          | Sintel
            Sintel_2010_1080p                      | 2010 |         |          | Sintel
            3x3.Eyes.1991.DVDRip                   | 1991 |         |          | 3x3 Eyes
            Opus.2025.1080p.WEB-DL                 | 2025 |         |          | Opus
            Remux.2011.1080p                       | 2011 |         |          | Remux
            Sintel.S2010E05.1080p                  |      | 2010    | 5        | Sintel
            """)
    void years(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-51: a range of years is a collection")
    @ReleaseTable("""
            name                                   | complete | year | title
            Lanterns 1996 - 2015 1080p             | true     | 1996 | Lanterns
            Lanterns (1996-2015) 1080p             | true     | 1996 | Lanterns
            Lanterns (1996-15) 1080p               | true     |      | Lanterns
            Lanterns (2001-2015) 1080p             | true     |      | Lanterns
            """)
    void ranges(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-53: bit rates are no years")
    @ReleaseTable("""
            name                                   | bitrate  | year | title
            Nosferatu.1922.8000kbps.1080p          | 8000kbps | 1922 | Nosferatu
            Sintel.2010.320Kbps.1080p              | 320kbps  | 2010 | Sintel
            Sintel.2010.5Mbps.1080p                | 5mbps    | 2010 | Sintel
            Sintel.2010.1gbps.1080p                | 1gbps    | 2010 | Sintel
            Sintel.2000kbps.1080p                  | 2000kbps |      | Sintel
            """)
    void bitRates(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PDB-09: a text that is only a number is the title")
    @ReleaseTable("""
            name                                   | year | episodes | title
            1917.mkv                               |      |          | 1917
            2001.mp4                               |      |          | 2001
            300.mkv                                |      |          | 300
            1917                                   |      |          | 1917
            """)
    void onlyANumber(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PDB-09: a number with leading zeros is an episode")
    @ReleaseTable("""
            name                                   | year | episodes
            0001.mkv                               |      | 1
            """)
    void zeroPadded(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PDB-11: the last plausible year before the first technical word wins")
    @ReleaseTable("""
            name                                   | year | title
            The.Winter.of.1900.1998.1080p          | 1998 | The Winter of 1900
            Winter.1900.in.Harbor.1998.BluRay      | 1998 | Winter 1900 in Harbor
            """)
    void lastYear(ReleaseRow row) {
        row.check();
    }
}
