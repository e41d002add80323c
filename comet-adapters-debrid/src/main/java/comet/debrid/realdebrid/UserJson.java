package comet.debrid.realdebrid;

import org.jspecify.annotations.Nullable;

/**
 * {@code GET /user} (RD-10).
 *
 * @param premium seconds left of what is paid for; 0 when there is none
 * @param expiration ISO 8601
 */
record UserJson(
        @Nullable String id,
        @Nullable Long premium,
        @Nullable String expiration,
        @Nullable String type) {}
