package comet.debrid.offcloud;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /api/account/info} (OC-10, OC-20).
 *
 * @param userId text or number
 * @param expirationDate a calendar date, the last day that is paid for
 */
record AccountJson(
        @JsonProperty("user_id") @Nullable String userId,
        @JsonProperty("is_premium") @Nullable Boolean isPremium,
        @JsonProperty("expiration_date") @Nullable String expirationDate,
        @JsonProperty("can_download") @Nullable Boolean canDownload) {}
