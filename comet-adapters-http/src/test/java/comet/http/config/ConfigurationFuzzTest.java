package comet.http.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import comet.http.config.ConfigurationVectors.Accepted;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConfigurationFuzzTest {

    private static final int MUTANTS = 2_000;
    private static final long SEED = 20_260_101;

    /** A reading may allocate this and so much for each character of the segment. */
    private static final long FIXED_BYTES = 256 * 1024;

    private static final long BYTES_PER_CHARACTER = 200;

    private static final List<String> FRAGMENTS = List.of(
            "null",
            "true",
            "{}",
            "[]",
            "\"\"",
            "-1",
            "1e999",
            "1E-999999999",
            "9".repeat(400),
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\u202e",
            "\uD83C\uDF0E",
            "[[[[[[[[[[[[[[[[",
            "{\"a\":{\"a\":{\"a\":",
            "\"service\":\"torbox\",",
            "\"debridServices\":[{\"service\":\"pikpak\",\"apiKey\":\"a:b\"}],",
            "\"languages\":",
            ",",
            ":",
            "}");

    private final Random random = new Random(SEED);
    private final UserConfigurationReader reader = new UserConfigurationReader(StreamProxyPolicy.OFF);

    @DisplayName("2,000 mutated payloads: each is answered, none throws, none takes much memory")
    @Test
    void givenMutants_whenRead_thenEachIsAnswered() throws IOException {
        List<byte[]> seeds = ConfigurationVectors.accepted()
                .map(Accepted::segment)
                .map(segment -> segment.decode().orElseThrow())
                .toList();
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Set<ConfigReading.Reason> reasons = EnumSet.noneOf(ConfigReading.Reason.class);
        int accepted = 0;

        for (int i = 0; i < MUTANTS; i++) {
            ConfigSegment mutant = mutant(seeds.get(random.nextInt(seeds.size())));
            long before = thread.getCurrentThreadAllocatedBytes();
            ConfigReading reading = reader.read(mutant);
            long allocated = thread.getCurrentThreadAllocatedBytes() - before;

            assertThat(allocated)
                    .as(
                            "bytes allocated for mutant %s of %s characters",
                            i, mutant.text().length())
                    .isLessThan(
                            FIXED_BYTES + BYTES_PER_CHARACTER * mutant.text().length());
            switch (reading) {
                case ConfigReading.Valid valid -> {
                    accepted++;
                    assertThat(valid.configuration().segment()).contains(mutant);
                    valid.configuration().ignored().forEach(field -> reasons.add(field.reason()));
                }
                case ConfigReading.Invalid invalid -> reasons.add(invalid.reason());
            }
        }

        // Otherwise the mutants would be too tame, or too wild, to prove anything.
        assertThat(accepted).isBetween(MUTANTS / 20, MUTANTS * 19 / 20);
        assertThat(reasons).hasSizeGreaterThan(6);
    }

    private ConfigSegment mutant(byte[] seed) {
        byte[] payload = seed;
        int changes = random.nextInt(4);
        for (int i = 0; i <= changes; i++) {
            payload = mutated(payload);
        }
        String text = encoded(payload);
        return new ConfigSegment(random.nextInt(8) == 0 ? mutatedText(text) : text);
    }

    private String encoded(byte[] payload) {
        return switch (random.nextInt(4)) {
            case 0 -> Base64.getUrlEncoder().encodeToString(payload);
            case 1 -> Base64.getUrlEncoder().withoutPadding().encodeToString(payload);
            case 2 -> Base64.getEncoder().withoutPadding().encodeToString(payload);
            default -> Base64.getEncoder().encodeToString(payload);
        };
    }

    private byte[] mutated(byte[] payload) {
        String text = new String(payload, StandardCharsets.UTF_8);
        return switch (random.nextInt(7)) {
            case 0 -> flipped(payload);
            case 1 -> bytes(text.substring(0, random.nextInt(text.length() + 1)));
            case 2 -> bytes(inserted(text, FRAGMENTS.get(random.nextInt(FRAGMENTS.size()))));
            case 3 -> bytes(withOtherValue(text));
            case 4 -> bytes(inserted(text, "[".repeat(random.nextInt(5_000))));
            case 5 -> bytes(inserted(text, " ".repeat(random.nextInt(12_000))));
            default -> bytes(text.replaceFirst("\\{", "{\"x" + random.nextInt() + "\":" + random.nextDouble() + ","));
        };
    }

    private byte[] flipped(byte[] payload) {
        byte[] copy = payload.clone();
        if (copy.length > 0) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        return copy;
    }

    private String inserted(String text, String fragment) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + fragment + text.substring(at);
    }

    /** Gives some member another value, which keeps the JSON whole. */
    private String withOtherValue(String text) {
        List<Integer> colons = new ArrayList<>();
        for (int i = text.indexOf("\":"); i >= 0; i = text.indexOf("\":", i + 1)) {
            colons.add(i + 2);
        }
        if (colons.isEmpty()) {
            return text;
        }
        int start = colons.get(random.nextInt(colons.size()));
        int end = start;
        while (end < text.length() && ",}]".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, start) + FRAGMENTS.get(random.nextInt(10)) + text.substring(end);
    }

    private String mutatedText(String text) {
        return inserted(text, String.valueOf((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
