package comet.debrid.alldebrid;

import org.jspecify.annotations.Nullable;

/** {@code GET /v4/user} (AD-10, AD-20). */
record UserJson(@Nullable String status, @Nullable Data data) implements EnvelopeJson<UserJson.Data> {

    /** What it is around. */
    record Data(@Nullable User user) {}

    /**
     * The account.
     *
     * @param premiumUntil seconds since 1970; 0 for one that is not premium
     */
    record User(
            @Nullable String username,
            boolean isPremium,
            boolean isTrial,
            @Nullable Long premiumUntil) {}
}
