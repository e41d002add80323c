package comet.debrid.alldebrid;

import org.jspecify.annotations.Nullable;

/** {@code POST /v4/link/delayed} (AD-16, AD-24). */
record DelayedJson(@Nullable String status, @Nullable Data data) implements EnvelopeJson<DelayedJson.Data> {

    /**
     * What it is around.
     *
     * @param status 1 while it is made, 2 when it plays, 3 when it never will
     */
    record Data(@Nullable Integer status, @Nullable String link) {}
}
