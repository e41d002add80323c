package comet.core.search;

import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.port.Deadline;
import comet.core.port.ReleaseSink;
import comet.core.port.ScrapeContext;
import comet.core.port.ScrapeRequest;
import comet.core.port.SourceEnd;
import comet.core.port.TorrentScraper;
import comet.core.release.ReleaseNameParser;
import comet.core.release.ReleaseParser;
import comet.core.release.RememberingParser;
import comet.core.report.SearchReport;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import comet.core.torrent.ReleaseFile;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a round of 20 sources with 200 releases each costs once their bytes are there: read, matched, merged. One thread,
 * so that time is processor time. The memory of names is empty at the beginning of each round.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class RoundBenchmark {

    private static final int SOURCES = 20;
    private static final int RELEASES = 200;
    private static final int SHARED = 4;
    private static final int MEMORY = 10_000;
    private static final int ALIASES = 30;
    private static final Duration BUDGET = Duration.ofSeconds(30);
    private static final MediaRequest EPISODE =
            MediaRequest.parse(MediaType.SERIES, "tt0000202:2:5").orElseThrow();
    private static final MediaMetadata TITLE = new MediaMetadata(
            "The Glass Harbor",
            OptionalInt.of(2010),
            OptionalInt.empty(),
            Map.of(
                    "ez",
                    IntStream.range(0, ALIASES)
                            .mapToObj(i -> "Another Harbor Title " + i)
                            .toList()));

    private static final List<String> REST = List.of(
            "S02E05.1080p.WEB-DL.DDP5.1.H.264-EXGRP",
            "S02.2160p.UHD.BluRay.REMUX.DV.HDR10.HEVC.TrueHD.7.1.Atmos-EXGRP",
            "S02E01-E10.720p.HDTV.x264-EXGRP[exmpl]",
            "S01-S03.COMPLETE.1080p.BluRay.x265.10bit.AAC.5.1",
            "2x07.MULTi.VFF.1080p.WEB.H264-EXGRP",
            "Season.2.German.DL.1080p.BluRay.x264-EXGRP");

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private List<List<Release>> distinct = List.of();
    private List<List<Release>> shared = List.of();

    @Setup
    public void makeReleases() {
        distinct = offered(SOURCES * RELEASES);
        shared = offered(SOURCES * RELEASES / SHARED);
    }

    private static List<List<Release>> offered(int torrents) {
        List<List<Release>> all = new ArrayList<>();
        for (int source = 0; source < SOURCES; source++) {
            List<Release> one = new ArrayList<>();
            for (int i = 0; i < RELEASES; i++) {
                one.add(release((source * RELEASES + i) * 7 % torrents, source));
            }
            all.add(List.copyOf(one));
        }
        return List.copyOf(all);
    }

    private static Release release(int torrent, int source) {
        String title = torrent % 10 == 9 ? "Another.Show.Altogether" : "The.Glass.Harbor";
        String name = title + "." + REST.get(torrent % REST.size()) + torrent;
        boolean pointed = source % 4 == 0 && torrent % 3 == 0;
        return new Release(
                new InfoHash(String.format("%040x", torrent + 1)),
                name,
                OptionalLong.of(1_000_000L * (torrent + 1)),
                OptionalInt.of(torrent % 97),
                "Example " + source,
                pointed
                        ? Optional.of(new ReleaseFile(OptionalInt.of(4), name + ".mkv", OptionalLong.of(900_000L)))
                        : Optional.empty(),
                AnnounceUrls.NONE);
    }

    @TearDown
    public void end() {
        threads.shutdownNow();
    }

    /** No torrent is offered twice. */
    @Benchmark
    public Object ofDistinctTorrents() {
        return round(distinct);
    }

    /** Each torrent is offered by several sources, as it is with public ones. */
    @Benchmark
    public Object ofSharedTorrents() {
        return round(shared);
    }

    private List<ReadRelease> round(List<List<Release>> offered) {
        ReleaseParser parser = RememberingParser.of(new ReleaseNameParser(), MEMORY);
        Wanted wanted = Wanted.of(EPISODE, TITLE, parser, FilterRules.DEFAULT);
        SearchFlight flight = new SearchFlight(wanted.sieve().bestFirst());
        SearchRecorder recorder =
                new SearchRecorder(SearchReport.Part.ROUND, EPISODE.key(), ScrapeContext.LIVE, InstantSource.system());
        for (int source = 0; source < SOURCES; source++) {
            InstanceCall call = new InstanceCall(
                    new Silent("source" + source),
                    0,
                    BUDGET,
                    wanted.request(ScrapeContext.LIVE),
                    wanted.sieve(),
                    flight,
                    recorder,
                    threads,
                    InstantSource.system());
            call.offer(offered.get(source));
        }
        return flight.found();
    }

    /** Says nothing: what it would say is handed over for it. */
    private record Silent(String name) implements TorrentScraper {
        @Override
        public SourceEnd scrape(ScrapeRequest request, ReleaseSink found, Deadline deadline) {
            return new SourceEnd.Done();
        }
    }
}
