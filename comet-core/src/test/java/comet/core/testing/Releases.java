package comet.core.testing;

import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import comet.core.torrent.ReleaseFile;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Releases for tests: as little as a source must tell, and what a test adds. */
public final class Releases {

    private Releases() {}

    /**
     * A release of which only hash and name are known.
     *
     * @param number tells it from others; becomes its hash
     */
    public static Release release(int number, String name) {
        return new Release(
                hash(number),
                name,
                OptionalLong.empty(),
                OptionalInt.empty(),
                "Test",
                Optional.empty(),
                AnnounceUrls.NONE);
    }

    /** The hash of {@link #release}. */
    public static InfoHash hash(int number) {
        return new InfoHash(String.format("%040x", number));
    }

    /** The same release of a known size. */
    public static Release sized(Release release, long size) {
        return new Release(
                release.infoHash(),
                release.name(),
                OptionalLong.of(size),
                release.seeders(),
                release.tracker(),
                release.file(),
                release.sources());
    }

    /** The same release with known seeders. */
    public static Release seeded(Release release, int seeders) {
        return new Release(
                release.infoHash(),
                release.name(),
                release.size(),
                OptionalInt.of(seeders),
                release.tracker(),
                release.file(),
                release.sources());
    }

    /** The same release with a known file of the same name. */
    public static Release withFile(Release release, int index) {
        return new Release(
                release.infoHash(),
                release.name(),
                release.size(),
                release.seeders(),
                release.tracker(),
                Optional.of(new ReleaseFile(OptionalInt.of(index), release.name(), OptionalLong.empty())),
                release.sources());
    }

    /** The same release with announce URLs. */
    public static Release announced(Release release, AnnounceUrls sources) {
        return new Release(
                release.infoHash(),
                release.name(),
                release.size(),
                release.seeders(),
                release.tracker(),
                release.file(),
                sources);
    }

    /** The same release, of a torrent that is private. */
    public static Release restricted(Release release) {
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
}
