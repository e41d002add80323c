package comet.titles.tvdb;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The service writes languages with three letters; groups of titles have two (section 8.1). */
final class Languages {

    private static final Map<String, String> BY_THREE = Arrays.stream(Locale.getISOLanguages())
            .collect(Collectors.toMap(
                    code -> Locale.of(code).getISO3Language(), Function.identity(), (first, second) -> first));

    private Languages() {}

    /** The code of two letters; empty for languages that have none. */
    static Optional<String> ofTwoLetters(@Nullable String three) {
        return Optional.ofNullable(three).map(code -> BY_THREE.get(code.strip().toLowerCase(Locale.ROOT)));
    }
}
