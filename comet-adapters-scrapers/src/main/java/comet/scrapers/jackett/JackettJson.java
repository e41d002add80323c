package comet.scrapers.jackett;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search.
 *
 * @param results null when the answer is none to a search; elements may be null as well
 */
record JackettJson(
        @JsonProperty("Results") @Nullable Collection<@Nullable Result> results,
        @JsonProperty("Indexers") List<IndexerState> indexers) {

    /** One torrent. */
    record Result(
            @JsonProperty("Tracker") @Nullable String tracker,
            @JsonProperty("TrackerType") @Nullable String trackerType,
            @JsonProperty("Title") @Nullable String title,
            @JsonProperty("Guid") @Nullable String guid,
            @JsonProperty("Link") @Nullable String link,
            @JsonProperty("Details") @Nullable String details,
            @JsonProperty("Size") @Nullable Long size,
            @JsonProperty("Seeders") @Nullable Integer seeders,
            @JsonProperty("InfoHash") @Nullable String infoHash,
            @JsonProperty("MagnetUri") @Nullable String magnetUri) {}

    /** How an indexer fared. */
    record IndexerState(
            @JsonProperty("Name") @Nullable String name,
            @JsonProperty("Status") @Nullable Integer status,
            @JsonProperty("Results") @Nullable Integer results,
            @JsonProperty("Error") @Nullable String error) {

        /** It could not be searched; Jackett also says so of one that failed after some results. */
        private static final int FAILED = 1;

        boolean failed() {
            return status != null && status == FAILED && (results == null || results == 0);
        }
    }
}
