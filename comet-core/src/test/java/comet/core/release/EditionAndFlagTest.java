package comet.core.release;

import org.junit.jupiter.api.DisplayName;

class EditionAndFlagTest {

    @DisplayName("PARSE-54 to PARSE-56: worked examples")
    @ReleaseTable("""
            name                                           | edition             | remastered | proper | repack | upscaled | documentary | region | title
            Sintel.2010.REMASTERED.1080p.BluRay            | Remastered          |            |        |        |          |             |        | Sintel
            Sintel.2010.IMAX.REMASTERED.1080p              | IMAX                | true       |        |        |          |             |        | Sintel
            Nosferatu.1922.Directors.Cut.PROPER.720p       | Directors Cut       |            | true   |        |          |             |        | Nosferatu
            Metropolis 1927 25th Anniversary Edition 1080p | Anniversary Edition |            |        |        |          |             |        | Metropolis
            Sintel.2010.EXTENDED.REPACK.1080p              | Extended Edition    |            |        | true   |          |             |        | Sintel
            Sintel.2010.AI.Upscaled.2160p                  |                     |            |        |        | true     |             |        | Sintel
            Metropolis.1927.NTSC.DVD5                      |                     |            |        |        |          |             | NTSC   | Metropolis
            Nanook.of.the.North.1922.Documentary.720p      |                     |            |        |        |          | true        |        | Nanook of the North
            """)
    void examples(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-54: each edition")
    @ReleaseTable("""
            name                                           | edition             | title
            Sintel.2010.100th.Anniversary.Edition.1080p    | Anniversary Edition | Sintel
            Sintel.2010.25th.Anniversary.Ed.1080p          | Anniversary Edition | Sintel
            Sintel 2010 25th Anniversary 1080p             | Anniversary Edition | Sintel
            Sintel.2010.Ultimate.Edition.1080p             | Ultimate Edition    | Sintel
            Sintel.2010.Extended.Directors.Cut.1080p       | Directors Cut       | Sintel
            Sintel 2010 Extended Director's Cut 1080p      | Directors Cut       | Sintel
            Sintel.2010.Extended.1080p                     | Extended Edition    | Sintel
            Sintel.2010.Custom.Extended.1080p              | Extended Edition    | Sintel
            Sintel 2010 Director's Cut 1080p               | Directors Cut       | Sintel
            Sintel.2010.Collectors.Edition.1080p           | Collectors Edition  | Sintel
            Sintel 2010 Collector's 1080p                  | Collectors Edition  | Sintel
            Sintel.2010.Theatrical.1080p                   | Theatrical          | Sintel
            Sintel.2010.UNCUT.1080p                        | Uncut               | Sintel
            Sintel.2010.IMAX.1080p                         | IMAX                | Sintel
            Sintel.2010.Diamond.1080p                      | Diamond Edition     | Sintel
            Sintel.2010.Remaster.1080p                     | Remastered          | Sintel
            """)
    void editions(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-55: a remaster is an edition, or a flag beside another edition")
    @ReleaseTable("""
            name                                           | edition             | remastered
            Sintel.2010.Remastered.1080p                   | Remastered          |
            Sintel.2010.Theatrical.Remastered.1080p        | Theatrical          | true
            """)
    void remasters(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-56: upscaled")
    @ReleaseTable("""
            name                                           | upscaled | title
            Sintel.2010.Upscale.1080p                      | true     | Sintel
            Sintel.2010.Upscaled.1080p                     | true     | Sintel
            Sintel.2010.AI.Upscaling.1080p                 | true     | Sintel
            Sintel.2010.Enhance.1080p                      | true     | Sintel
            Sintel.2010.AI.Enhanced.1080p                  | true     | Sintel
            Sintel.2010.iris2.1080p                        | true     | Sintel
            Sintel.2010.regrade.1080p                      | true     | Sintel
            Sintel.2010.upsuhd.1080p                       | true     | Sintel
            Sintel.2010.upsfhd.1080p                       | true     | Sintel
            Sintel.2010.upshd.1080p                        | true     | Sintel
            Sintel.2010.ups4k.1080p                        | true     | Sintel
            Sintel.2010.AI.1080p                           | true     | Sintel
            Sintel 2010 AI 1080p                           |          | Sintel
            """)
    void upscaled(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-56: the other flags")
    @ReleaseTable("""
            name                                           | converted | hardcoded | proper | repack | retail | documentary | unrated | uncensored | commentary
            Sintel.2010.CONVERT.1080p                      | true      |           |        |        |        |             |         |            |
            Sintel.2010.convert.1080p                      |           |           |        |        |        |             |         |            |
            Sintel.2010.HC.1080p                           |           | true      |        |        |        |             |         |            |
            Sintel.2010.HARDCODED.1080p                    |           | true      |        |        |        |             |         |            |
            Sintel.2010.PROPER.1080p                       |           |           | true   |        |        |             |         |            |
            Sintel.2010.REAL.PROPER.1080p                  |           |           | true   |        |        |             |         |            |
            Sintel.2010.REPACK.1080p                       |           |           |        | true   |        |             |         |            |
            Sintel.2010.REPACK2.1080p                      |           |           |        | true   |        |             |         |            |
            Sintel.2010.RERIP.1080p                        |           |           |        | true   |        |             |         |            |
            Sintel.2010.Retail.1080p                       |           |           |        |        | true   |             |         |            |
            Sintel.2010.DOCU.1080p                         |           |           |        |        |        | true        |         |            |
            Sintel.2010.DOCUMENTARY.1080p                  |           |           |        |        |        | true        |         |            |
            Sintel.2010.DOCUMENTRY.1080p                   |           |           |        |        |        | true        |         |            |
            Sintel.2010.UNRATED.1080p                      |           |           |        |        |        |             | true    |            |
            Sintel.2010.Uncensored.1080p                   |           |           |        |        |        |             |         | true       |
            Sintel.2010.Commentary.1080p                   |           |           |        |        |        |             |         |            | true
            """)
    void flags(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-56: regions")
    @ReleaseTable("""
            name                                           | region
            Sintel.2010.R2.DVD                             | R2
            Sintel.2010.R2J.DVD                            | R2J
            Sintel.2010.R5.DVD                             | R5
            Sintel.2010.PAL.DVD                            | PAL
            Sintel.2010.NTSC.DVD                           | NTSC
            Sintel.2010.SECAM.DVD                          | SECAM
            Sintel.2010.r2.DVD                             |
            """)
    void regions(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PDB-40: an extended edition is extended")
    @ReleaseTable("""
            name                                           | edition             | extended
            Sintel.2010.Extended.1080p                     | Extended Edition    | true
            Sintel.2010.Custom.Extended.1080p              | Extended Edition    | true
            Sintel.2010.Extended.Directors.Cut.1080p       | Directors Cut       |
            Sintel.2010.Theatrical.1080p                   | Theatrical          |
            """)
    void extended(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PDB-41: conversions and three-dimensional pictures are kept")
    @ReleaseTable("""
            name                                           | converted | three_d
            Sintel.2010.CONVERT.3D.1080p                   | true      | true
            """)
    void kept(ReleaseRow row) {
        row.check();
    }
}
