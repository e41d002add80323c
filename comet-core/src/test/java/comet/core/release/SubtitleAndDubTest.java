package comet.core.release;

import org.junit.jupiter.api.DisplayName;

class SubtitleAndDubTest {

    @DisplayName("PARSE-95: subtitles")
    @ReleaseTable("""
            name                                        | subbed
            Sintel.2010.1080p.Multi.Subs                | true
            Sintel.2010.1080p.MultiSub                  | true
            Sintel.2010.1080p.Multiple.Subtitle         | true
            Sintel.2010.1080p.MSubs                     | true
            Sintel.2010.1080p.Sub.x264                  | true
            Sintel.2010.1080p.Subs                      | true
            Sintel.2010.1080p.Subbed                    | true
            Sintel 2010 1080p Official Sub              | true
            Sintel.2010.1080p.Dual-Sub                  | true
            Sintel.2010.1080p.Submarine                 |
            """)
    void subtitles(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-93, PARSE-96: dubs")
    @ReleaseTable("""
            name                                        | dubbed
            Sintel.2010.1080p.Multi.Lang                | true
            Sintel 2010 1080p Multi Languages           | true
            Sintel 2010 1080p [Multi Audio]             | true
            Sintel.2010.1080p.Multi.VF2                 | true
            Sintel.2010.1080p.Tri.Audio                 | true
            Sintel.2010.1080p.Triple.Audio              | true
            Sintel.2010.1080p.Dual.Audio                | true
            Sintel 2010 1080p Dual Áudio                | true
            Sintel 2010 1080p Dual Line                 | true
            Sintel 2010 1080p Dual au                   | true
            Sintel.2010.1080p.DUAL.x264                 | true
            Sintel 2010 1080p Fan Dub                   | true
            Sintel.2010.1080p.Dubbed                    | true
            Sintel.2010.1080p.Dublado                   | true
            Sintel.2010.1080p.Dubbing                   | true
            Sintel.2010.1080p.Dub                       | true
            Sintel.2010.1080p.Dubs                      | true
            Sintel 2010 1080p JAP+ENG                   | true
            Sintel 2010 1080p ENG+JAP                   | true
            Sintel 2010 1080p ZH+ENG                    | true
            Sintel.2010.1080p.MULTi.x264                | true
            Sintel.2010.1080p.Dual-Sub                  |
            """)
    void dubs(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PDB-06: a title word Dual is no dub")
    @ReleaseTable("""
            name                                        | dubbed | title
            The.Dual.2024.1080p                         |        | The Dual
            Sintel.2024.DUAL.1080p                      | true   | Sintel
            """)
    void titleWord(ReleaseRow row) {
        row.check();
    }
}
