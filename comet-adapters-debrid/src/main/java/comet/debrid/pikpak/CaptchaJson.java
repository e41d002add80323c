package comet.debrid.pikpak;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/shield/captcha/init} (PP-10, PP-13, PP-15).
 *
 * @param captchaToken empty when a human is asked for
 * @param expiresIn seconds
 * @param url where that human would have to go
 */
record CaptchaJson(
        @JsonProperty("captcha_token") @Nullable String captchaToken,
        @JsonProperty("expires_in") @Nullable Long expiresIn,
        @Nullable String url) {

    @Override
    public String toString() {
        return "a captcha token";
    }
}
