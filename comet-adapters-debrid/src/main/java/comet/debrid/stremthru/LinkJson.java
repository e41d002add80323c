package comet.debrid.stremthru;

import org.jspecify.annotations.Nullable;

/** What {@code POST /link/generate} answers (ST-16). */
record LinkJson(@Nullable Data data) {

    /** @param link what plays; empty when there is none (ST-35) */
    record Data(@Nullable String link) {

        @Override
        public String toString() {
            return "a link";
        }
    }
}
