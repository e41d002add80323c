package example;

import comet.core.media.MediaId;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaType;
import comet.core.port.Deadline;
import comet.core.port.MetadataProvider;
import comet.core.port.ProvidedTitle;
import comet.core.port.ReleaseSink;
import comet.core.port.ScrapeRequest;
import comet.core.port.SourceEnd;
import comet.core.port.TorrentScraper;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A source of one's own: it knows one film, and what lies on the shelf beside it. */
final class Shelf implements MetadataProvider, TorrentScraper {

    private static final List<Release> RELEASES = List.of(
            release("a1", "Harbour.Lights.2021.720p.WEB-DL.x264-EXGRP", 1_400, 12),
            release("a2", "Harbour.Lights.2021.2160p.WEB-DL.DV.HDR.HEVC-EXGRP", 14_800, 31),
            release("a3", "Harbour.Lights.2021.1080p.BluRay.x264-EXGRP", 9_600, 57),
            release("a4", "Harbour.Lights.2021.CAM.x264-EXGRP", 900, 340),
            release("a5", "Lantern.Street.2019.1080p.BluRay.x264-EXGRP", 8_100, 20));

    private static Release release(String hash, String name, long megabytes, int seeders) {
        return new Release(
                new InfoHash(hash.repeat(20)),
                name,
                OptionalLong.of(megabytes * 1_000_000),
                OptionalInt.of(seeders),
                "Shelf",
                Optional.empty(),
                AnnounceUrls.NONE);
    }

    @Override
    public String name() {
        return "shelf";
    }

    @Override
    public Optional<ProvidedTitle> title(MediaType type, MediaId id, Deadline deadline) {
        return id.external().equals("tt0000101")
                ? Optional.of(
                        ProvidedTitle.of(MediaMetadata.of("Harbour Lights", 2021).main()))
                : Optional.empty();
    }

    @Override
    public SourceEnd scrape(ScrapeRequest request, ReleaseSink found, Deadline deadline) {
        found.offer(RELEASES);
        return new SourceEnd.Done();
    }
}
