package comet.debrid.debrider;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/account} (DR-10); people's names and addresses are not read. */
record AccountJson(@Nullable String id, @Nullable SubscriptionJson subscription) {

    /**
     * What was bought (DR-20).
     *
     * @param status a word: active, canceled, in trial, and others
     * @param endDate ISO 8601
     * @param trialEnd ISO 8601
     */
    record SubscriptionJson(
            @Nullable String status,

            @JsonProperty("end_date") @Nullable String endDate,

            @JsonProperty("trial_end") @Nullable String trialEnd,

            @Nullable PlanJson plan) {}

    /** A plan. */
    record PlanJson(
            @Nullable String name,

            @JsonProperty("is_free") boolean isFree,

            @Nullable MetadataJson metadata) {}

    /** @param apiAccess whether keys of the account open the API; null where nothing is said against it */
    record MetadataJson(
            @JsonProperty("api_access") @Nullable Boolean apiAccess) {}
}
