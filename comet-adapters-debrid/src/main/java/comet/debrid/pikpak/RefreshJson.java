package comet.debrid.pikpak;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What {@code POST /v1/auth/token} takes (PP-12). Never a client secret: the service refuses it there (PP-18). */
record RefreshJson(
        @JsonProperty("refresh_token") String refreshToken,
        @JsonProperty("client_id") String clientId,
        @JsonProperty("grant_type") String grantType) {

    @Override
    public String toString() {
        return grantType;
    }
}
