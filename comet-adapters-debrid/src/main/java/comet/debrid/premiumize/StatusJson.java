package comet.debrid.premiumize;

import org.jspecify.annotations.Nullable;

/**
 * What all answers begin with (PM-03).
 *
 * @param status {@code success} or {@code error}
 * @param message a sentence, of an error
 * @param code a word, of newer errors
 */
record StatusJson(
        @Nullable String status,
        @Nullable String message,
        @Nullable String code) {

    static final String SUCCESS = "success";
    static final String ERROR = "error";
}
