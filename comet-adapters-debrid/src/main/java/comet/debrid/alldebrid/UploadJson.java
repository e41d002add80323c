package comet.debrid.alldebrid;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code POST /v4/magnet/upload} and {@code …/upload/file} (AD-11, AD-12, AD-21). */
record UploadJson(@Nullable String status, @Nullable Data data) implements EnvelopeJson<UploadJson.Data> {

    /** What it is around: magnets or files, in the order of the request. */
    record Data(@Nullable List<Uploaded> magnets, @Nullable List<Uploaded> files) {}

    /**
     * One that was accepted.
     *
     * @param ready whether it plays now; else it is queued, or a remembered failure (AD-22)
     */
    record Uploaded(@Nullable String id, boolean ready) {}
}
