package comet.debrid.pikpak;

import static comet.core.debrid.FailureKind.LEGAL_BLOCK;
import static comet.core.debrid.FailureKind.LINK_UNAVAILABLE;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.Link;
import comet.core.port.DebridException;
import comet.debrid.call.Written;
import comet.debrid.operation.resolve.Resolve;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The link to a file as it is, never to what the service made of it (PP-38).
 *
 * @param link what plays
 * @param playsUntil ten minutes before the service lets it end, so that a film that was begun goes on (PP-39)
 */
record DownloadLink(Link link, Optional<Instant> playsUntil) {

    private static final Duration MARGIN = Duration.ofMinutes(10);

    private static final String ORIGIN = "category_origin";
    private static final String ATTACHMENT = "application/octet-stream";

    /**
     * Takes the best link of a file.
     *
     * @throws DebridException {@code LEGAL_BLOCK} if the service does not serve it, {@code LINK_UNAVAILABLE} if there is
     *     none, {@code PROTOCOL_ERROR} if it is not one for a player
     */
    static DownloadLink of(FileJson file, Resolve play) throws DebridException {
        if (Mapping.isSensitive(file.audit())) {
            throw new DebridException(DebridFailure.of(LEGAL_BLOCK));
        }
        FileJson.LinkJson best = links(file)
                .filter(link -> Mapping.text(link.url()).isPresent())
                .findFirst()
                .orElseThrow(() -> new DebridException(DebridFailure.of(LINK_UNAVAILABLE)));
        return new DownloadLink(
                play.playable(best.url()), Written.instant(best.expire()).map(end -> end.minus(MARGIN)));
    }

    private static Stream<FileJson.LinkJson> links(FileJson file) {
        Stream<FileJson.LinkJson> origin =
                Objects.requireNonNullElse(file.medias(), List.<FileJson.MediaJson>of()).stream()
                        .filter(media -> media.isOrigin() || ORIGIN.equals(media.category()))
                        .flatMap(media -> Stream.ofNullable(media.link()));
        FileJson.LinkJson attachment = Objects.requireNonNullElse(file.links(), Map.<String, FileJson.LinkJson>of())
                .get(ATTACHMENT);
        FileJson.LinkJson content = new FileJson.LinkJson(file.webContentLink(), null);
        return Stream.of(origin, Stream.ofNullable(attachment), Stream.of(content))
                .flatMap(links -> links);
    }
}
