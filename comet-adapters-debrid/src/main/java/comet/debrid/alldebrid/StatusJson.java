package comet.debrid.alldebrid;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code POST /v4.1/magnet/status} (AD-13). */
record StatusJson(@Nullable String status, @Nullable Data data) implements EnvelopeJson<StatusJson.Data> {

    /** What it is around. One magnet stands without a list around it, though documented with one. */
    record Data(
            @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
            List<Magnet> magnets) {}

    /**
     * One magnet of the account.
     *
     * @param filename the torrent's name; {@code noname} while it is unknown
     * @param size bytes; 0 while unknown
     * @param hash undocumented, and missing now and then
     * @param uploadDate seconds since 1970
     * @param completionDate seconds since 1970; 0 until it is ready
     */
    record Magnet(
            @Nullable String id,
            @Nullable String filename,
            @Nullable Long size,
            @Nullable String hash,
            @Nullable Integer statusCode,
            @Nullable Long uploadDate,
            @Nullable Long completionDate) {}
}
