package comet.debrid.debridlink;

import org.jspecify.annotations.Nullable;

/** {@code DELETE /seedbox/{id}/remove} (DL-15): that it is done is all there is to know. */
record RemovedJson(@Nullable Boolean success) implements EnvelopeJson<Boolean> {

    @Override
    public @Nullable Boolean value() {
        return success;
    }
}
