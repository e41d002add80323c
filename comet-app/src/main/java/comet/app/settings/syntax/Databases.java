package comet.app.settings.syntax;

import comet.app.settings.value.PostgresUrl;
import comet.app.settings.value.PostgresUrlReader;
import comet.app.settings.value.Secret;
import java.util.List;
import java.util.Optional;

/** Reads addresses of PostgreSQL databases (CFG-37). What is written back is their location alone. */
final class Databases {
    private static final String ALLOWED = "user:password@host:port/database";

    private Databases() {}

    /** @param placeholder a text that means "not set" */
    record One(String placeholder) implements Syntax<Optional<PostgresUrl>> {
        @Override
        public Reading<Optional<PostgresUrl>> read(String text) {
            return text.strip().equals(placeholder)
                    ? Reading.of(Optional.empty())
                    : readAddress(text).map(Optional::of);
        }

        @Override
        public String write(Optional<PostgresUrl> url) {
            return url.isPresent() ? url.get().location() : "";
        }

        @Override
        public List<Secret> secrets(Optional<PostgresUrl> url) {
            return url.flatMap(PostgresUrl::password).stream().toList();
        }

        @Override
        public String allowed() {
            return ALLOWED;
        }
    }

    record Several() implements Syntax<List<PostgresUrl>> {
        @Override
        public Reading<List<PostgresUrl>> read(String text) {
            return ListSyntax.each(ListSyntax.strings(text).map(Several::withoutBlanks), Databases::readAddress);
        }

        @Override
        public String write(List<PostgresUrl> urls) {
            return urls.isEmpty()
                    ? ""
                    : JsonText.quote(urls.stream().map(PostgresUrl::location).toList());
        }

        @Override
        public List<Secret> secrets(List<PostgresUrl> urls) {
            return urls.stream().flatMap(url -> url.password().stream()).toList();
        }

        @Override
        public String allowed() {
            return ALLOWED;
        }

        private static List<String> withoutBlanks(List<String> texts) {
            return texts.stream().filter(text -> !text.isBlank()).toList();
        }
    }

    private static Reading<PostgresUrl> readAddress(String text) {
        return switch (PostgresUrlReader.read(text)) {
            case PostgresUrlReader.Result.Read(PostgresUrl url) -> Reading.of(url);
            case PostgresUrlReader.Result.Wrong(String problem) -> Reading.refused(problem);
        };
    }
}
