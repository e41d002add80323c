package comet.core.release;

import org.junit.jupiter.api.DisplayName;

class SoundTest {

    @DisplayName("PARSE-73, PDB-25: loudspeakers")
    @ReleaseTable("""
            name                                    | channels
            Sintel.2010.1080p.AAC.5.1.x264          | 5.1
            Sintel 2010 1080p AAC 5 1 x264          | 5.1
            Sintel.2010.1080p.5.1ch.x264            | 5.1
            Sintel.2010.1080p.DDP5.1.x264           | 5.1
            Sintel.2010.1080p.AC3.5-1.x264          | 5.1
            Sintel.2010.1080p.AACx2.x264            |
            Sintel.2010.1080p.AAC.x2.x264           | 5.1
            Sintel.2010.1080p.AAC.x3.x264           | 5.1
            Sintel.2010.1080p.AAC.x4.x264           | 5.1
            Sintel.2010.1080p.DTS.7.1.x264          | 7.1
            Sintel 2010 1080p DTS 7 1 x264          | 7.1
            Sintel.2010.1080p.DTS.7-1.x264          | 7.1
            Sintel.2010.1080p.7.1ch.x264            | 7.1
            Sintel.2010.1080p.AAC.2.0.x264          | 2.0
            Sintel 2010 1080p AAC 2 0 x264          | 2.0
            Sintel.2010.1080p.AAC2.0.x264           | 2.0
            Sintel.2010.1080p.Stereo.x264           | stereo
            Sintel.2010.1080p.Mono.x264             | mono
            Sintel.2010.1080p.DDP7.1.x264           | 7.1
            Sintel.2010.1080p.TrueHD7.1.x264        | 7.1
            Sintel.2010.1080p.6CH.x264              | 5.1
            Sintel.2010.1080p.8CH.x264              | 7.1
            Sintel.2010.1080p.2CH.x264              | 2.0
            Sintel.2010.1080p.AAC.2.0.DTS.5.1.x264  | 5.1, 2.0
            Sintel.2010.1080p.x264                  |
            """)
    void channels(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-74: sound codecs, in the order of that table")
    @ReleaseTable("""
            name                                    | audio
            Sintel.2010.1080p.DTS-HD.MA.x264        | DTS Lossless
            Sintel.2010.1080p.DTS-HDMA.x264         | DTS Lossless
            Sintel.2010.1080p.DTSHDMA.x264          | DTS Lossless
            Sintel 2010 1080p DTS HD MA x264        | DTS Lossless
            Sintel.2010.1080p.DTS-HD.Master.x264    | DTS Lossless
            Sintel.2010.1080p.DTS-X.x264            | DTS Lossless
            Sintel.2010.1080p.DTSX.x264             | DTS Lossless
            Sintel.2010.1080p.DTS.x264              | DTS Lossy
            Sintel.2010.1080p.DTS-HD.x264           | DTS Lossy
            Sintel.2010.1080p.DTS-HD.HR.x264        | DTS Lossy
            Sintel.2010.1080p.Atmos.x264            | Atmos
            Sintel 2010 1080p Dolby Atmos x264      | Atmos
            Sintel.2010.1080p.TrueHD.x264           | TrueHD
            Sintel.2010.1080p.True-HD.x264          | TrueHD
            Sintel.2010.1080p.TrueHD7.1.Atmos       | Atmos, TrueHD
            Sintel.2010.1080p.FLAC.x264             | FLAC
            Sintel.2010.1080p.FLAC2.0.x264          | FLAC
            Sintel.2010.1080p.FLACx2.x264           | FLAC
            Sintel.2010.1080p.DD+.x264              | Dolby Digital Plus
            Sintel.2010.1080p.DD+5.1.x264           | Dolby Digital Plus
            Sintel.2010.1080p.DD2+.x264             | Dolby Digital Plus
            Sintel.2010.1080p.DDp.x264              | Dolby Digital Plus
            Sintel.2010.1080p.ddp.x264              | Dolby Digital Plus
            Sintel 2010 1080p DD Plus x264          | Dolby Digital Plus
            Sintel 2010 1080p Dolby Digital Plus    | Dolby Digital Plus
            Sintel.2010.1080p.DDP5.1.x264           | Dolby Digital Plus
            Sintel.2010.1080p.DDPA5.1.x264          | Dolby Digital Plus
            Sintel.2010.1080p.EAC3.x264             | Dolby Digital Plus
            Sintel.2010.1080p.E-AC-3.x264           | Dolby Digital Plus
            Sintel.2010.1080p.DD.x264               | Dolby Digital
            Sintel.2010.1080p.DD5.1.x264            | Dolby Digital
            Sintel 2010 1080p Dolby Digital x264    | Dolby Digital
            Sintel.2010.1080p.DolbyD.x264           | Dolby Digital
            Sintel.2010.1080p.AC3.x264              | Dolby Digital
            Sintel.2010.1080p.AC-3.x264             | Dolby Digital
            Sintel.2010.1080p.AC3x2.x264            | Dolby Digital
            Sintel.2010.1080p.AAC.AAC               | AAC
            Sintel.2010.1080p.QAAC.x264             | AAC
            Sintel.2010.1080p.QQAAC.x264            | AAC
            Sintel.2010.1080p.AACx2.x264            | AAC
            Sintel.2010.1080p.AAC2.x264             | AAC
            Sintel.2010.1080p.PCM.x264              | PCM
            Sintel.2010.1080p.LPCM.x264             | PCM
            Sintel.2010.1080p.OPUS.x264             | OPUS
            Sintel.2010.1080p.WEB-DL.AV1.OPUS.5.1   | OPUS
            Sintel.2010.OPUS.1080p.x264             |
            Opus.2025.1080p.WEB-DL                  |
            Sintel 2010 1080p Clean Audio x264      | HQ Clean Audio
            Sintel 2010 1080p HD Clean Audio x264   | HQ Clean Audio
            Sintel.2010.480p.MP3                    | MP3
            Sintel.2010.1080p.AC3.DTS.AAC           | DTS Lossy, Dolby Digital, AAC
            """)
    void audio(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PDB-23: TRUE alone is no sound")
    @ReleaseTable("""
            name                                    | audio
            Sintel 2010 1080p TRUE WEB-DL           |
            Sintel.2010.1080p.TRUE.WEB-DL           |
            """)
    void wordTrue(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PDB-24: letters hr elsewhere in the name do not matter")
    @ReleaseTable("""
            name                                              | audio        | group
            Sintel.2010.1080p.BluRay.DTS-HD.MA.x264-THREEPEAT | DTS Lossless | THREEPEAT
            Sintel.2010.1080p.BluRay.DTS-HD.x264-THREEPEAT    | DTS Lossy    | THREEPEAT
            """)
    void lettersHr(ReleaseRow row) {
        row.check();
    }
}
