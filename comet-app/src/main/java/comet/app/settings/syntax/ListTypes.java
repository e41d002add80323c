package comet.app.settings.syntax;

import comet.app.settings.value.TrustedProxies;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Types of settings that are lists of words: a JSON array, or words between commas. */
public final class ListTypes {

    private ListTypes() {}

    /** A list of any texts. */
    public static ValueType<List<String>> texts() {
        return texts(Reading::of);
    }

    /** A list of words of a closed set, in lower case, repeats dropped. */
    public static ValueType<List<String>> wordsOf(List<String> words) {
        String demand = "must be one of " + String.join(", ", words);
        return distinct(texts(text -> {
                    String word = text.strip().toLowerCase(Locale.ROOT);
                    return words.contains(word) ? Reading.of(word) : Reading.refused(demand);
                }))
                .allowing(String.join(" ", words));
    }

    /** Names of indexers as they are compared: lower case, without spaces. */
    public static ValueType<List<String>> indexers() {
        return texts(text -> Reading.of(text.replace(" ", "").toLowerCase(Locale.ROOT)));
    }

    /** Two-letter language codes in lower case, repeats dropped. */
    public static ValueType<List<String>> languages() {
        return distinct(texts(text -> twoLetters(text.strip().toLowerCase(Locale.ROOT))))
                .allowing("two-letter codes");
    }

    /** Two-letter country codes in upper case, repeats dropped. */
    public static ValueType<List<String>> countries() {
        return distinct(texts(text -> twoLetters(text.strip().toUpperCase(Locale.ROOT))))
                .allowing("two-letter codes");
    }

    /** Canonical ids of CometNet pools (CN-60). */
    public static ValueType<List<String>> poolIds() {
        return texts(text -> isPoolId(text)
                        ? Reading.of(text)
                        : Reading.refused("must be 2 to 64 characters of a-z, 0-9, - and _"))
                .allowing("ids of 2–64 characters a-z 0-9 - _");
    }

    public static ValueType<TrustedProxies> trustedProxies() {
        ValueType<List<String>> words =
                texts(text -> TrustedProxies.blocksOf(text.strip()).isPresent()
                        ? Reading.of(text.strip())
                        : Reading.refused("must be an address, a CIDR block, loopback, private or *"));
        return ValueType.of(
                        "list",
                        (String text) -> words.read(text).map(TrustedProxies::of),
                        (TrustedProxies proxies) -> words.write(proxies.words()))
                .allowing("addresses, CIDR blocks, loopback, private, *");
    }

    /** A list whose elements are read by {@code element}. */
    static ValueType<List<String>> texts(Function<String, Reading<String>> element) {
        return ValueType.of("list", text -> ListSyntax.each(ListSyntax.strings(text), element), JsonText::quote);
    }

    static <E> ValueType<List<E>> distinct(ValueType<List<E>> type) {
        return new ValueType<>(
                text -> type.read(text).map(list -> List.copyOf(new LinkedHashSet<>(list))),
                type.writer(),
                type.traits());
    }

    /** Writes a list whose elements are written by {@code element}. */
    static <E> String write(List<E> values, Function<E, String> element) {
        List<String> texts = new ArrayList<>(values.size());
        for (E value : values) {
            texts.add(element.apply(value));
        }
        return JsonText.quote(texts);
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
