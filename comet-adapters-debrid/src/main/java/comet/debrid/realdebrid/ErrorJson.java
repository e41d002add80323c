package comet.debrid.realdebrid;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Any failure (RD-03). */
record ErrorJson(
        @Nullable String error,
        @JsonProperty("error_code") @Nullable Integer code) {

    boolean isError() {
        return error != null || code != null;
    }

    Optional<String> word() {
        return Optional.ofNullable(error);
    }

    OptionalInt number() {
        return code == null ? OptionalInt.empty() : OptionalInt.of(code);
    }
}
