package comet.debrid.torbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An account (TB-10, TB-20).
 *
 * @param plan 0 Free, 1 Essential, 2 Pro, 3 Standard
 * @param premiumExpiresAt ISO 8601; null for an account that never paid
 */
record UserJson(
        @Nullable String id,
        @Nullable Integer plan,
        @JsonProperty("premium_expires_at") @Nullable String premiumExpiresAt) {}
