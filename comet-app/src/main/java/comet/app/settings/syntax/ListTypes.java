package comet.app.settings.syntax;

import comet.app.settings.value.TrustedProxies;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/** Types of settings that are lists of words: a JSON array, or words between commas. */
public final class ListTypes {

    private ListTypes() {}

    /** A list of any texts. */
    public static ValueType<List<String>> texts() {
        return ValueType.of("list", new Words(Kind.ANY, List.of()));
    }

    /** A list of words of a closed set, in lower case, repeats dropped. */
    public static ValueType<List<String>> wordsOf(List<String> words) {
        return ValueType.of("list", new Words(Kind.CHOICE, words));
    }

    /** Names of indexers as they are compared: lower case, without spaces. */
    public static ValueType<List<String>> indexers() {
        return ValueType.of("list", new Words(Kind.INDEXER, List.of()));
    }

    /** Two-letter language codes in lower case, repeats dropped. */
    public static ValueType<List<String>> languages() {
        return ValueType.of("list", new Words(Kind.LANGUAGE, List.of()));
    }

    /** Two-letter country codes in upper case, repeats dropped. */
    public static ValueType<List<String>> countries() {
        return ValueType.of("list", new Words(Kind.COUNTRY, List.of()));
    }

    /** Canonical ids of CometNet pools (CN-60). */
    public static ValueType<List<String>> poolIds() {
        return ValueType.of("list", new Words(Kind.POOL, List.of()));
    }

    public static ValueType<TrustedProxies> trustedProxies() {
        return ValueType.of("list", new TrustedProxyWords());
    }

    /** What the words of a list are. */
    private enum Kind {
        ANY(""),
        CHOICE(""),
        INDEXER(""),
        LANGUAGE("two-letter codes"),
        COUNTRY("two-letter codes"),
        POOL("ids of 2–64 characters a-z 0-9 - _");

        private final String allowed;

        Kind(String allowed) {
            this.allowed = allowed;
        }
    }

    /** @param choices for {@link Kind#CHOICE} alone */
    private record Words(Kind kind, List<String> choices) implements Syntax<List<String>> {
        @Override
        public Reading<List<String>> read(String text) {
            Reading<List<String>> words = ListSyntax.each(ListSyntax.strings(text), this::word);
            boolean distinct = kind != Kind.ANY && kind != Kind.INDEXER;
            return distinct ? words.map(list -> List.copyOf(new LinkedHashSet<>(list))) : words;
        }

        @Override
        public String write(List<String> words) {
            return JsonText.quote(words);
        }

        @Override
        public String allowed() {
            return kind == Kind.CHOICE ? String.join(" ", choices) : kind.allowed;
        }

        private Reading<String> word(String text) {
            return switch (kind) {
                case ANY -> Reading.of(text);
                case CHOICE -> choice(text.strip().toLowerCase(Locale.ROOT));
                case INDEXER -> Reading.of(text.replace(" ", "").toLowerCase(Locale.ROOT));
                case LANGUAGE -> twoLetters(text.strip().toLowerCase(Locale.ROOT));
                case COUNTRY -> twoLetters(text.strip().toUpperCase(Locale.ROOT));
                case POOL ->
                    isPoolId(text)
                            ? Reading.of(text)
                            : Reading.refused("must be 2 to 64 characters of a-z, 0-9, - and _");
            };
        }

        private Reading<String> choice(String word) {
            return choices.contains(word)
                    ? Reading.of(word)
                    : Reading.refused("must be one of " + String.join(", ", choices));
        }

        private static Reading<String> twoLetters(String code) {
            boolean valid = code.length() == 2 && isAsciiLetter(code.charAt(0)) && isAsciiLetter(code.charAt(1));
            return valid ? Reading.of(code) : Reading.refused("must be a code of two letters");
        }

        private static boolean isAsciiLetter(char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }

        private static boolean isPoolId(String id) {
            for (int i = 0; i < id.length(); i++) {
                char c = id.charAt(i);
                if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '-' && c != '_') {
                    return false;
                }
            }
            return id.length() >= 2 && id.length() <= 64;
        }
    }

    private record TrustedProxyWords() implements Syntax<TrustedProxies> {
        @Override
        public Reading<TrustedProxies> read(String text) {
            return ListSyntax.each(ListSyntax.strings(text), TrustedProxyWords::word)
                    .map(TrustedProxies::of);
        }

        @Override
        public String write(TrustedProxies proxies) {
            return JsonText.quote(proxies.words());
        }

        @Override
        public String allowed() {
            return "addresses, CIDR blocks, loopback, private, *";
        }

        private static Reading<String> word(String text) {
            String word = text.strip().toLowerCase(Locale.ROOT);
            return TrustedProxies.blocksOf(word).isPresent()
                    ? Reading.of(word)
                    : Reading.refused("must be an address, a CIDR block, loopback, private or *");
        }
    }
}
