package comet.debrid.alldebrid;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of a successful answer that say that one element of it failed (AD-21). */
record ElementsJson(@Nullable Data data) {

    /**
     * What was asked for.
     *
     * @param magnets one for each magnet or id; a single one may stand without a list around it
     * @param files one for each uploaded file
     */
    record Data(
            @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
            List<Element> magnets,

            @Nullable List<Element> files) {}

    /** One of them. */
    record Element(@Nullable ErrorJson error) {}

    /** The first failure. */
    Optional<ErrorJson> error() {
        return data == null ? Optional.empty() : errors(data.magnets()).or(() -> errors(data.files()));
    }

    private static Optional<ErrorJson> errors(@Nullable List<Element> elements) {
        List<Element> told = elements == null ? List.of() : elements;
        return told.stream()
                .flatMap(element -> Stream.ofNullable(element.error()))
                .findFirst();
    }
}
