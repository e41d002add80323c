package comet.debrid.torbox;

import static comet.core.debrid.FailureKind.PROTOCOL_ERROR;
import static comet.core.debrid.FailureKind.UNSUPPORTED;

import comet.core.debrid.DebridFailure;
import comet.core.debrid.FailureKind;
import comet.core.port.DebridException;
import comet.debrid.call.Answer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Opens envelopes: the same data comes in several forms, and nothing in even more (TB-21, TB-24). */
final class Answers {

    private static final int NOT_FOUND = 404;

    private Answers() {}

    /**
     * What is in an answer of that form; empty when there is nothing in it.
     *
     * @throws DebridException {@code PROTOCOL_ERROR} if there is something else in it, or it is none of TorBox's answers
     */
    static <T, E extends EnvelopeJson<T>> Optional<T> data(Answer answer, Class<E> form) throws DebridException {
        Optional<E> read = success(answer, form);
        if (read.isPresent()) {
            return Optional.ofNullable(read.get().data());
        }
        if (success(answer, EnvelopeJson.OfAnything.class)
                .filter(EnvelopeJson.OfAnything::isEmpty)
                .isPresent()) {
            return Optional.empty();
        }
        throw failure(PROTOCOL_ERROR);
    }

    private static <E extends EnvelopeJson<?>> Optional<E> success(Answer answer, Class<E> form) {
        return answer.find(form).filter(EnvelopeJson::isSuccess);
    }

    /** TB-21: a list, or an object with the hashes as keys. */
    static List<CachedJson> cached(Answer answer) throws DebridException {
        Optional<EnvelopeJson.OfCachedByHash> byHash = success(answer, EnvelopeJson.OfCachedByHash.class);
        if (byHash.isEmpty()) {
            return data(answer, EnvelopeJson.OfCached.class).orElse(List.of());
        }
        Map<String, CachedJson> data = Objects.requireNonNullElse(byHash.get().data(), Map.of());
        return data.entrySet().stream()
                .map(entry -> entry.getValue().withHash(entry.getKey()))
                .toList();
    }

    /** TB-24: the torrent of that number, whether it comes alone or among others. */
    static Optional<TorrentJson> torrent(Answer answer, Item item) throws DebridException {
        Optional<EnvelopeJson.OfTorrents> several = success(answer, EnvelopeJson.OfTorrents.class);
        List<TorrentJson> found = several.isPresent()
                ? Objects.requireNonNullElse(several.get().data(), List.of())
                : data(answer, EnvelopeJson.OfTorrent.class).stream().toList();
        return found.stream()
                .filter(json -> Item.torrent(json.id()).equals(Optional.of(item)))
                .findFirst();
    }

    static List<TorrentJson> torrents(Answer answer) throws DebridException {
        return list(answer, EnvelopeJson.OfTorrents.class);
    }

    static List<QueuedJson> queued(Answer answer) throws DebridException {
        return list(answer, EnvelopeJson.OfQueued.class);
    }

    /** TB-24: HTTP 404 is an empty list, if it is TorBox that says so; else there is no such endpoint. */
    private static <T, E extends EnvelopeJson<List<T>>> List<T> list(Answer answer, Class<E> form)
            throws DebridException {
        if (Failures.isNothingFound(answer)) {
            return List.of();
        }
        if (answer.status() == NOT_FOUND
                && success(answer, EnvelopeJson.OfAnything.class).isEmpty()) {
            throw failure(UNSUPPORTED);
        }
        return data(answer, form).orElse(List.of());
    }

    private static DebridException failure(FailureKind kind) {
        return new DebridException(DebridFailure.of(kind));
    }
}
