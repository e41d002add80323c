package comet.core.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupTest {

    private final ReleaseParser parser = new ReleaseNameParser();

    @DisplayName("PARSE-106: release groups")
    @ReleaseTable("""
            name                                                     | group     | title
            Sintel.2010.1080p.BluRay.x264-EXGRP                      | EXGRP     | Sintel
            Sintel.2010.1080p.BluRay.x264- EXGRP                     | EXGRP     | Sintel
            Sintel.2010.1080p.BluRay.x264-EXGRP.mkv                  | EXGRP     | Sintel
            Sintel.2010.1080p.BluRay.x264-EXGRP[rarbg]               | EXGRP     | Sintel
            Sintel.2010.1080p.BluRay.x264-B1                         | B1        | Sintel
            Sintel 2010 1080p BluRay x264 (EXGRP)                    | EXGRP     | Sintel
            Sintel.2010.1080p.BluRay.x264.INFLATE                    | INFLATE   | Sintel
            Sintel.2010.1080p.BluRay.x264.DEFLATE                    | DEFLATE   | Sintel
            [Erai-raws] Sintel - 05 [1080p]                          | Erai-raws | Sintel
            [Kestrel] Sintel (2010) [1080p]                          | Kestrel   | Sintel
            [Kestrel] Sintel.2010.1080p.BluRay.DDP5.1.x265-EXGRP.mkv | EXGRP     | Sintel
            """)
    void groups(ReleaseRow row) {
        row.check();
    }

    @ParameterizedTest
    @DisplayName("PARSE-106: not every word behind a hyphen is a group")
    @ValueSource(
            strings = {
                "Big-Buck-Bunny.mp4",
                "Sintel.S01E02.Spider-Man.mkv",
                "Sintel.2010.1080p.WEB-DL",
                "Sintel.2010.1080p.Blu-Ray",
                "Sintel.1080p.S01E01-E03",
                "Sintel.2010.1080p-2",
                "Sintel.2010.1080p-123",
                "Sintel.2010.1080p-"
            })
    void noGroup(String name) {
        assertThat(parser.parse(name).group()).isEmpty();
    }

    @DisplayName("PDB-28: a bracket is a site only as a host name, a group only without known words")
    @ReleaseTable("""
            name                                                     | group | site
            Sintel 2010 [x264.AC3-grp]                               |       |
            [1080p] Sintel (2010)                                    |       |
            [BluRay x264] Sintel (2010)                              |       |
            [ABCD1234] Sintel (2010)                                 |       |
            """)
    void brackets(ReleaseRow row) {
        row.check();
    }

    @ParameterizedTest
    @DisplayName("PARSE-105: final extensions")
    @ValueSource(
            strings = {
                "3g2", "3gp", "avi", "flv", "mkv", "mk3d", "mov", "mp2", "mp4", "m4v", "mpe", "mpeg", "mpg", "mpv",
                "webm", "wmv", "ogm", "divx", "ts", "m2ts", "iso", "vob", "sub", "idx", "ttxt", "txt", "smi", "srt",
                "ssa", "ass", "vtt", "nfo", "html"
            })
    void extensions(String extension) {
        ParsedRelease release = parser.parse("Sintel.2010.1080p.BluRay.x264-EXGRP." + extension);

        assertThat(release.extension()).contains(extension);
        assertThat(release.group()).contains("EXGRP");
        assertThat(release.title()).isEqualTo("Sintel");
        assertThat(parser.parse("Sintel." + extension.toUpperCase(Locale.ROOT)).extension())
                .contains(extension);
        assertThat(parser.parse("Sintel." + extension + ".2010").extension()).isEmpty();
    }
}
