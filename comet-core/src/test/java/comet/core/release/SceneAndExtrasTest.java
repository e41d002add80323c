package comet.core.release;

import org.junit.jupiter.api.DisplayName;

class SceneAndExtrasTest {

    @DisplayName("PARSE-42: a resolution, then WEB alone in upper case, is a scene release")
    @ReleaseTable("""
            name                                  | scene
            Sintel.2010.1080p.WEB.H264-EXGRP      | true
            Sintel 2010 720p AMZN WEB H264        | true
            Sintel.2010.1080p.Web.H264-EXGRP      |
            Sintel.2010.1080p.WEB-DL.H264-EXGRP   |
            Sintel.2010.1080p.WEB.DL.H264-EXGRP   |
            Sintel.2010.1080p.WEBRip.H264-EXGRP   |
            Sintel.2010.WEB.1080p.H264-EXGRP      |
            Sintel.2010.WEB.H264-EXGRP            |
            """)
    void web(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-42: groups of the scene, in exactly this case, behind a hyphen")
    @ReleaseTable("""
            name                                  | scene
            Sintel.2010.1080p.HDTV.H264-CAKES     | true
            Sintel.2010.1080p.HDTV.H264-GGEZ      | true
            Sintel.2010.1080p.HDTV.H264-GGWP      | true
            Sintel.2010.1080p.HDTV.H264-GLHF      | true
            Sintel.2010.1080p.HDTV.H264-GOSSIP    | true
            Sintel.2010.1080p.HDTV.H264-NAISU     | true
            Sintel.2010.1080p.HDTV.H264-KOGI      | true
            Sintel.2010.1080p.HDTV.H264-PECULATE  | true
            Sintel.2010.1080p.HDTV.H264-SLOT      | true
            Sintel.2010.1080p.HDTV.H264-EDITH     | true
            Sintel.2010.1080p.HDTV.H264-ETHEL     | true
            Sintel.2010.1080p.HDTV.H264-ELEANOR   | true
            Sintel.2010.1080p.HDTV.H264-B2B       | true
            Sintel.2010.1080p.HDTV.H264-SPAMnEGGS | true
            Sintel.2010.1080p.HDTV.H264-FTP       | true
            Sintel.2010.1080p.HDTV.H264-DiRT      | true
            Sintel.2010.1080p.HDTV.H264-SYNCOPY   | true
            Sintel.2010.1080p.HDTV.H264-BAE       | true
            Sintel.2010.1080p.HDTV.H264-SuccessfulCrab | true
            Sintel.2010.1080p.HDTV.H264-NHTFS     | true
            Sintel.2010.1080p.HDTV.H264-SURCODE   | true
            Sintel.2010.1080p.HDTV.H264-B0MBARDIERS | true
            Sintel.2010.1080p.HDTV.H264-cakes     |
            Sintel.2010.1080p.HDTV.H264-DIRT      |
            Sintel.2010.1080p.HDTV.FTP            |
            """)
    void groups(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-43: what is neither film nor episode")
    @ReleaseTable("""
            name                                  | extras        | title
            Sintel - NCED [BD 1080p].mkv          | NCED          | Sintel
            Sintel - NCOP [BD 1080p].mkv          | NCOP          | Sintel
            Sintel - NC [BD 1080p].mkv            | NC            | Sintel
            Sintel - OP [BD 1080p].mkv            | OP            | Sintel
            Sintel - OP2 [BD 1080p].mkv           | OP            | Sintel
            Sintel ova [720p]                     | OVA           | Sintel
            Sintel - ED [BD 1080p].mkv            | ED            | Sintel
            Sintel - ED1 [BD 1080p].mkv           | ED            | Sintel
            Sintel.2010.Deleted.Scene.1080p       | Deleted Scene | Sintel
            Sintel.2010.Featurette.1080p          | Featurette    | Sintel
            Sintel.2010.Featurettes.1080p         | Featurette    | Sintel
            Sintel.2010.Sample.1080p              | Sample        | Sintel
            Sintel.2010.Trailers.1080p            | Trailer       | Sintel
            Sintel.Trailer.720p                   | Trailer       | Sintel Trailer
            """)
    void extras(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-43: title words that only look like extras")
    @ReleaseTable("""
            name                                  | extras | title
            The.Sample.2010.1080p                 |        | The Sample
            The.Featurette.2010.1080p             |        | The Featurette
            Trailer.Park.Stories.S01E02.720p      |        | Trailer Park Stories
            Trailer.And.Boat.S01E02.720p          |        | Trailer And Boat
            Sintel - op [BD 1080p].mkv            |        | Sintel - op
            """)
    void noExtras(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PDB-32: numbered openings and endings without credits")
    @ReleaseTable("""
            name                                  | extras | title
            Sintel - NCOP1 [BD 1080p].mkv         | NCOP   | Sintel
            Sintel - NCED2a [BD 1080p].mkv        | NCED   | Sintel
            """)
    void numbered(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-44: pay-per-view")
    @ReleaseTable("""
            name                                  | ppv
            Example.240.PPV.1080p.WEB             | true
            Example Fight Nights 51 720p WEB      | true
            Example.Fight.Night.720p.WEB          | true
            Example.Fight.720p.WEB                |
            """)
    void payPerView(ReleaseRow row) {
        row.check();
    }
}
