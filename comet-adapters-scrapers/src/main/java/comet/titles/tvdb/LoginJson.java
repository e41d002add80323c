package comet.titles.tvdb;

import org.jspecify.annotations.Nullable;

/** The answer of {@code POST /login} (MDX-06). Its text form shows no token. */
record LoginJson(@Nullable TokenJson data) {

    /** The body of the request. */
    record KeyJson(String apikey) {
        @Override
        public String toString() {
            return "***";
        }
    }

    record TokenJson(@Nullable String token) {
        @Override
        public String toString() {
            return "***";
        }
    }
}
