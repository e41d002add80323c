package comet.debrid.alldebrid;

import org.jspecify.annotations.Nullable;

/** The answer to an order: that it was carried out is all there is to know (AD-17, AD-18). */
record DoneJson(@Nullable String status) implements EnvelopeJson<String> {

    @Override
    public @Nullable String data() {
        return status;
    }
}
