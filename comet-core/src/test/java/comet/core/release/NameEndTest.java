package comet.core.release;

import org.junit.jupiter.api.DisplayName;

class NameEndTest {

    @DisplayName("PARSE-100 to PARSE-106: worked examples")
    @ReleaseTable("""
            name                                            | group   | site            | network | size  | extension | country | three_d
            Sintel.2010.1080p.BluRay.x264-EXGRP[rartv]      | EXGRP   |                 |         |       |           |         |
            [Kestrel] Sintel - 05 [720p].mkv                | Kestrel |                 |         |       | mkv       |         |
            www.Example.com - Sintel (2010) 1080p 2.3GB.mkv |         | www.Example.com |         | 2.3GB | mkv       |         |
            Sintel.2010.1080p.AMZN.WEB-DL.x264-EXGRP.mp4    | EXGRP   |                 | Amazon  |       | mp4       |         |
            The.Station.US.S01E02.720p.HDTV                 |         |                 |         |       |           | US      |
            Sintel.2010.3D.HSBS.1080p                       |         |                 |         |       |           |         | true
            Sintel (2010) 1080p x264 (EXGRP).mkv            | EXGRP   |                 |         |       | mkv       |         |
            Sintel.2010.1080p.WEB.x264-[example.org].mkv    |         | example.org     |         |       | mkv       |         |
            """)
    void examples(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-100, PDB-34: three-dimensional")
    @ReleaseTable("""
            name                                            | three_d
            Sintel.2010.3D.1080p                            | true
            Sintel.2010.SBS.1080p                           | true
            Sintel 2010 half ou 1080p                       | true
            Sintel 2010 half sbs 1080p                      | true
            Sintel.2010.Half-SBS.1080p                      | true
            Sintel.2010.HSBS.1080p                          | true
            Sintel.2010.BluRay3D.1080p                      | true
            Sintel.2010.BD3D.1080p                          | true
            Sintel.2010.HOU.1080p                           | true
            Sintel.2010.H-OU.1080p                          | true
            Sintel.2010.H/OU.1080p                          | true
            Sintel.2010.Half-OverUnder.1080p                | true
            Sintel.2010.SideBySide.1080p                    | true
            Sintel.2010.OverUnder.1080p                     | true
            3D.Printing.2010.1080p                          |
            """)
    void threeDimensional(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-101: sizes")
    @ReleaseTable("""
            name                                            | size
            Sintel 2010 1080p 2.3GB                         | 2.3GB
            Sintel 2010 1080p 700 MB                        | 700 MB
            Sintel 2010 1080p 1TB                           | 1TB
            Sintel 2010 1080p 1.4GB 700MB                   | 1.4GB
            Sintel 2010 1080p GB                            |
            """)
    void sizes(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-102: sites")
    @ReleaseTable("""
            name                                            | site            | title
            www.Example.com - Sintel (2010) 1080p           | www.Example.com | Sintel
            www.Example.co.uk - Sintel (2010) 1080p         | www.Example.co.uk | Sintel
            Sintel (2010) 1080p [example.org].mkv           | example.org     | Sintel
            [www.example.org] Sintel (2010) 720p            | www.example.org | Sintel
            Sintel.2010.1080p.rarbg                         | rarbg           | Sintel
            Sintel.2010.1080p torrentleech                  | torrentleech    | Sintel
            """)
    void sites(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PDB-05: a domain has a dot and no space, and does not start the text without www")
    @ReleaseTable("""
            name                                            | site        | title
            The Net (2015)                                  |             | The Net
            The Net (2015) 1080p                            |             | The Net
            Serie Com 2015 1080p                            |             | Serie Com
            Sintel.com.2010.1080p                           |             | Sintel com
            example.com                                     | example.com |
            """)
    void noSites(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-103: networks")
    @ReleaseTable("""
            name                                            | network
            Sintel.2010.1080p.ATVP.WEB-DL                   | Apple TV
            Sintel.2010.1080p.ATV.WEB-DL                    | Apple TV
            Sintel.2010.1080p.AMZN.WEB-DL                   | Amazon
            Sintel.2010.1080p.NF.WEB-DL                     | Netflix
            Sintel.2010.1080p.Netflix.WEB-DL                | Netflix
            Sintel.2010.1080p.NICK.WEB-DL                   | Nickelodeon
            Sintel.2010.1080p.Nickelodeon.WEB-DL            | Nickelodeon
            Sintel.2010.1080p.DSNP.WEB-DL                   | Disney
            Sintel.2010.1080p.DSNY.WEB-DL                   | Disney
            Sintel.2010.1080p.HMAX.WEB-DL                   | HBO
            Sintel.2010.1080p.HBO.WEB-DL                    | HBO
            Sintel.2010.1080p.HULU.WEB-DL                   | Hulu
            Sintel.2010.1080p.CBS.WEB-DL                    | CBS
            Sintel.2010.1080p.NBC.WEB-DL                    | NBC
            Sintel.2010.1080p.AMC.WEB-DL                    | AMC
            Sintel.2010.1080p.PBS.WEB-DL                    | PBS
            Sintel.2010.1080p.Crunchyroll.WEB-DL            | Crunchyroll
            Sintel.2010.1080p.CR.WEB-DL                     | Crunchyroll
            Sintel.2010.1080p.VICE.WEB-DL                   | VICE
            Sintel.2010.1080p.Sony.WEB-DL                   | Sony
            Sintel.2010.1080p.Hallmark.WEB-DL               | Hallmark
            Sintel 2010 1080p Adult Swim WEB-DL             | Adult Swim
            Sintel 2010 1080p Animal Planet WEB-DL          | Animal Planet
            Sintel.2010.1080p.ANPL.WEB-DL                   | Animal Planet
            Sintel 2010 1080p Cartoon Network WEB-DL        | Cartoon Network
            Sintel.2010.1080p.vice.WEB-DL                   |
            """)
    void networks(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PDB-07: NF only as a whole word")
    @ReleaseTable("""
            name                                            | network | title
            NFL.2024.11.15.720p                             |         | NFL
            NFL.2024.11.15.Example.vs.Kestrel.720p          |         | NFL
            """)
    void wholeWord(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-104: countries")
    @ReleaseTable("""
            name                                            | country | title
            The.Station.US.S01E02.720p                      | US      | The Station
            The.Station.UK.S01E02.720p                      | UK      | The Station
            The.Station.AU.S01E02.720p                      | AU      | The Station
            The.Station.NZ.S01E02.720p                      | NZ      | The Station
            The.Station.CA.S01E02.720p                      | CA      | The Station
            The.Station.us.S01E02.720p                      |         | The Station us
            """)
    void countries(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-01: containers anywhere, a torrent file at the end")
    @ReleaseTable("""
            name                                            | container | torrent | extension | title
            Sintel.2010.1080p.mkv.torrent                   | mkv       | true    | mkv       | Sintel
            Sintel 2010 MKV 1080p                           | mkv       |         |           | Sintel
            Sintel.2010.1080p.avi                           | avi       |         | avi       | Sintel
            Sintel.2010.1080p.webm                          |           |         | webm      | Sintel
            """)
    void containers(ReleaseRow row) {
        row.check();
    }
}
