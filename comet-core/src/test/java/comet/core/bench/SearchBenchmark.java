package comet.core.bench;

import comet.core.matching.MultiMarker;
import comet.core.matching.ScopeMatch;
import comet.core.matching.TitleMatcher;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaType;
import comet.core.media.Scope;
import comet.core.ranking.ProfileRanker;
import comet.core.ranking.Ranker.Candidate;
import comet.core.ranking.RankingProfile;
import comet.core.release.ParsedRelease;
import comet.core.release.ReleaseNameParser;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From 1,000 names to a list for a viewer: read, match with a title of ten aliases, match with a season, rank, limit.
 * One thread.
 */
@State(org.openjdk.jmh.annotations.Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class SearchBenchmark {

    private static final int RELEASES = 1000;
    private static final int LIMIT = 50;
    private static final int ALIASES = 10;
    private static final Scope SEASON = new Scope.Season(2);

    /** What follows the title in names of the kinds that searches meet. */
    private static final List<String> REST = List.of(
            "S02E05.1080p.WEB-DL.DDP5.1.H.264-EXGRP",
            "S02.2160p.UHD.BluRay.REMUX.DV.HDR10.HEVC.TrueHD.7.1.Atmos-EXGRP",
            "S02E01-E10.720p.HDTV.x264-EXGRP[exmpl]",
            "S01-S03.COMPLETE.1080p.BluRay.x265.10bit.AAC.5.1",
            "2x07.MULTi.VFF.1080p.WEB.H264-EXGRP",
            "Season.2.German.DL.1080p.BluRay.x264-EXGRP");

    private final ReleaseNameParser parser = new ReleaseNameParser();
    private final ProfileRanker ranker = new ProfileRanker();
    private final TitleMatcher matcher = new TitleMatcher(
            new MediaMetadata(
                    "The Glass Harbor",
                    OptionalInt.of(2010),
                    OptionalInt.empty(),
                    Map.of(
                            "lang:xx",
                            IntStream.range(0, ALIASES)
                                    .mapToObj(i -> "Another Harbor " + i)
                                    .toList())),
            MediaType.SERIES,
            parser);
    private List<Release> releases = List.of();

    @Setup
    public void makeReleases() {
        List<Release> made = new ArrayList<>();
        for (int i = 0; i < RELEASES; i++) {
            String title = i % 10 == 9 ? "Another.Show.Altogether" : "The.Glass.Harbor";
            made.add(new Release(
                    new InfoHash(String.format("%040x", i + 1)),
                    title + "." + REST.get(i % REST.size()),
                    OptionalLong.of(1_000_000L * (i + 1)),
                    OptionalInt.of(i % 97),
                    "Example",
                    Optional.empty(),
                    AnnounceUrls.NONE));
        }
        releases = List.copyOf(made);
    }

    @Benchmark
    public List<Candidate> fromNames() {
        List<Candidate> candidates = new ArrayList<>(releases.size());
        for (Release release : releases) {
            ParsedRelease parsed = parser.parse(release.title());
            if (matcher.matches(parsed)
                    && ScopeMatch.verdict(parsed, SEASON, false, Optional.empty())
                            .matches()) {
                candidates.add(new Candidate(release, MultiMarker.marked(parsed), false));
            }
        }
        List<Candidate> ranked = ranker.rank(candidates, RankingProfile.DEFAULT);
        return ranked.subList(0, Math.min(LIMIT, ranked.size()));
    }
}
