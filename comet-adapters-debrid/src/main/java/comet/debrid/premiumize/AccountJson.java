package comet.debrid.premiumize;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /account/info} (PM-10, PM-20).
 *
 * @param customerId text or number
 * @param premiumUntil seconds since 1970; null, 0 and {@code false} for an account that never paid
 */
record AccountJson(
        @Nullable String status,
        @JsonProperty("customer_id") @Nullable String customerId,
        @JsonProperty("premium_until") @Nullable String premiumUntil) {}
