package comet.debrid.examplebox;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

// region AccountJson
/**
 * {@code GET /account} (EX-10).
 *
 * @param plan {@code paid}, {@code trial} or {@code free}
 * @param paidUntil seconds since 1970; null for an account that never paid
 */
record AccountJson(
        @Nullable String plan,
        @JsonProperty("paid_until") @Nullable Long paidUntil) {}
// end AccountJson
