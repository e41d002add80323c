package comet.debrid.torbox;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every answer, by what its data is (TB-02).
 *
 * @param <T> the data; null for nothing
 */
sealed interface EnvelopeJson<T> {

    /** Decides whether the answer is a failure, whatever else is said. */
    @Nullable
    Boolean success();

    @Nullable
    T data();

    /** Whether it says that all is well; an answer that does not say it is none of TorBox's. */
    default boolean isSuccess() {
        return Boolean.TRUE.equals(success());
    }

    /** {@code GET /user/me} (TB-10). */
    record OfUser(@Nullable Boolean success, @Nullable UserJson data) implements EnvelopeJson<UserJson> {}

    /** {@code POST /torrents/checkcached} with {@code format=list} (TB-11). */
    record OfCached(@Nullable Boolean success, @Nullable List<CachedJson> data)
            implements EnvelopeJson<List<CachedJson>> {}

    /** The same with {@code format=object}: by hash (TB-21). */
    record OfCachedByHash(
            @Nullable Boolean success, @Nullable Map<String, CachedJson> data)
            implements EnvelopeJson<Map<String, CachedJson>> {}

    /** {@code POST /torrents/createtorrent} (TB-12). */
    record OfCreated(@Nullable Boolean success, @Nullable CreatedJson data) implements EnvelopeJson<CreatedJson> {}

    /** {@code GET /torrents/mylist} with an id (TB-13). */
    record OfTorrent(@Nullable Boolean success, @Nullable TorrentJson data) implements EnvelopeJson<TorrentJson> {}

    /** {@code GET /torrents/mylist} (TB-14). */
    record OfTorrents(@Nullable Boolean success, @Nullable List<TorrentJson> data)
            implements EnvelopeJson<List<TorrentJson>> {}

    /** {@code GET /queued/getqueued} (TB-17). */
    record OfQueued(@Nullable Boolean success, @Nullable List<QueuedJson> data)
            implements EnvelopeJson<List<QueuedJson>> {}

    /** {@code GET /torrents/requestdl}: the address itself (TB-28). */
    record OfLink(@Nullable Boolean success, @Nullable String data) implements EnvelopeJson<String> {}

    /** An answer of which only that it is one matters, or that it holds nothing. */
    record OfAnything(@Nullable Boolean success, @Nullable Object data) implements EnvelopeJson<Object> {

        /** Whether there is nothing in it: TorBox writes that in many ways (TB-21, TB-24). */
        boolean isEmpty() {
            return switch (data) {
                case null -> true;
                case String text -> true;
                case List<?> list -> list.isEmpty();
                case Map<?, ?> map -> map.isEmpty();
                default -> false;
            };
        }
    }
}
