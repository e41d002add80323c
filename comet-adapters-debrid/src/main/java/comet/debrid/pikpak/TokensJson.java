package comet.debrid.pikpak;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/auth/signin} and {@code POST /v1/auth/token} (PP-11, PP-12).
 *
 * @param refreshToken good for one time
 * @param expiresIn seconds that the access token lives
 * @param sub the id of the user; {@code userId} where that is missing (PP-16)
 */
record TokensJson(
        @JsonProperty("access_token") @Nullable String accessToken,
        @JsonProperty("refresh_token") @Nullable String refreshToken,
        @JsonProperty("expires_in") @Nullable Long expiresIn,
        @Nullable String sub,
        @JsonProperty("user_id") @Nullable String userId) {

    @Override
    public String toString() {
        return "tokens";
    }
}
