package comet.app.settings.syntax;

import comet.app.settings.value.InstanceCredentials;
import comet.app.settings.value.InstanceCredentials.None;
import comet.app.settings.value.InstanceCredentials.PerInstance;
import comet.app.settings.value.InstanceCredentials.Shared;
import comet.app.settings.value.Secret;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Types of settings that hold one credential for each instance of a scraper (CFG-15, CFG-19). */
public final class CredentialTypes {

    private CredentialTypes() {}

    /** Any texts. */
    public static ValueType<InstanceCredentials> credentials() {
        return of(Reading::of);
    }

    /** Texts of the form {@code user:password}. */
    public static ValueType<InstanceCredentials> userAndPassword() {
        return of(text -> {
                    int colon = text.indexOf(':');
                    return text.isEmpty() || (colon > 0 && colon < text.length() - 1)
                            ? Reading.of(text)
                            : Reading.refused("must have the form uuid:password");
                })
                .allowing("uuid:password");
    }

    private static ValueType<InstanceCredentials> of(Function<String, Reading<String>> element) {
        return ValueType.of("creds", (String text) -> read(text, element), CredentialTypes::write)
                .noneIsUnset()
                .secret();
    }

    private static Reading<InstanceCredentials> read(String text, Function<String, Reading<String>> element) {
        String trimmed = text.strip();
        if (trimmed.startsWith("[")) {
            return ListSyntax.each(ListSyntax.array(trimmed), element).map(CredentialTypes::perInstance);
        }
        Reading<String> one = trimmed.startsWith("\"") ? ListSyntax.jsonString(trimmed) : Reading.of(trimmed);
        return switch (one) {
            case Reading.Refused<String>(List<Fault> faults) -> Reading.refused(faults);
            case Reading.Value<String>(String value, Optional<String> warning) ->
                element.apply(value).map(CredentialTypes::shared);
        };
    }

    private static InstanceCredentials perInstance(List<String> texts) {
        return texts.isEmpty()
                ? new None()
                : new PerInstance(texts.stream().map(CredentialTypes::secret).toList());
    }

    private static InstanceCredentials shared(String text) {
        return text.isEmpty() ? new None() : new Shared(new Secret(text));
    }

    private static Optional<Secret> secret(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new Secret(text));
    }

    /** Never shown; only whether there is one matters. */
    private static String write(InstanceCredentials credentials) {
        return switch (credentials) {
            case None none -> "";
            case Shared shared -> shared.credential().reveal();
            case PerInstance(List<Optional<Secret>> each) ->
                ListTypes.write(each, one -> one.isPresent() ? one.get().reveal() : "");
        };
    }
}
