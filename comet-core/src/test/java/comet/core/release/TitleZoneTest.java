package comet.core.release;

import org.junit.jupiter.api.DisplayName;

class TitleZoneTest {

    @DisplayName("PARSE-131 to PARSE-133: ambiguous words in the title are title words, in the final run they are not")
    @ReleaseTable("""
            name                               | title                | edition          | extras | subbed | country | network | trash | languages | complete | quality | dubbed
            The.Collectors.2009.1080p          | The Collectors       |                  |        |        |         |         |       |           |          |         |
            Metropolis.Extended.1927.1080p     | Metropolis           | Extended Edition |        |        |         |         |       |           |          |         |
            The.Uncut.Stone.2010.1080p         | The Uncut Stone      |                  |        |        |         |         |       |           |          |         |
            Ed.Larkin.1994.1080p               | Ed Larkin            |                  |        |        |         |         |       |           |          |         |
            Extras.S01E02.720p.HDTV            | Extras               |                  |        |        |         |         |       |           |          | HDTV    |
            Sub.Zero.2010.720p                 | Sub Zero             |                  |        |        |         |         |       |           |          |         |
            The.Station.US.S02E03.720p         | The Station          |                  |        |        | US      |         |       |           |          |         |
            The.UK.Files.2010.720p             | The UK Files         |                  |        |        |         |         |       |           |          |         |
            Sony.Story.2010.1080p              | Sony Story           |                  |        |        |         |         |       |           |          |         |
            Cam.2018.1080p.NF.WEB-DL           | Cam                  |                  |        |        |         | Netflix |       |           |          | WEB-DL  |
            HQ.2010.720p                       | HQ                   |                  |        |        |         |         |       |           |          |         |
            The.Hindi.Teacher.2010.720p        | The Hindi Teacher    |                  |        |        |         |         |       |           |          |         |
            Sintel.FRENCH.2010.1080p           | Sintel               |                  |        |        |         |         |       | fr        |          |         |
            Complete.Guide.2010.720p           | Complete Guide       |                  |        |        |         |         |       |           |          |         |
            The.Trilogy.of.Error.2001.720p     | The Trilogy of Error |                  |        |        |         |         |       |           |          |         |
            Sintel Complete [Ep 01 - 12] 480p  | Sintel               |                  |        |        |         |         |       |           | true     |         |
            The.Web.of.Lies.2009.720p.WEB      | The Web of Lies      |                  |        |        |         |         |       |           |          | WEB     |
            Annabels.Web.2006.1080p            | Annabels Web         |                  |        |        |         |         |       |           |          |         |
            The.Dual.2024.1080p                | The Dual             |                  |        |        |         |         |       |           |          |         |
            """)
    void examples(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-132: each kind of word that may be a title word")
    @ReleaseTable("""
            name                               | title                | edition | trash | upscaled | quality | hdr | region | country | network | complete | subbed | dubbed | channels | languages
            The.Leaked.Letter.2010.1080p       | The Leaked Letter    |         |       |          |         |     |        |         |         |          |        |        |          |
            The.HQ.Files.2010.1080p            | The HQ Files         |         |       |          |         |     |        |         |         |          |        |        |          |
            The.TS.Ferry.2010.1080p            | The TS Ferry         |         |       |          |         |     |        |         |         |          |        |        |          |
            The.Enhanced.Kite.2010.1080p       | The Enhanced Kite    |         |       |          |         |     |        |         |         |          |        |        |          |
            The.Directors.Kite.2010.1080p      | The Directors Kite   |         |       |          |         |     |        |         |         |          |        |        |          |
            Theatrical.Kites.2010.1080p        | Theatrical Kites     |         |       |          |         |     |        |         |         |          |        |        |          |
            An.Ultimate.Edition.of.Us.2010.1080p | An Ultimate Edition of Us |  |       |          |         |     |        |         |         |          |        |        |          |
            Retail.Ferry.2010.1080p            | Retail Ferry         |         |       |          |         |     |        |         |         |          |        |        |          |
            Unrated.Kites.2010.1080p           | Unrated Kites        |         |       |          |         |     |        |         |         |          |        |        |          |
            The.VHS.Ferry.2010.1080p           | The VHS Ferry        |         |       |          |         |     |        |         |         |          |        |        |          |
            My.Pal.Kestrel.2010.1080p          | My Pal Kestrel       |         |       |          |         |     |        |         |         |          |        |        |          |
            The.HDR.Ferry.2010.1080p           | The HDR Ferry        |         |       |          |         |     |        |         |         |          |        |        |          |
            Stereo.Kites.2010.1080p            | Stereo Kites         |         |       |          |         |     |        |         |         |          |        |        |          |
            The.Multi.Kite.2010.1080p          | The Multi Kite       |         |       |          |         |     |        |         |         |          |        |        |          |
            The.Dub.Ferry.2010.1080p           | The Dub Ferry        |         |       |          |         |     |        |         |         |          |        |        |          |
            The.Saga.of.Kites.2010.1080p       | The Saga of Kites    |         |       |          |         |     |        |         |         |          |        |        |          |
            The.Collection.of.Kites.2010.1080p | The Collection of Kites |      |       |          |         |     |        |         |         |          |        |        |          |
            The.Hallmark.Kite.2010.1080p       | The Hallmark Kite    |         |       |          |         |     |        |         |         |          |        |        |          |
            Latin.Kites.2010.1080p             | Latin Kites          |         |       |          |         |     |        |         |         |          |        |        |          |
            """)
    void softWords(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PARSE-133: brackets and the final run are no title")
    @ReleaseTable("""
            name                               | title                | edition          | country | languages | dubbed | complete
            The Kite (Uncut) 2010 1080p        | The Kite             | Uncut            |         |           |        |
            Sintel.UNCUT.FRENCH.2010.1080p     | Sintel               | Uncut            |         | fr        |        |
            Sintel.2.Extended.2010.1080p       | Sintel 2             | Extended Edition |         |           |        |
            The.Station.US.Complete.S02.720p   | The Station          |                  | US      |           |        | true
            Kestrel.Trilogy.1080p              | Kestrel              |                  |         |           |        | true
            The.Trilogy.2010.1080p             | The Trilogy          |                  |         |           |        |
            Sintel.DUAL.1080p                  | Sintel               |                  |         |           | true   |
            Sintel.Dual.2010.1080p             | Sintel Dual          |                  |         |           |        |
            """)
    void finalRun(ReleaseRow row) {
        row.check();
    }

    @DisplayName("PDB-04: ambiguous words neither cut nor empty a title")
    @ReleaseTable("""
            name                               | title                | repack | trash | country | edition
            Extras.S01E02                      | Extras               |        |       |         |
            Ed.Larkin.1994                     | Ed Larkin            |        |       |         |
            The.Collectors.2009                | The Collectors       |        |       |         |
            HQ.2010                            | HQ                   |        |       |         |
            Repackaged.2010                    | Repackaged           |        |       |         |
            The.UK.Files.2010                  | The UK Files         |        |       |         |
            Sintel.2010.REPACK2.1080p          | Sintel               | true   |       |         |
            Sintel.2010.Repackaged.1080p       | Sintel               |        |       |         |
            """)
    void ambiguous(ReleaseRow row) {
        row.check();
    }
}
