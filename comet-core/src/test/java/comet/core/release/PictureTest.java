package comet.core.release;

import org.junit.jupiter.api.DisplayName;

class PictureTest {

    @DisplayName("PARSE-70 to PARSE-74: worked examples")
    @ReleaseTable("""
            name                                                     | hdr        | bit_depth | codec | channels | audio
            Sintel.2010.2160p.WEB-DL.DDP5.1.Atmos.DV.HDR10+.H.265    | DV, HDR10+ | 10bit     | hevc  | 5.1      | Atmos, Dolby Digital Plus
            Sintel.2010.2160p.UHD.BluRay.TrueHD.7.1.Atmos.HDR10.HEVC | HDR        | 10bit     | hevc  | 7.1      | Atmos, TrueHD
            Sintel.2010.1080p.BluRay.DTS-HD.MA.5.1.x264              |            |           | avc   | 5.1      | DTS Lossless
            Sintel.2010.1080p.BluRay.DTS.x264                        |            |           | avc   |          | DTS Lossy
            Sintel.2010.1080p.BluRay.FLAC2.0.10bit.x265              |            | 10bit     | hevc  | 2.0      | FLAC
            Sintel.2010.1080p.WEB.AAC2.0.H264                        |            |           | avc   | 2.0      | AAC
            Sintel.2010.720p.AC3.XviD                                |            |           | xvid  |          | Dolby Digital
            Sintel.2010.1080p.Hi10.x264                              |            | 10bit     | avc   |          |
            Sintel.2010.1080p.WEB-DL.EAC3.AV1                        |            |           | av1   |          | Dolby Digital Plus
            Sintel.2010.1080p.DD.5.1.AVC                             |            |           | avc   | 5.1      | Dolby Digital
            Sintel (2010) Stereo MP3 480p                            |            |           |       | stereo   | MP3
            """)
    void examples(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-70, PDB-25: bits of a colour")
    @ReleaseTable("""
            name                                    | bit_depth
            Sintel.2010.1080p.hevc10                | 10bit
            Sintel 2010 1080p hevc 10               | 10bit
            Sintel.2010.1080p.8bit.x264             | 8bit
            Sintel.2010.1080p.10bit.x265            | 10bit
            Sintel.2010.1080p.12bit.x265            | 12bit
            Sintel.2010.1080p.x265-10bit            | 10bit
            Sintel.2010.1080p.10-bit.x265           | 10bit
            Sintel.2010.1080p.10.bit.x265           | 10bit
            Sintel.2010.1080p.HDR10.x265            | 10bit
            Sintel.2010.1080p.hi10.x264             | 10bit
            Sintel 2010 1080p 10 bit x265           | 10bit
            Sintel.2010.1080p.10bits.x265           | 10bit
            Sintel.2010.1080p.10Bits.x265           | 10bit
            Sintel.2010.1080p.x265                  |
            """)
    void bitDepth(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-71, PDB-33: range of brightness, in the order DV, HDR10+, HDR, HLG, SDR")
    @ReleaseTable("""
            name                                    | hdr
            Sintel.2010.2160p.DV.x265               | DV
            Sintel.2010.2160p.DoVi.x265             | DV
            Sintel 2010 2160p Dolby Vision x265     | DV
            Sintel.2010.2160p.HDR10+.x265           | HDR10+
            Sintel.2010.2160p.HDR10Plus.x265        | HDR10+
            Sintel 2010 2160p HDR10 Plus x265       | HDR10+
            Sintel.2010.2160p.HDR.x265              | HDR
            Sintel.2010.2160p.HDR10.x265            | HDR
            Sintel.2010.2160p.SDR.x265              | SDR
            Sintel.2010.2160p.HDR.DV.x265           | DV, HDR
            Sintel.2010.2160p.HDR.HDR10+.DV.x265    | DV, HDR10+, HDR
            Sintel.2010.2160p.HLG.x265              | HLG
            Sintel.2010.2160p.HLG.HDR.x265          | HDR, HLG
            Sintel.2010.1080p.DVDRip.x265           |
            """)
    void brightness(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-72, PARSE-130: codecs; a later row overrides")
    @ReleaseTable("""
            name                                    | codec
            Sintel.2010.1080p.x264                  | avc
            Sintel.2010.1080p.h264                  | avc
            Sintel.2010.1080p.H.264                 | avc
            Sintel 2010 1080p H 264                 | avc
            Sintel.2010.1080p.x-264                 | avc
            Sintel.2010.1080p.x265                  | hevc
            Sintel.2010.1080p.H.265                 | hevc
            Sintel.2010.1080p.264.AAC               | avc
            Sintel.2010.1080p.265.AAC               | hevc
            Sintel.2010.1080p.HEVC10bit             | hevc
            Sintel.2010.1080p.HEVC                  | hevc
            Sintel.2010.1080p.DivX.AAC              | xvid
            Sintel.2010.1080p.XviD                  | xvid
            Sintel.2010.1080p.AVC                   | avc
            Sintel.2010.1080p.AV1                   | av1
            Sintel.2010.1080p.mpeg2                 | mpeg
            Sintel.2010.1080p.MPEG.AAC              | mpeg
            Sintel.2010.1080p.x265.AVC              | avc
            Sintel.2010.1080p.AVC.x265              | avc
            Sintel.2010.1080p.x264.HEVC             | hevc
            Sintel.2010.1080p.x264.AV1              | av1
            Sintel.2010.1080p.VC-1                  |
            Sintel.2010.1080p.VP9                   |
            """)
    void codecs(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PDB-03: an extension is no codec")
    @ReleaseTable("""
            name                                    | codec | extension | container
            Sintel.2010.XviD.mpg                    | xvid  | mpg       | mpg
            Sintel.2010.1080p.x264.mpeg             | avc   | mpeg      | mpeg
            """)
    void extensionsAreNoCodecs(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PDB-15: a bare 264 or 265 is never an episode")
    @ReleaseTable("""
            name                                    | episodes | codec
            Sintel.2010.1080p.x264.264              |          | avc
            Sintel.2010.1080p.HEVC.265              |          | hevc
            """)
    void bareNumbers(ReleaseRow row) {
        row.check();
    }
}
