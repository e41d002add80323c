package comet.core.search;

import static comet.core.testing.Releases.release;
import static comet.core.testing.Releases.seeded;
import static comet.core.testing.Releases.sized;
import static comet.core.testing.Releases.withFile;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.AirDate;
import comet.core.media.Aliases;
import comet.core.media.AnimeFacts;
import comet.core.media.EpisodeCoordinates;
import comet.core.media.EpisodeIndex;
import comet.core.media.ImdbId;
import comet.core.media.IndexedEpisode;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import comet.core.media.Scope;
import comet.core.port.ScopedRelease;
import comet.core.release.ReleaseNameParser;
import comet.core.report.Rule;
import comet.core.testing.Releases;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.Release;
import comet.core.torrent.ReleaseFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseSieveTest {

    private static ReleaseSieve sieve(String mediaId, String title) {
        MediaMetadata metadata = new MediaMetadata(title, OptionalInt.empty(), OptionalInt.empty(), Map.of());
        return sieve(mediaId, metadata, FilterRules.DEFAULT);
    }

    private static ReleaseSieve sieve(String mediaId, MediaMetadata metadata, FilterRules rules) {
        MediaType type = mediaId.equals("tt0000101") ? MediaType.MOVIE : MediaType.SERIES;
        MediaRequest media = MediaRequest.parse(type, mediaId).orElseThrow();
        return new ReleaseSieve(media, metadata, new ReleaseNameParser(), rules);
    }

    private static ReleaseSieve sieve(String mediaId) {
        return sieve(mediaId, "Example Show");
    }

    private static List<Scope> scopes(Sifted sifted) {
        return switch (sifted) {
            case Sifted.Kept kept ->
                kept.links().stream().map(ScopedRelease::scope).toList();
            case Sifted.Removed removed -> List.of();
        };
    }

    /** Which rule removed it; none when it is kept. */
    private static Optional<Rule> rule(Sifted sifted) {
        return switch (sifted) {
            case Sifted.Kept kept -> Optional.empty();
            case Sifted.Removed(Rule rule) -> Optional.of(rule);
        };
    }

    /** {@code S1}, {@code S1E2}, {@code film} or {@code series}. */
    private static String words(Scope scope) {
        return switch (scope) {
            case Scope.Movie movie -> "film";
            case Scope.Series series -> "series";
            case Scope.Season(int number) -> "S" + number;
            case Scope.Episode(int season, int number) -> "S" + season + "E" + number;
        };
    }

    @ParameterizedTest(name = "{0}, asked for {1}: {2}")
    @DisplayName("SRCH-61: what a release is remembered for")
    @CsvSource(textBlock = """
            Example.Show.S01E02.1080p,        tt0000202:1:2, S1E2
            Example.Show.S01E05.1080p,        tt0000202:1:2, S1E5
            Example.Show.S01E01E02.1080p,     tt0000202:1:2, S1
            Example.Show.S01.1080p,           tt0000202:1:2, S1
            Example.Show.S01-S03.1080p,       tt0000202:1:2, S1 S2 S3
            Example.Show.S02E02.1080p,        tt0000202:1:2, S2E2
            Example.Show.DVDRip,              tt0000202:1:2, S1
            [Group] Example Show - 02 [720p], tt0000202:1:2,
            [Group] Example Show - 02 [720p], kitsu:900:2,   S1E2
            [Group] Example Show - 02 [720p], kitsu:900,     S1E2
            [Group] Example Show - 02 [720p], tt0000202:1,   S1E2
            [Group] Example Show - 02 [720p], tt0000202,     series
            Example.Show.DVDRip,              tt0000202:1,   S1
            Example.Show.DVDRip,              tt0000202,     series
            Example.Show.S01E02.1080p,        tt0000202,     S1E2
            Example.Show.S01.1080p,           tt0000202,     S1
            Example.Show.1080p,               tt0000101,     film
            Example.Show.S01.1080p,           tt0000101,     film
            Example.Show.S01E02.1080p,        tt0000101,
            Other.Show.S01E02.1080p,          tt0000202:1:2,
            """)
    void whatAReleaseIsRememberedFor(String name, String asked, @Nullable String scopes) {
        List<Scope> kept = scopes(sieve(asked).sift(release(1, name)));

        assertThat(String.join(" ", kept.stream().map(ReleaseSieveTest::words).toList()))
                .isEqualTo(scopes == null ? "" : scopes);
    }

    @ParameterizedTest(name = "{0} for {1}: found {2}, remembered {3}, names it {4}")
    @DisplayName("SRCH-22, SRCH-23, DB-08: what serves a request when found, when remembered, and by its name alone")
    @CsvSource(textBlock = """
            Example.Show.S01E02.1080p,        tt0000202:1:2, true,  true,  true
            Example.Show.S01.1080p,           tt0000202:1:2, true,  true,  false
            Example.Show.DVDRip,              tt0000202:1:2, true,  true,  false
            [Group] Example Show - 02 [720p], tt0000202:1:2, true,  true,  false
            Example.Show.S01E03.1080p,        tt0000202:1:2, false, false, false
            Example.Show.S02.1080p,           tt0000202:1:2, false, false, false
            [Group] Example Show - 02 [720p], kitsu:900:2,   true,  true,  true
            [Group] Example Show - 03 [720p], kitsu:900:2,   false, false, true
            Example.Show.S01.1080p,           kitsu:900:2,   true,  true,  true
            Example.Show.S01E02.1080p,        tt0000202:1,   true,  true,  true
            Example.Show.S02E02.1080p,        tt0000202:1,   false, false, true
            [Group] Example Show - 02 [720p], tt0000202:1,   false, true,  true
            Example.Show.S02E02.1080p,        tt0000202,     true,  true,  true
            Example.Show.S01E02.1080p,        tt0000101,     false, false, true
            Example.Show.1080p,               tt0000101,     true,  true,  true
            """)
    void whatServesARequest(String name, String asked, boolean found, boolean remembered, boolean named) {
        ReleaseSieve sieve = sieve(asked);
        ReadRelease release = sieve.read(release(1, name));

        assertThat(sieve.serves(release)).isEqualTo(found);
        assertThat(sieve.stillServes(release)).isEqualTo(remembered);
        assertThat(sieve.namesEpisode(new ReleaseNameParser().parse(name))).isEqualTo(named);
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @DisplayName("DB-16: samples are dropped: the whole word, and only where it is no word of the title")
    @CsvSource({
        "Sintel.2010.1080p.sample.mkv, Sintel, false",
        "Sintel.2010.1080p.SAMPLE-GRP, Sintel, false",
        "Sintel (sample) 1080p, Sintel, false",
        "The.Sampler.1988.1080p.mkv, The Sampler, true",
        "The.Sample.1988.1080p.mkv, The Sample, true",
        "Sintel.2010.1080p.mkv, Sintel, true"
    })
    void samplesAreDropped(String name, String title, boolean kept) {
        assertThat(rule(sieve("tt0000101", title).sift(release(1, name))))
                .isEqualTo(kept ? Optional.empty() : Optional.of(Rule.SAMPLE));
    }

    @ParameterizedTest(name = "{0}, adult releases removed: {1}, kept: {2}")
    @DisplayName("SRCH-50: adult releases are dropped where operator and viewer want it")
    @CsvSource({
        "Sintel.2010.XXX.1080p.WEB-DL, true,  false",
        "Sintel.2010.XXX.1080p.WEB-DL, false, true",
        "Sintel.2010.1080p.WEB-DL,     true,  true"
    })
    void adultReleasesAreDropped(String name, boolean removed, boolean kept) {
        ReleaseSieve sieve = sieve("tt0000101", MediaMetadata.of("Sintel", 2010), new FilterRules(removed, false));

        assertThat(rule(sieve.sift(release(1, name)))).isEqualTo(kept ? Optional.empty() : Optional.of(Rule.ADULT));
    }

    @ParameterizedTest(name = "{0}, inference {1}: {2}")
    @DisplayName("SRCH-57, SRCH-58: what a title adds to the languages of a name, and the mark of several")
    @CsvSource(textBlock = """
            Il.Cammino.1999.1080p.WEB-DL,         true,  it
            Il.Cammino.1999.1080p.WEB-DL,         false, ''
            Il.Cammino.1999.FRENCH.1080p.WEB-DL,  true,  multi fr it
            Il.Cammino.1999.FRENCH.1080p.WEB-DL,  false, fr
            Il.Cammino.1999.DUBBED.1080p.WEB-DL,  true,  multi it
            The.Example.1999.DUBBED.1080p.WEB-DL, false, multi
            The.Example.1999.1080p.WEB-DL,        true,  ''
            """)
    void languagesAreRead(String name, boolean inferred, String languages) {
        MediaMetadata metadata = new MediaMetadata(
                "The Example", OptionalInt.empty(), OptionalInt.empty(), Map.of("lang:it", List.of("Il Cammino")));
        ReleaseSieve sieve = sieve("tt0000101", metadata, new FilterRules(false, inferred));

        assertThat(String.join(
                        " ",
                        sieve.attributes(sieve.read(release(1, name)).parsed()).languages()))
                .isEqualTo(languages);
    }

    @Test
    @DisplayName("the name of the file decides, where it is known")
    void theFileDecides() {
        Release pack = withFile(release(1, "Example.Show.S01E02.1080p.mkv"), 4);

        assertThat(scopes(sieve("tt0000202:1:2").sift(pack))).containsExactly(new Scope.Episode(1, 2));
    }

    @ParameterizedTest
    @DisplayName(
            "SCR-D02: of the releases of one torrent the best is kept, with the announce URLs of all, in any order")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theBestOfEachIsKept(long seed) {
        Release exact = announced("Example.Show.S01E02.720p.mkv", "udp://a.example:1");
        Release indexed = withFile(announced("Example.Show.S01.1080p", "udp://b.example:1"), 1);
        Release large = seeded(sized(announced("Example.Show.S01.1080p", "udp://c.example:1"), 900), 1);
        Release popular = seeded(announced("Example.Show.S01.1080p", "udp://d.example:1"), 99);
        Release other = release(2, "Example.Show.S01E02.480p.mkv");

        List<Release> offered = new ArrayList<>(List.of(exact, indexed, large, popular, other));
        Collections.shuffle(offered, new Random(seed));
        ReleaseSieve sieve = sieve("tt0000202:1:2");
        List<Release> kept = new BestOfEach(sieve.bestFirst())
                .add(offered.stream().map(sieve::read).toList()).toList().stream()
                        .map(ReadRelease::release)
                        .toList();

        assertThat(kept).extracting(Release::name).containsExactlyInAnyOrder(exact.name(), other.name());
        assertThat(kept.stream()
                        .filter(release -> release.name().equals(exact.name()))
                        .flatMap(release -> release.sources().urls().stream()))
                .containsExactlyInAnyOrder(
                        "udp://a.example:1", "udp://b.example:1", "udp://c.example:1", "udp://d.example:1");
    }

    private static Release announced(String name, String url) {
        return Releases.announced(release(1, name), new AnnounceUrls(List.of(url)));
    }

    @Test
    @DisplayName("SCR-D02: after the episode a known file counts, then a known size, then seeders")
    void theOrderOfPreference() {
        Release indexed = withFile(release(1, "Example.Show.S01.1080p"), 1);
        Release large = sized(release(1, "Example.Show.S01.1080p"), 900);
        Release popular = seeded(release(1, "Example.Show.S01.1080p"), 99);
        Release plain = release(1, "Example.Show.S01.1080p");

        ReleaseSieve sieve = sieve("tt0000202:1:2");

        assertThat(Stream.of(plain, popular, large, indexed)
                        .map(sieve::read)
                        .sorted(sieve.bestFirst())
                        .map(ReadRelease::release))
                .containsExactly(indexed, large, popular, plain);
    }

    @ParameterizedTest(name = "{1} in {0}, asked for {2}: {3}")
    @DisplayName(
            "SCR-D01: what the name of a file lacks is read from that of its release, which stays what it is itself")
    @CsvSource(textBlock = """
            Example.Show.S01.1080p,     02.mkv,                     tt0000202:1,   S1E2 S1
            Example.Show.S01.1080p,     Example Show - 02.mkv,      tt0000202:1:2, S1E2 S1
            Example.Show.S01.1080p,     Example.Show.S01E02.mkv,    tt0000202:1:2, S1E2
            Example.Show.S02.1080p,     Example.Show.S01E02.mkv,    tt0000202:1:2, S1E2
            Example.Show.S01-S03.1080p, Example Show - 25.mkv,      tt0000202:1:2,
            Other.Show.S01.1080p,       Example.Show.S01E02.mkv,    tt0000202:1:2, S1E2
            Example.Show.S01.1080p,     Other.Show.S01E02.mkv,      tt0000202:1:2, S1E2
            Other.Show.S01.1080p,       Another.Show.S01E02.mkv,    tt0000202:1:2,
            Sintel.2010.1080p.BluRay,   feature.mkv,                tt0000101,
            Example.Show.1080p.BluRay,  feature.mkv,                tt0000101,     film
            """)
    void theSecondTitleFillsIn(String name, String file, String asked, @Nullable String scopes) {
        Release release = new Release(
                Releases.hash(1),
                name,
                OptionalLong.empty(),
                OptionalInt.empty(),
                "Test",
                Optional.of(new ReleaseFile(OptionalInt.of(3), file, OptionalLong.empty())),
                AnnounceUrls.NONE);

        assertThat(String.join(
                        " ",
                        scopes(sieve(asked).sift(release)).stream()
                                .map(ReleaseSieveTest::words)
                                .toList()))
                .isEqualTo(scopes == null ? "" : scopes);
    }

    @ParameterizedTest(name = "{0} for a broadcast of {1}: {2}")
    @DisplayName("SRCH-23, EPX-07, EPX-14: a day in a name must be one of those of the episode")
    @CsvSource({
        "Example.Show.1999.10.09.720p, 1999-10-09T00:00:00Z, true",
        "Example.Show.1999.10.16.720p, 1999-10-09T00:00:00Z, false",
        "Example.Show.1999.10.09.720p, 1999-10-10T01:00:00Z, true",
        "Example.Show.1999.10.10.720p, 1999-10-10T01:00:00Z, true",
        "Example.Show.1999.10.08.720p, 1999-10-10T01:00:00Z, false"
    })
    void daysAreCompared(String name, Instant aired, boolean proves) {
        IndexedEpisode second = new IndexedEpisode(
                new Scope.Episode(1, 2), "", Optional.of(AirDate.of(aired)), OptionalInt.empty(), Optional.empty());
        MediaTitle title = new MediaTitle("Example Show", OptionalInt.empty(), OptionalInt.empty())
                .withEpisodes(EpisodeIndex.of(List.of(second)));
        ReleaseSieve sieve = sieve("tt0000202:1:2", new MediaMetadata(title, Aliases.NONE), FilterRules.DEFAULT);
        ReadRelease read = sieve.read(release(1, name));

        assertThat(sieve.namesEpisode(read.parsed())).isEqualTo(proves);
        assertThat(sieve.serves(read)).isEqualTo(proves);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("SRCH-50: every release that is removed is removed by one rule, the first that does")
    @CsvSource({
        "Sintel.2010.1080p.sample.mkv, SAMPLE",
        "Sintel.2010.XXX.1080p.WEB-DL, ADULT",
        "Big.Buck.Bunny.2008.1080p, OTHER_TITLE",
        "Sintel.1977.1080p, OTHER_YEAR",
        "Big.Buck.Bunny.1977.1080p, OTHER_TITLE",
        "1080p.x264.mkv, NO_TITLE",
        "Sintel.2010.S01E02.1080p, OTHER_PART"
    })
    void everyRemovalHasItsRule(String name, Rule rule) {
        ReleaseSieve sieve = sieve("tt0000101", MediaMetadata.of("Sintel", 2010), new FilterRules(true, false));

        assertThat(rule(sieve.sift(release(1, name)))).contains(rule);
    }

    /** {@code kitsu:900003:1}, which is S02E13 and the 25th of all. */
    private static ReleaseSieve ofSecondPart(String asked) {
        MediaRequest media = MediaRequest.parse(MediaType.SERIES, asked).orElseThrow();
        MediaRequest place =
                MediaRequest.parse(MediaType.SERIES, "tt9900001:2:13").orElseThrow();
        EpisodeCoordinates numbers = new EpisodeCoordinates(
                new EpisodeCoordinates.Mapped(OptionalInt.of(2), OptionalInt.of(13)),
                OptionalInt.of(25),
                OptionalInt.of(1),
                Set.of("Touka no Minato Saishuushou"));
        AnimeFacts anime =
                new AnimeFacts(true, numbers, Optional.of(new ImdbId("tt9900001")), OptionalInt.empty(), List.of());
        MediaMetadata metadata =
                new MediaMetadata("Touka no Minato", OptionalInt.empty(), OptionalInt.empty(), Map.of());
        return new ReleaseSieve(
                new ReleaseSieve.Part(media, place, anime),
                metadata,
                Optional.empty(),
                new Wanted.Reading(new ReleaseNameParser(), FilterRules.DEFAULT));
    }

    @ParameterizedTest(name = "{0}: remembered for {1}, serves {2}")
    @DisplayName("SRCH-61, EPO-08, EPO-09: a release is remembered for the coordinate that matched, whoever asked")
    @CsvSource(textBlock = """
            [Group] Touka no Minato - 25 [1080p],             S2E13, true
            [Group] Touka no Minato Saishuushou - 01 [1080p], S2E13, true
            [Group] Touka no Minato - 01-25 [1080p],          S2,    true
            [Group] Touka no Minato - 01 [1080p],             ,      false
            [Group] Touka no Minato - 13 [1080p],             ,      false
            Touka no Minato S02E13 1080p WEB-DL,              S2E13, true
            Touka no Minato S02E14 1080p WEB-DL,              S2E14, false
            Touka no Minato S01E01 1080p WEB-DL,              S1E1,  false
            Touka no Minato S02 1080p WEB-DL,                 S2,    true
            """)
    void theCoordinateThatMatched(String name, @Nullable String remembered, boolean serves) {
        for (String asked : List.of("kitsu:900003:1", "tt9900001:2:13")) {
            ReleaseSieve sieve = ofSecondPart(asked);

            assertThat(scopes(sieve.sift(release(1, name))).stream().map(ReleaseSieveTest::words))
                    .containsExactlyElementsOf(remembered == null ? List.of() : List.of(remembered));
            assertThat(sieve.serves(sieve.read(release(1, name)))).isEqualTo(serves);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName(
            "SRCH-61, T-SRCH-17: a day that is that of the episode is remembered for it; another day is not stored")
    @CsvSource({"Example.Show.1999.10.09.720p, S1E2", "Example.Show.1999.10.16.720p,"})
    void daysAreRememberedForTheirEpisode(String name, @Nullable String remembered) {
        IndexedEpisode second = new IndexedEpisode(
                new Scope.Episode(1, 2),
                "",
                Optional.of(AirDate.of(LocalDate.parse("1999-10-09"))),
                OptionalInt.empty(),
                Optional.empty());
        MediaTitle title = new MediaTitle("Example Show", OptionalInt.empty(), OptionalInt.empty())
                .withEpisodes(EpisodeIndex.of(List.of(second)));
        ReleaseSieve sieve = sieve("tt0000202:1:2", new MediaMetadata(title, Aliases.NONE), FilterRules.DEFAULT);

        assertThat(scopes(sieve.sift(release(1, name))).stream().map(ReleaseSieveTest::words))
                .containsExactlyElementsOf(remembered == null ? List.of() : List.of(remembered));
    }

    private static Release pointed(String name, OptionalInt index, String file) {
        return new Release(
                Releases.hash(1),
                name,
                OptionalLong.of(9_000),
                OptionalInt.empty(),
                "Test",
                Optional.of(new ReleaseFile(index, file, OptionalLong.of(700))),
                AnnounceUrls.NONE);
    }

    /** What is remembered: the part, and the index of the file that is remembered with it. */
    private static List<String> remembered(Sifted sifted) {
        return switch (sifted) {
            case Sifted.Kept kept ->
                kept.links().stream()
                        .map(link -> words(link.scope())
                                + (link.release().file().isEmpty()
                                        ? ""
                                        : " #" + link.release().fileIndex().orElse(-1)))
                        .toList();
            case Sifted.Removed removed -> List.of();
        };
    }

    @ParameterizedTest(name = "{1} in {0}, asked for {2}: {3}")
    @DisplayName("SCR-D01, SCR-D03: a file is that of one episode, and remembered for no season")
    @CsvSource(textBlock = """
            Example.Show.S01.1080p,        '',                      tt0000202:1:2, S1; S1E2 #3
            Example.Show.S01E01-E08.1080p, '',                      tt0000202:1:2, S1; S1E2 #3
            Example.Show.S01.1080p,        '',                      tt0000202:1,   S1
            Example.Show.S01.1080p,        '',                      tt0000202,     S1
            Example.Show.S02.1080p,        '',                      tt0000202:1:2, S2
            Example.Show.S01E02.1080p,     '',                      tt0000202:1:2, S1E2 #3
            Example.Show.S01.1080p,        02.mkv,                  tt0000202:1:2, S1E2 #3; S1
            Example.Show.S01.1080p,        Example.Show.S01E02.mkv, tt0000202:1:2, S1E2 #3
            Example.Show.S01.1080p,        Example.Show.S01E05.mkv, tt0000202:1:2, S1E5 #3
            Example.Show.1080p,            Example.Show.mkv,        tt0000101,     film #3
            """)
    void whatAFileIsRememberedFor(String name, String file, String asked, String expected) {
        assertThat(remembered(sieve(asked).sift(pointed(name, OptionalInt.of(3), file))))
                .containsExactly(expected.split("; "));
    }

    @Test
    @DisplayName("SCR-D02: of equals the source that comes first in the alphabet, whatever its label says")
    void theSourceDecidesLast() {
        ReleaseSieve sieve = sieve("tt0000202:1:2");
        ReadRelease alpha = kept(sieve.sift(labelled("Zeta"), "alpha"));
        ReadRelease beta = kept(sieve.sift(labelled("Alpha"), "beta"));

        assertThat(Stream.of(beta, alpha).sorted(sieve.bestFirst())).containsExactly(alpha, beta);
    }

    private static ReadRelease kept(Sifted sifted) {
        return switch (sifted) {
            case Sifted.Kept kept -> kept.read();
            case Sifted.Removed removed -> throw new AssertionError(removed.toString());
        };
    }

    private static Release labelled(String tracker) {
        return new Release(
                Releases.hash(1),
                "Example.Show.S01E02.1080p",
                OptionalLong.empty(),
                OptionalInt.empty(),
                tracker,
                Optional.empty(),
                AnnounceUrls.NONE);
    }

    private static Release fileOf(String torrent, String file) {
        Release plain = Releases.release(1, torrent);
        return new Release(
                plain.infoHash(),
                torrent,
                plain.size(),
                plain.seeders(),
                plain.tracker(),
                Optional.of(new ReleaseFile(OptionalInt.of(0), file, OptionalLong.empty())),
                plain.sources());
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        "Example.Show.S02E08.1080p.HDTV.x265-GRP, kpcmidlnjfea.mkv, OTHER_PART",
        "Example.Show.1999.1080p.BluRay.x264-GRP, kpcmidlnjfea.mkv, kept",
        "Example.Show.1999.480p.DVDRip.x264-GRP.sample.mkv, Making of.mp4, SAMPLE",
        "Example.Show.1999.480p.DVDRip.x264-GRP, example.show.sample.mkv, SAMPLE"
    })
    @DisplayName(
            "SCR-D01: of a film whose file has a name that tells nothing, the name of the torrent tells what it is")
    void madeUpNamesOfFiles(String torrent, String file, String outcome) {
        Sifted sifted = sieve("tt0000101", MediaMetadata.of("Example Show", 1999), FilterRules.DEFAULT)
                .sift(fileOf(torrent, file));

        assertThat(sifted instanceof Sifted.Removed(Rule rule) ? rule.name() : "kept")
                .isEqualTo(outcome);
    }

    @Test
    @DisplayName("SCR-D01: what is shown of such a file is what the name of its torrent says")
    void attributesOfMadeUpNames() {
        ReadRelease read = sieve("tt0000101", MediaMetadata.of("Example Show", 1999), FilterRules.DEFAULT)
                .read(fileOf("Example.Show.1999.1080p.BluRay.x264-GRP", "kpcmidlnjfea.mkv"));

        assertThat(read.parsed().resolutionKey()).isEqualTo("1080p");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Example.Show.2019.Official.Trailer.1080p.WEB, OTHER_YEAR",
        "Example.Show.2022.Complete.1080p.WEB, kept",
        "Example.Show.2019.S02E01.1080p.WEB, kept",
        "Example.Show.2018.S02E01.1080p.WEB, OTHER_YEAR"
    })
    @DisplayName("SRCH-54: all years of a work are good for what names an episode, its own for what names none")
    void yearsOfAnEntry(String name, String outcome) {
        MediaRequest asked =
                MediaRequest.parse(MediaType.SERIES, "kitsu:900371:1").orElseThrow();
        MediaRequest media =
                MediaRequest.parse(MediaType.SERIES, "tt0000202:2:1").orElseThrow();
        MediaMetadata work = new MediaMetadata("Example Show", OptionalInt.of(2019), OptionalInt.of(2022), Map.of());
        MediaMetadata entry = new MediaMetadata("Example Show", OptionalInt.of(2022), OptionalInt.of(2022), Map.of());
        ReleaseSieve sieve = new ReleaseSieve(
                new ReleaseSieve.Part(asked, media, AnimeFacts.none(media)),
                entry,
                Optional.of(work),
                new Wanted.Reading(new ReleaseNameParser(), FilterRules.DEFAULT));

        Sifted sifted = sieve.sift(Releases.release(1, name));

        assertThat(sifted instanceof Sifted.Removed(Rule rule) ? rule.name() : "kept")
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "the only episode: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("SRCH-17: a name without any number is meant for the only episode of an anime, of others for none")
    void theOnlyEpisode(boolean only) {
        MediaRequest media =
                MediaRequest.parse(MediaType.SERIES, "tt0000202:0:8").orElseThrow();
        AnimeFacts plain = AnimeFacts.none(media);
        AnimeFacts facts = new AnimeFacts(true, plain.coordinates(), plain.imdb(), plain.aniList(), List.of(), only);
        ReleaseSieve sieve = new ReleaseSieve(
                new ReleaseSieve.Part(media, media, facts),
                MediaMetadata.of("Example Show", 1999),
                Optional.empty(),
                new Wanted.Reading(new ReleaseNameParser(), FilterRules.DEFAULT));

        assertThat(sieve.namesEpisode(
                        sieve.read(Releases.release(1, "Example Show 1080p")).parsed()))
                .isEqualTo(only);
    }
}
