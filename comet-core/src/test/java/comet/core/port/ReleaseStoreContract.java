package comet.core.port;

import comet.core.media.ImdbId;
import comet.core.media.MediaId;
import comet.core.media.Scope;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import comet.core.torrent.ReleaseFile;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What every {@link ReleaseStore} keeps, and the releases that tests of stores speak of. */
public interface ReleaseStoreContract extends ReleaseReadingContract, ReleaseWritingContract {
    /** A film. */
    MediaId FILM = new ImdbId("tt1254207");

    /** A series. */
    MediaId SERIES = new ImdbId("tt0000202");

    /** A hash that differs for each number. */
    static InfoHash hash(int number) {
        return new InfoHash("%040x".formatted(number + 0xABCDEF));
    }

    /** A release of which all is known but the file. */
    static Release release(int number) {
        return new Release(
                hash(number),
                "Big.Buck.Bunny.2008.1080p." + number,
                OptionalLong.of(1_000_000_000L + number),
                OptionalInt.of(100),
                "Example|Index",
                Optional.empty(),
                new AnnounceUrls(List.of("udp://tracker.example.org:1337/announce")));
    }

    /** A release of which nothing is known but hash and name. */
    static Release bare(int number) {
        return new Release(
                hash(number),
                "Big.Buck.Bunny",
                OptionalLong.empty(),
                OptionalInt.empty(),
                "",
                Optional.empty(),
                AnnounceUrls.NONE);
    }

    /** The release with a file; null stands for unknown. */
    static Release withFile(Release release, @Nullable Integer index, String name, @Nullable Long size) {
        ReleaseFile file = new ReleaseFile(
                index == null ? OptionalInt.empty() : OptionalInt.of(index),
                name,
                size == null ? OptionalLong.empty() : OptionalLong.of(size));
        return withFile(release, file);
    }

    /** The release with a file. */
    static Release withFile(Release release, ReleaseFile file) {
        return new Release(
                release.infoHash(),
                release.name(),
                release.size(),
                release.seeders(),
                release.tracker(),
                Optional.of(file),
                release.sources());
    }

    /** The release with other seeders. */
    static Release withSeeders(Release release, int seeders) {
        return new Release(
                release.infoHash(),
                release.name(),
                release.size(),
                OptionalInt.of(seeders),
                release.tracker(),
                release.file(),
                release.sources());
    }

    /** The release with other announce URLs, one for each number. */
    static Release withSources(Release release, int... numbers) {
        List<String> urls = Arrays.stream(numbers)
                .mapToObj("udp://tracker%03d.example.org:1337/announce"::formatted)
                .toList();
        return new Release(
                release.infoHash(),
                release.name(),
                release.size(),
                release.seeders(),
                release.tracker(),
                release.file(),
                new AnnounceUrls(urls));
    }

    /** The release, of which a source says that it is private. */
    static Release restricted(Release release) {
        return new Release(
                release.infoHash(),
                release.name(),
                release.size(),
                release.seeders(),
                release.tracker(),
                release.file(),
                release.sources(),
                true);
    }

    /** The scope of a table: {@code 1:2}, {@code 1} or {@code series}. */
    static Scope scope(String text) {
        String[] parts = text.split(":");
        if (text.equals("series")) {
            return Scope.SERIES;
        }
        int season = Integer.parseInt(parts[0]);
        return parts.length == 1 ? new Scope.Season(season) : new Scope.Episode(season, Integer.parseInt(parts[1]));
    }
}
