package comet.app.settings.syntax;

import comet.app.settings.value.InstanceCredentials;
import comet.app.settings.value.InstanceCredentials.None;
import comet.app.settings.value.InstanceCredentials.PerInstance;
import comet.app.settings.value.InstanceCredentials.Shared;
import comet.app.settings.value.Secret;
import java.util.List;
import java.util.Optional;

/** Types of settings that hold one credential for each instance of a scraper (CFG-15, CFG-19). */
public final class CredentialTypes {

    private CredentialTypes() {}

    /** Any texts. */
    public static ValueType<InstanceCredentials> credentials() {
        return ValueType.of("creds", new Credentials(false)).noneIsUnset().secret();
    }

    /** Texts of the form {@code user:password}. */
    public static ValueType<InstanceCredentials> userAndPassword() {
        return ValueType.of("creds", new Credentials(true)).noneIsUnset().secret();
    }

    private record Credentials(boolean pairs) implements Syntax<InstanceCredentials> {
        @Override
        public Reading<InstanceCredentials> read(String text) {
            String trimmed = text.strip();
            if (trimmed.startsWith("[")) {
                return ListSyntax.each(ListSyntax.array(trimmed), this::credential)
                        .map(Credentials::perInstance);
            }
            Reading<String> one = trimmed.startsWith("\"") ? ListSyntax.jsonString(trimmed) : Reading.of(trimmed);
            return one instanceof Reading.Value<String> value
                    ? credential(value.value()).map(Credentials::shared)
                    : Reading.refused(one.faults());
        }

        /** Never shown; only whether there is one matters. */
        @Override
        public String write(InstanceCredentials credentials) {
            return switch (credentials) {
                case None none -> "";
                case Shared shared -> shared.credential().reveal();
                case PerInstance(List<Optional<Secret>> each) ->
                    JsonText.quote(each.stream()
                            .map(one -> one.map(Secret::reveal).orElse(""))
                            .toList());
            };
        }

        @Override
        public List<Secret> secrets(InstanceCredentials credentials) {
            return switch (credentials) {
                case None none -> List.of();
                case Shared(Secret credential) -> List.of(credential);
                case PerInstance(List<Optional<Secret>> each) ->
                    each.stream().flatMap(Optional::stream).toList();
            };
        }

        @Override
        public String allowed() {
            return pairs ? "uuid:password" : "";
        }

        private Reading<String> credential(String text) {
            int colon = text.indexOf(':');
            boolean pair = colon > 0 && colon < text.length() - 1;
            return pair || text.isEmpty() || !pairs
                    ? Reading.of(text)
                    : Reading.refused("must have the form uuid:password");
        }

        private static InstanceCredentials perInstance(List<String> texts) {
            return texts.isEmpty()
                    ? new None()
                    : new PerInstance(texts.stream().map(Credentials::secret).toList());
        }

        private static InstanceCredentials shared(String text) {
            return text.isEmpty() ? new None() : new Shared(new Secret(text));
        }

        private static Optional<Secret> secret(String text) {
            return text.isEmpty() ? Optional.empty() : Optional.of(new Secret(text));
        }
    }
}
