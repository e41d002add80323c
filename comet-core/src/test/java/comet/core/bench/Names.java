package comet.core.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Release names to measure with: real ones and made ones, in no order. */
final class Names {

    private Names() {}

    static List<String> all() {
        try (InputStream in = Objects.requireNonNull(
                Names.class.getResourceAsStream("/comet/core/release/titles.txt"), "titles.txt")) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
