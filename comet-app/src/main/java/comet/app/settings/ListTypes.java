package comet.app.settings;

import comet.app.settings.InstanceCredentials.None;
import comet.app.settings.InstanceCredentials.PerInstance;
import comet.app.settings.InstanceCredentials.Shared;
import comet.core.address.TrustedProxies;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Types of settings that are lists of words or of credentials: a JSON array, or words between commas. */
abstract class ListTypes extends TextTypes {
    private static final ValueType<String> TRUSTED = checked(new TextRule(
                    "must be an address, a CIDR block, loopback, private or *",
                    "",
                    word -> TrustedProxies.blocksOf(word.toLowerCase(Locale.ROOT))
                            .isPresent()))
            .then(word -> word.toLowerCase(Locale.ROOT));

    static ValueType<List<String>> texts() {
        return text().list();
    }

    /** A list of words of a closed set, in lower case, repeats dropped. */
    static ValueType<List<String>> wordsOf(List<String> words) {
        String demand = "must be one of " + String.join(", ", words);
        return distinct(
                word -> word.strip().toLowerCase(Locale.ROOT),
                new TextRule(demand, String.join(" ", words), words::contains));
    }

    /** Names of indexers as they are compared: lower case, without spaces. */
    static ValueType<List<String>> indexers() {
        return text().then(name -> name.replace(" ", "").toLowerCase(Locale.ROOT))
                .list();
    }

    /** Two-letter language codes in lower case, repeats dropped. */
    static ValueType<List<String>> languages() {
        return distinct(code -> code.strip().toLowerCase(Locale.ROOT), TextRule.TWO_LETTERS);
    }

    /** Two-letter country codes in upper case, repeats dropped. */
    static ValueType<List<String>> countries() {
        return distinct(code -> code.strip().toUpperCase(Locale.ROOT), TextRule.TWO_LETTERS);
    }

    /** Canonical ids of CometNet pools (CN-60). */
    static ValueType<List<String>> poolIds() {
        return distinct(id -> id, TextRule.POOL);
    }

    static ValueType<TrustedProxies> trustedProxies() {
        return ValueType.of(
                        "list",
                        text -> TRUSTED.list().read(text).map(TrustedProxies::of),
                        (TrustedProxies proxies) -> JsonText.quote(proxies.words()))
                .allowing("addresses, CIDR blocks, loopback, private, *");
    }

    /** One credential for each instance of a source (CFG-15, CFG-19): any texts. */
    static ValueType<InstanceCredentials> credentials() {
        return credentials(TextRule.ANY);
    }

    /** One {@code user:password} for each instance of a source. */
    static ValueType<InstanceCredentials> userAndPassword() {
        return credentials(TextRule.PAIR);
    }

    private static ValueType<List<String>> distinct(UnaryOperator<String> spelling, TextRule rule) {
        return ValueType.of("str", text -> rule.read(spelling.apply(text)), (String word) -> word)
                .allowing(rule.allowed())
                .list()
                .then(words -> words.stream().distinct().toList());
    }

    private static ValueType<InstanceCredentials> credentials(TextRule rule) {
        return ValueType.<InstanceCredentials>of(
                        "creds", text -> readCredentials(text.strip(), rule), ListTypes::credentialsText)
                .allowing(rule.allowed())
                .hiding(InstanceCredentials::all)
                .nothingIs(new None())
                .noneIsUnset()
                .secret();
    }

    private static Reading<InstanceCredentials> readCredentials(String text, TextRule rule) {
        if (text.startsWith("[")) {
            return ListSyntax.each(ListSyntax.array(text), rule::read)
                    .map(texts -> texts.isEmpty()
                            ? new None()
                            : new PerInstance(
                                    texts.stream().map(ListTypes::credential).toList()));
        }
        return (text.startsWith("\"") ? ListSyntax.jsonString(text) : Reading.of(text))
                .then(rule::read)
                .map(one -> one.isEmpty() ? new None() : new Shared(new Secret(one)));
    }

    /** Never shown; only whether there is one matters. */
    private static String credentialsText(InstanceCredentials credentials) {
        return switch (credentials) {
            case None none -> "";
            case Shared(Secret credential) -> credential.reveal();
            case PerInstance(List<Optional<Secret>> each) ->
                JsonText.quote(each.stream()
                        .map(one -> one.map(Secret::reveal).orElse(""))
                        .toList());
        };
    }

    private static Optional<Secret> credential(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new Secret(text));
    }
}
