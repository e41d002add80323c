package comet.core.release;

import org.junit.jupiter.api.DisplayName;

class QualityTest {

    @DisplayName("PARSE-60: worked examples")
    @ReleaseTable("""
            name                                    | quality      | title
            Sintel.2010.1080p.UHD.BluRay.REMUX.HEVC | BluRay REMUX | Sintel
            Sintel.2010.1080p.Remux.Blu-ray.AVC     | BluRay REMUX | Sintel
            Sintel 2010 BDRemux 1080p               | BluRay REMUX | Sintel
            Sintel.2010.REMUX.1080p                 | REMUX        | Sintel
            Sintel.2010.Blu-ray.1080p               | BluRay       | Sintel
            [Kestrel] Sintel [BD 1080p]             | BDRip        | Sintel
            Sintel.2010.WEB-DLRip.AVC               | WEB-DLRip    | Sintel
            Sintel.2010.1080p.AMZN.WEB.H264         | WEB          | Sintel
            Annabels.Web.2006.1080p.BluRay          | BluRay       | Annabels Web
            Sintel.2010.720p.HD                     | HDTV         | Sintel
            Sintel.2010.DVDScr.XviD                 | SCR          | Sintel
            Sintel.2010.HDTC.1080p                  | TeleCine     | Sintel
            Sintel.2010.MicroHD.1080p               | HDRip        | Sintel
            Sintel.2010.BDMux.1080p                 | WEBMux       | Sintel
            """)
    void examples(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-60: each word for a source")
    @ReleaseTable("""
            name                                    | quality      | title
            Sintel.2010.TS.XviD                     | TeleSync     | Sintel
            Sintel.2010.HDTS.XviD                   | TeleSync     | Sintel
            Sintel.2010.TSRip.XviD                  | TeleSync     | Sintel
            Sintel.2010.TELESYNC.XviD               | TeleSync     | Sintel
            Sintel.2010.TELES.XviD                  | TeleSync     | Sintel
            Sintel.2010.TSYNC.XviD                  | TeleSync     | Sintel
            Sintel.2010.TC.XviD                     | TeleCine     | Sintel
            Sintel.2010.TELECINE.XviD               | TeleCine     | Sintel
            Sintel.2010.SCR.XviD                    | SCR          | Sintel
            Sintel.2010.SCREENER.XviD               | SCR          | Sintel
            Sintel.2010.BDScr.XviD                  | SCR          | Sintel
            Sintel.2010.BRScreener.XviD             | SCR          | Sintel
            Sintel.2010.PreDVD.XviD                 | SCR          | Sintel
            Sintel.2010.PDVD.XviD                   | SCR          | Sintel
            Sintel.2010.PDVDRip.XviD                | SCR          | Sintel
            Sintel.2010.PreHD.XviD                  | SCR          | Sintel
            Sintel.2010.P-DVD.XviD                  | SCR          | Sintel
            Sintel.2010.BluRay.1080p.REMUX.AVC      | BluRay REMUX | Sintel
            Sintel.2010.Blu.Ray.REMUX.AVC           | BluRay REMUX | Sintel
            Sintel.2010.BRRemux.1080p               | BluRay REMUX | Sintel
            Sintel.2010.UHDRemux.2160p              | BluRay REMUX | Sintel
            Sintel.2010.BD-Remux.1080p              | BluRay REMUX | Sintel
            Sintel 2010 BD Remux 1080p              | BluRay REMUX | Sintel
            Sintel.2010.BluRay.1080p                | BluRay       | Sintel
            Sintel 2010 Blu Ray 1080p               | BluRay       | Sintel
            Sintel.2010.UHDRip.2160p                | UHDRip       | Sintel
            Sintel.2010.UHD-Rip.2160p               | UHDRip       | Sintel
            Sintel.2010.HDRip.720p                  | HDRip        | Sintel
            Sintel.2010.HD-Rip.720p                 | HDRip        | Sintel
            Sintel.2010.Micro-HD.720p               | HDRip        | Sintel
            Sintel.2010.BRRip.720p                  | BRRip        | Sintel
            Sintel.2010.BR-Rip.720p                 | BRRip        | Sintel
            Sintel.2010.BluRayRip.720p              | BRRip        | Sintel
            Sintel.2010.Blu-Ray.Rip.720p            | BRRip        | Sintel
            Sintel.2010.BDRip.720p                  | BDRip        | Sintel
            Sintel.2010.BD.Rip.720p                 | BDRip        | Sintel
            Sintel.2010.BDR.720p                    | BDRip        | Sintel
            Sintel.2010.BD-RM.720p                  | BDRip        | Sintel
            Sintel (BD, 1080p)                      | BDRip        | Sintel
            Sintel [BD]                             | BDRip        | Sintel
            Sintel.2010.DVDRip.XviD                 | DVDRip       | Sintel
            Sintel.2010.DVD-Rip.XviD                | DVDRip       | Sintel
            Sintel.2010.HD-DVD-Rip.XviD             | DVDRip       | Sintel
            Sintel.2010.VHSRip.XviD                 | VHSRip       | Sintel
            Sintel.2010.VHS-Rip.XviD                | VHSRip       | Sintel
            Sintel.2010.DVD.XviD                    | DVD          | Sintel
            Sintel.2010.DVDR.XviD                   | DVD          | Sintel
            Sintel.2010.DVDR5.XviD                  | DVD          | Sintel
            Sintel.2010.DVDMux.XviD                 | DVD          | Sintel
            Sintel.2010.VHS.XviD                    | VHS          | Sintel
            Sintel.2010.PPVRip.XviD                 | PPVRip       | Sintel
            Sintel.2010.HDTVRip.XviD                | HDTVRip      | Sintel
            Sintel.2010.HD-TV-Rip.XviD              | HDTVRip      | Sintel
            Sintel.2010.DVB.XviD                    | HDTV         | Sintel
            Sintel.2010.DVBRip.XviD                 | HDTV         | Sintel
            Sintel.2010.SATRip.XviD                 | SATRip       | Sintel
            Sintel.2010.SAT-Rips.XviD               | SATRip       | Sintel
            Sintel.2010.TVRip.XviD                  | TVRip        | Sintel
            Sintel.2010.TVRips.XviD                 | TVRip        | Sintel
            Sintel.2010.DLMux.1080p                 | WEBMux       | Sintel
            Sintel.2010.WEBMux.1080p                | WEBMux       | Sintel
            Sintel.2010.BRMux.1080p                 | WEBMux       | Sintel
            Sintel.2010.WEBRip.1080p                | WEBRip       | Sintel
            Sintel.2010.WEB-Rip.720p.H.264          | WEBRip       | Sintel
            Sintel.2010.WEB.Rip.1080p               | WEBRip       | Sintel
            Sintel.2010.WEB.DL.Rip.1080p            | WEB-DLRip    | Sintel
            Sintel.2010.WEBDLRip.1080p              | WEB-DLRip    | Sintel
            Sintel.2010.WEB-DL.1080p                | WEB-DL       | Sintel
            Sintel.2010.WEB.DL.1080p                | WEB-DL       | Sintel
            Sintel.2010.WEBDL.1080p                 | WEB-DL       | Sintel
            Sintel 2010 WEB - DL 1080p              | WEB-DL       | Sintel
            Sintel.2010.WEB.BDrip.1080p             | WEB-DL       | Sintel
            Sintel.2010.WEB.1080p                   | WEB          | Sintel
            Sintel.2010.HDCAM.XviD                  | CAM          | Sintel
            Sintel.2010.CAMRip.XviD                 | CAM          | Sintel
            Sintel.2010.S-Print.XviD                | CAM          | Sintel
            Sintel.2010.PDTV.XviD                   | PDTV         | Sintel
            Sintel.2010.HDTV.XviD                   | HDTV         | Sintel
            Sintel.2010.HD-TV.XviD                  | HDTV         | Sintel
            """)
    void words(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PDB-14: single and double layers of a DVD")
    @ReleaseTable("""
            name                                    | quality      | title
            Metropolis.1927.NTSC.DVD5               | DVD          | Metropolis
            Metropolis.1927.PAL.DVD9                | DVD          | Metropolis
            """)
    void layers(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PDB-08: a source is only what is no title word")
    @ReleaseTable("""
            name                                    | quality      | title
            The Web of Lies 2009 720p WEB           | WEB          | The Web of Lies
            The.Web.of.Lies.2009.720p.WEB           | WEB          | The Web of Lies
            Annabels.Web.2006.1080p                 |              | Annabels Web
            The.DVD.Thief.2011.DVDRip               | DVDRip       | The DVD Thief
            The.DVD.Thief.2011                      |              | The DVD Thief
            """)
    void titleWords(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-130: a bad source before a good one, a good one before WEB")
    @ReleaseTable("""
            name                                    | quality      | trash
            Sintel.2010.HDTS.1080p.WEB-DL.x264      | TeleSync     | true
            Sintel.2010.1080p.WEB.BluRay.x264       | BluRay       |
            Sintel.2010.R5.XviD                     |              | true
            """)
    void precedence(ReleaseRow row) {
        row.check();
    }
}
