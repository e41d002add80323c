package comet.debrid.pikpak;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * What {@code POST /v1/shield/captcha/init} takes (PP-10, PP-13).
 *
 * @param action what the token is for
 * @param meta who asks for it
 */
record CaptchaRequestJson(
        String action,
        @JsonProperty("client_id") String clientId,
        @JsonProperty("device_id") String deviceId,
        Map<String, String> meta) {

    @Override
    public String toString() {
        return action;
    }
}
