package comet.debrid.easydebrid;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v1/user/details} (ED-10).
 *
 * @param paidUntil seconds since 1970; 0 or null for an account that never paid
 */
record DetailsJson(
        @Nullable String id,
        @JsonProperty("paid_until") @Nullable Long paidUntil) {}
