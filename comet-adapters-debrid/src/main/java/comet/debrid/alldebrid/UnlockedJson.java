package comet.debrid.alldebrid;

import org.jspecify.annotations.Nullable;

/** {@code POST /v4/link/unlock} (AD-15, AD-24). */
record UnlockedJson(@Nullable String status, @Nullable Data data) implements EnvelopeJson<UnlockedJson.Data> {

    /**
     * What it is around.
     *
     * @param link what plays
     * @param delayed when it is not 0, the link is made later and asked for by this id
     */
    record Data(@Nullable String link, @Nullable Long delayed) {

        boolean isDelayed() {
            return delayed != null && delayed != 0;
        }
    }
}
