package comet.debrid.debridlink;

import org.jspecify.annotations.Nullable;

/** {@code GET /account/infos} (DL-10, DL-20). */
record AccountJson(@Nullable Boolean success, @Nullable Value value) implements EnvelopeJson<AccountJson.Value> {

    /**
     * The account.
     *
     * @param premiumLeft seconds; negative for an account that never ends, 0 for one that is not paid for
     * @param serverDetected whether it has been used from a server, which Debrid-Link refuses by default (DL-05)
     */
    record Value(
            @Nullable String username,
            @Nullable String email,
            @Nullable Long premiumLeft,
            boolean serverDetected) {}
}
