package comet.debrid.stremthru;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** {@code GET /user} (ST-10). */
record UserJson(@Nullable Data data) {

    /**
     * The account.
     *
     * @param subscriptionStatus {@code premium}, {@code trial} or {@code expired} (ST-20)
     */
    record Data(
            @Nullable String id,
            @JsonProperty("subscription_status") @Nullable String subscriptionStatus) {}
}
