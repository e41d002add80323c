package comet.core.release;

import org.junit.jupiter.api.DisplayName;

class ResolutionTest {

    @DisplayName("PARSE-30, PARSE-31: worked examples")
    @ReleaseTable("""
            name                                  | resolution | title
            Sintel.2010.2160p.UHD.BluRay.x265     | 2160p      | Sintel
            Sintel (2010) [4K HDR]                | 2160p      | Sintel
            Sintel.2010.1080i.HDTV.x264           | 1080i      | Sintel
            Sintel [1280x720 x264 AAC]            | 720p       | Sintel
            Sintel (2010) BD1080p                 | 1080p      | Sintel
            Sintel.4K.Remaster.2010.1080p         | 1080p      | Sintel 4K
            Sintel.2010.576p.DVDRip               | 576p       | Sintel
            Sintel.2010.QHD.WEB-DL                | 1440p      | Sintel
            Sintel.2010.DVDRip.XviD               | unknown    | Sintel
            """)
    void examples(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-30: each form of a resolution")
    @ReleaseTable("""
            name                                  | resolution | title
            Sintel.2010.3840x2160.x265            | 2160p      | Sintel
            Sintel (2010) [3840x1600]             | 2160p      | Sintel
            Sintel.2010.1920x1080.x264            | 1080p      | Sintel
            Sintel (2010) (1920x800)              | 1080p      | Sintel
            Sintel.2010.1280x534.x264             | 720p       | Sintel
            Sintel.2010.10800p.x264               | 1080p      | Sintel
            Sintel.2010.7200p.x264                | 720p       | Sintel
            Sintel.2010.4800i.x264                | 480p       | Sintel
            Sintel.2010.QuadHD.x264               | 1440p      | Sintel
            Sintel.2010.WQHD.x264                 | 1440p      | Sintel
            Sintel.2010.2560x1440.x264            | 1440p      | Sintel
            Sintel 2010 Full HD x264              | 1080p      | Sintel
            Sintel.2010.FHD.x264                  | 1080p      | Sintel
            Sintel (2010) BD2160p                 | 2160p      | Sintel
            Sintel (2010) HD720                   | 720p       | Sintel
            Sintel (2010) M480p                   | 480p       | Sintel
            Sintel (2010) BD4k                    | 2160p      | Sintel
            Sintel.2010.4k.x265                   | 2160p      | Sintel
            Sintel.2010.2160i.x265                | 2160p      | Sintel
            Sintel.2010.21600p.x265               | 2160p      | Sintel
            Sintel.2010.480p.x264                 | 480p       | Sintel
            Sintel.2010.540p.HDTV.x264            | 540p       | Sintel
            Sintel.2010.360p.x264                 | 360p       | Sintel
            Sintel.2010.240P.x264                 | 240p       | Sintel
            Sintel.2010.576i.x264                 | 576i       | Sintel
            """)
    void forms(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-30: of several usual resolutions the last one counts")
    @ReleaseTable("""
            name                                  | resolution
            Sintel.2010.1080p.720p                | 720p
            Sintel.2010.720p.from.4k              | 2160p
            Sintel (2010) 2160p 1080p 480p        | 480p
            """)
    void lastOfSeveral(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-31: what is no resolution")
    @ReleaseTable("""
            name                                  | resolution
            Sintel.2010.UHD.BluRay.x265           | unknown
            Sintel.2010.2k.x265                   | unknown
            Sintel.2010                           | unknown
            Sintel.2010.HD                        | unknown
            """)
    void none(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PDB-10: width and height are mapped to the nearest class, with or without spaces")
    @ReleaseTable("""
            name                                  | resolution | title
            Sintel.848x480.mkv                    | 480p       | Sintel
            Sintel [848x480]                      | 480p       | Sintel
            Sintel [848 x 480]                    | 480p       | Sintel
            Sintel [1920 x 1080]                  | 1080p      | Sintel
            Sintel.2010.3800x1580.mkv             | 2160p      | Sintel
            Sintel.2010.2880x1900.mkv             | 2160p      | Sintel
            Sintel.2010.2500x1040.mkv             | 1440p      | Sintel
            Sintel.2010.1900x800.mkv              | 1080p      | Sintel
            Sintel.2010.1440x1080.mkv             | 1080p      | Sintel
            Sintel.2010.1200x500.mkv              | 720p       | Sintel
            Sintel.2010.960x720.mkv               | 720p       | Sintel
            Sintel.2010.720x576.mkv               | 576p       | Sintel
            Sintel.2010.720x560.mkv               | 576p       | Sintel
            Sintel.2010.720x400.mkv               | 480p       | Sintel
            Sintel.2010.640x360.mkv               | 360p       | Sintel
            Sintel.2010.640x300.mkv               | 360p       | Sintel
            Sintel.2010.320x240.mkv               | 240p       | Sintel
            """)
    void widthAndHeight(ReleaseRow row) {
        row.check();
    }
}
