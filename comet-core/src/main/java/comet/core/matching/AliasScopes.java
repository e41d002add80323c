package comet.core.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The languages that the scopes of aliases stand for (SRCH-56). */
public final class AliasScopes {

    private static final String TABLE = "country-languages.txt";
    private static final List<String> LANGUAGE_PREFIXES = List.of("lang:", "original:");
    private static final Set<String> MANY_LANGUAGES = Set.of("be", "ca", "ch", "lu", "in", "sg", "za");
    private static final Map<String, String> BY_COUNTRY = byCountry();

    private AliasScopes() {}

    /**
     * The code of the language of a scope, such as {@code it} for {@code lang:it}, {@code original:it} and the country
     * {@code it}; empty for scopes that name none, such as {@code ez}.
     */
    public static Optional<String> language(String scope) {
        String lower = scope.toLowerCase(Locale.ROOT);
        for (String prefix : LANGUAGE_PREFIXES) {
            if (lower.startsWith(prefix)) {
                return Optional.of(lower.substring(prefix.length())).filter(AliasScopes::isLanguageCode);
            }
        }
        return Optional.ofNullable(BY_COUNTRY.get(lower));
    }

    /** The same, but empty for countries of several languages: a title from there may be in any of them (ALI-21). */
    static Optional<String> certainLanguage(String scope) {
        return MANY_LANGUAGES.contains(scope.toLowerCase(Locale.ROOT)) ? Optional.empty() : language(scope);
    }

    private static boolean isLanguageCode(String text) {
        return text.length() == 2 && text.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static Map<String, String> byCountry() {
        Map<String, String> languages = new HashMap<>();
        for (String line : lines()) {
            String[] codes = line.split(" ");
            for (int i = 1; i < codes.length; i++) {
                languages.put(codes[i], codes[0]);
            }
        }
        return Map.copyOf(languages);
    }

    private static List<String> lines() {
        try (InputStream in = AliasScopes.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + TABLE + " is missing from the build");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
