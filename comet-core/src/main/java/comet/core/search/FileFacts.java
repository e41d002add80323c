package comet.core.search;

import comet.core.debrid.ServedFile;
import comet.core.media.Scope;
import comet.core.ranking.Ranker.Candidate;
import comet.core.release.ParsedRelease;
import comet.core.release.ReleaseParser;
import comet.core.torrent.Release;
import comet.core.torrent.ReleaseFile;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What an entry tells of the file that it plays (SRCH-78, SCR-03). Who asks for a season or a series is told of the
 * torrent. A pure function.
 */
final class FileFacts {

    /** How releases are read in one search. */
    record Reading(ReleaseParser parser, UnaryOperator<ParsedRelease> attributes, Predicate<ParsedRelease> isPack) {}

    private final boolean isOneVideo;
    private final Reading reading;

    FileFacts(Scope scope, Reading reading) {
        this.isOneVideo = switch (scope) {
            case Scope.Movie movie -> true;
            case Scope.Episode episode -> true;
            case Scope.Season season -> false;
            case Scope.Series series -> false;
        };
        this.reading = reading;
    }

    /**
     * The entry of an offer.
     *
     * @param file the file that it plays, where it is known
     * @param ownIndex its position in the torrent's own list, which only the viewer's own client wants (DB-06)
     * @param filesInTorrent how many videos the torrent has; 0 when nobody told
     */
    OfferedStream entry(
            Candidate candidate, Offer offer, Optional<ServedFile> file, OptionalInt ownIndex, int filesInTorrent) {
        boolean inPack = isOneVideo && (filesInTorrent > 1 || isPack(candidate));
        if (!isOneVideo || file.isEmpty()) {
            return new OfferedStream(candidate.release(), candidate.parsed(), offer, inPack);
        }
        return new OfferedStream(
                withFile(candidate.release(), file.get(), ownIndex),
                reading.attributes()
                        .apply(filled(reading.parser().parse(file.get().name()), candidate.parsed())),
                offer,
                inPack);
    }

    /** Bytes of what would be played of a torrent of which no service tells a file; empty when unknown. */
    OptionalLong sizeWithoutFile(Candidate candidate) {
        Release release = candidate.release();
        return isOneVideo && isPack(candidate)
                ? release.file().map(ReleaseFile::size).orElse(OptionalLong.empty())
                : release.playedSize();
    }

    /** The name of the torrent is read only where it decides which of two sizes counts. */
    private boolean isPack(Candidate candidate) {
        Release release = candidate.release();
        return reading.isPack().test(candidate.parsed())
                || (hasTwoSizes(release)
                        && release.secondTitle()
                                .map(reading.parser()::parse)
                                .filter(reading.isPack())
                                .isPresent());
    }

    private static boolean hasTwoSizes(Release release) {
        return release.size().isPresent()
                && !release.file().map(ReleaseFile::size).equals(Optional.of(release.size()));
    }

    private static Release withFile(Release release, ServedFile file, OptionalInt ownIndex) {
        return new Release(
                release.infoHash(),
                release.name(),
                release.size(),
                release.seeders(),
                release.tracker(),
                Optional.of(new ReleaseFile(ownIndex, file.name(), file.size())),
                release.sources(),
                release.isPrivate());
    }

    /** What the name of the file says, and of the torrent what that leaves open. */
    private static ParsedRelease filled(ParsedRelease file, ParsedRelease torrent) {
        ParsedRelease.Builder filled = file.toBuilder();
        if (file.resolutionKey().equals(ParsedRelease.UNKNOWN_RESOLUTION)) {
            filled.resolution(torrent.resolution());
        }
        open(filled, file.quality(), torrent.quality(), ParsedRelease.Builder::quality);
        open(filled, file.codec(), torrent.codec(), ParsedRelease.Builder::codec);
        open(filled, file.bitDepth(), torrent.bitDepth(), ParsedRelease.Builder::bitDepth);
        open(filled, file.group(), torrent.group(), ParsedRelease.Builder::group);
        open(filled, file.hdr(), torrent.hdr(), ParsedRelease.Builder::hdr);
        open(filled, file.audio(), torrent.audio(), ParsedRelease.Builder::audio);
        open(filled, file.channels(), torrent.channels(), ParsedRelease.Builder::channels);
        open(filled, file.languages(), torrent.languages(), ParsedRelease.Builder::languages);
        return filled.build();
    }

    private static <T> void open(
            ParsedRelease.Builder filled,
            Optional<T> own,
            Optional<T> other,
            BiConsumer<ParsedRelease.Builder, T> part) {
        if (own.isEmpty()) {
            other.ifPresent(value -> part.accept(filled, value));
        }
    }

    private static <T> void open(
            ParsedRelease.Builder filled, List<T> own, List<T> other, BiConsumer<ParsedRelease.Builder, List<T>> part) {
        if (own.isEmpty()) {
            part.accept(filled, other);
        }
    }
}
