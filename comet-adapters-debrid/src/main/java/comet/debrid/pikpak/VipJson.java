package comet.debrid.pikpak;

import org.jspecify.annotations.Nullable;

/** {@code GET /vip/v1/vip/info} (PP-24). */
record VipJson(@Nullable DataJson data) {

    /**
     * What is paid for.
     *
     * @param type {@code novip} or empty: nothing
     * @param status {@code ok} or {@code invalid}
     * @param expire when it ends; empty for an account that never paid
     */
    record DataJson(
            @Nullable String type,
            @Nullable String status,
            @Nullable String expire) {}
}
