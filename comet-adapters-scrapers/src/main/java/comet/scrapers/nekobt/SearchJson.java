package comet.scrapers.nekobt;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/v1/torrents/search} (NKB-01). */
record SearchJson(@Nullable Boolean error, @Nullable DataJson data) {

    /**
     * One page.
     *
     * @param more whether there are more
     * @param recommendedMedia the work that the query means
     * @param similarMedia works that it may mean, the likeliest first
     * @param results {@code null} when there is no list, which is a failure (NKB-04); an element that is {@code null}
     *     stands for what is no object
     */
    record DataJson(
            @Nullable Boolean more,
            @JsonProperty("recommended_media") @Nullable MediaJson recommendedMedia,
            @JsonProperty("similar_media") List<MediaJson> similarMedia,

            @JsonSetter(nulls = Nulls.SET, contentNulls = Nulls.SET) @Nullable
            List<@Nullable ResultJson> results) {

        private static final double SIMILAR_ENOUGH = 0.6;

        /** The id of the work that the query means (NKB-02, NKB-D4). */
        Optional<String> media() {
            return Optional.ofNullable(recommendedMedia)
                    .map(MediaJson::id)
                    .or(() -> similarMedia.stream()
                            .findFirst()
                            .filter(media -> media.similarity(1) >= SIMILAR_ENOUGH)
                            .map(MediaJson::id));
        }
    }

    /**
     * A work.
     *
     * @param similarity of its title to the query, 0 to 1; may be missing
     */
    record MediaJson(@Nullable String id, @Nullable Object similarity) {

        double similarity(double ifMissing) {
            return similarity instanceof Number number ? number.doubleValue() : ifMissing;
        }
    }

    /**
     * A torrent.
     *
     * @param autoTitle what it is called when nobody gave it a title
     * @param privateMagnet instead of {@code magnet}, when only members may have it
     * @param filesize bytes of the torrent
     */
    record ResultJson(
            @Nullable String title,
            @JsonProperty("auto_title") @Nullable String autoTitle,
            @Nullable String infohash,
            @Nullable String magnet,
            @JsonProperty("private_magnet") @Nullable String privateMagnet,
            @Nullable Long filesize,
            @Nullable Integer seeders,
            @Nullable Object hidden,
            @Nullable Object deleted,
            @JsonProperty("waiting_approve") @Nullable Object waitingApprove) {

        /** Whether anybody may see it (NKB-D2); when it was deleted, a time may stand there. */
        boolean isListed() {
            return !isSet(hidden) && !isSet(deleted) && !isSet(waitingApprove);
        }

        private static boolean isSet(@Nullable Object mark) {
            return switch (mark) {
                case null -> false;
                case Boolean flag -> flag;
                case Number number -> number.doubleValue() != 0;
                default -> true;
            };
        }

        /** The text form shows nothing: private magnets hold pass keys (SCR-D06). */
        @Override
        public String toString() {
            return "ResultJson";
        }
    }
}
