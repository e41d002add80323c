package comet.core.release;

import org.junit.jupiter.api.DisplayName;

class TrashTest {

    @DisplayName("PARSE-40: worked examples")
    @ReleaseTable("""
            name                                  | trash | adult | scene | extras        | ppv  | quality
            Sintel.2010.HDCAM.x264-EXGRP          | true  |       |       |               |      | CAM
            The.Ferry.S01E02.1080p.WEB.H264-EDITH |       |       | true  |               |      | WEB
            Sintel.2010.1080p.TELESYNC.x264       | true  |       |       |               |      | TeleSync
            Sintel (2010) HQ PreDVDRip 700MB      | true  |       |       |               |      | SCR
            Sintel - NCOP [BD 1080p].mkv          |       |       |       | NCOP          |      | BDRip
            Sintel OVA [720p]                     |       |       |       | OVA           |      |
            Sintel.2010.Trailer.1080p.mp4         |       |       |       | Trailer       |      |
            Sintel.2010.Deleted.Scenes.1080p.mkv  | true  |       |       | Deleted Scene |      |
            ExFC.240.PPV.1080p.WEB.h264-EXGRP     |       |       | true  |               | true | WEB
            Example Fight Night 51 720p WEB       |       |       |       |               | true | WEB
            """)
    void examples(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-40: each word for a release that nobody wants")
    @ReleaseTable("""
            name                                  | trash | title
            Sintel.2010.CAM.x264                  | true  | Sintel
            Sintel.2010.HD-CAM.x264               | true  | Sintel
            Sintel 2010 HQ CAM x264               | true  | Sintel
            Sintel.2010.CAMRip.x264               | true  | Sintel
            Sintel.2010.CAMRp.x264                | true  | Sintel
            Sintel.2010.CAM-Rip.x264              | true  | Sintel
            Sintel.2010.CAMHD.x264                | true  | Sintel
            Sintel.2010.S-Print.x264              | true  | Sintel
            Sintel 2010 HQ S Print x264           | true  | Sintel
            Sintel.2010.S.Print.x264              | true  | Sintel
            Sintel.2010.HD.S-Print.x264           | true  | Sintel
            Sintel.2010.TS.x264                   | true  | Sintel
            Sintel.2010.TC.x264                   | true  | Sintel
            Sintel.2010.HDTS.x264                 | true  | Sintel
            Sintel.2010.HDTC.x264                 | true  | Sintel
            Sintel.2010.TSRip.x264                | true  | Sintel
            Sintel.2010.HDTSRip.x264              | true  | Sintel
            Sintel.2010.TELECINE.x264             | true  | Sintel
            Sintel.2010.TELES.x264                | true  | Sintel
            Sintel.2010.TSYNC.x264                | true  | Sintel
            Sintel.2010.TCINE.x264                | true  | Sintel
            Sintel.2010.PreDVD.x264               | true  | Sintel
            Sintel.2010.Pre-DVD.x264              | true  | Sintel
            Sintel.2010.Pre-DVDRip.x264           | true  | Sintel
            Sintel.2010.SCR.x264                  | true  | Sintel
            Sintel.2010.SCREENER.x264             | true  | Sintel
            Sintel.2010.DVDScr.x264               | true  | Sintel
            Sintel.2010.DVD-SCREENER.x264         | true  | Sintel
            Sintel.2010.DVSCR.x264                | true  | Sintel
            Sintel.2010.BDScr.x264                | true  | Sintel
            Sintel.2010.BRScreener.x264           | true  | Sintel
            Sintel.2010.HDSCR.x264                | true  | Sintel
            Sintel.2010.DVB.x264                  | true  | Sintel
            Sintel.2010.DVBRip.x264               | true  | Sintel
            Sintel.2010.SATRip.x264               | true  | Sintel
            Sintel.2010.SATRips.x264              | true  | Sintel
            Sintel.2010.Leaked.x264               | true  | Sintel
            Sintel.2010.R5.XviD                   | true  | Sintel
            Sintel.2010.R6.XviD                   | true  | Sintel
            Sintel.2010.Deleted.Scene.x264        | true  | Sintel
            Sintel.2010.threesixtyp.x264          | true  | Sintel
            Sintel.2010.HQ.1080p                  | true  | Sintel
            Sintel 2010 HQ Clean x264             | true  | Sintel
            Sintel 2010 HQ Clean Audio x264       | true  | Sintel
            Sintel 2010 x264 acesse o original    | true  | Sintel
            """)
    void words(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-40: what only looks like one")
    @ReleaseTable("""
            name                                  | trash | quality | title
            Cam.S01E02.720p                       |       |         | Cam
            Sintel.Camera.2010.1080p              |       |         | Sintel Camera
            Sintel.2010.1080p.BluRay              |       | BluRay  | Sintel
            Sintel.2010.DTS.1080p                 |       |         | Sintel
            """)
    void others(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PDB-02: a final extension is no capture")
    @ReleaseTable("""
            name                                  | extension | quality | trash | codec | audio | title
            Sintel.2010.1080p.ts                  | ts        |         |       |       |       | Sintel
            Sintel.ts                             | ts        |         |       |       |       | Sintel
            Sintel.2010.HDTV.x264.ts              | ts        | HDTV    |       | avc   |       | Sintel
            Sintel.2010.HDTS.x264.ts              | ts        | TeleSync | true |  avc  |       | Sintel
            """)
    void extensions(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PDB-35: PHD is a group and no screener")
    @ReleaseTable("""
            name                                  | quality | trash | group
            Sintel.2010.1080p.BluRay.x264-PHD     | BluRay  |       | PHD
            Sintel.2010.PHD.x264                  |         |       |
            Sintel.2010.1080p.BluRay.P-HD.x264    | BluRay  |       |
            """)
    void groupPhd(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PDB-36: a trash word as the last tag of a good source is the group")
    @ReleaseTable("""
            name                                  | quality | trash | group | region
            Sintel.2010.1080p.BluRay.x264-TC      | BluRay  |       | TC    |
            Sintel.2010.1080p.WEB-DL.x264-SCR     | WEB-DL  |       | SCR   |
            Sintel.2010.1080p.BluRay.x264-R6      | BluRay  |       | R6    |
            Sintel.2010.1080p.BluRay.x264-TC.mkv  | BluRay  |       | TC    |
            """)
    void finalTags(ReleaseRow row) {
        row.check();
    }
}
