package comet.http.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fields of one payload, each taken by itself: what fails its own rule is left out and named, and costs the others
 * nothing (UCFG-114). For one reading, on one thread.
 */
final class Fields {

    private final Payload payload;
    private final List<IgnoredField> ignored = new ArrayList<>();

    /** What a present value means. */
    interface Rule<T> {
        /** @throws Rejection if the value means nothing */
        T read(String key, JsonNode value) throws Rejection;
    }

    Fields(Payload payload) {
        this.payload = payload;
    }

    /** A field by its rule; what it is when it is absent, null or wrong. */
    <T> T get(String key, Rule<T> rule, T absent) {
        return payload.field(key).flatMap(value -> get(key, value, rule)).orElse(absent);
    }

    /** A field, or an element of a list, that is present; empty when it is wrong. */
    <T> Optional<T> get(String key, JsonNode value, Rule<T> rule) {
        try {
            return Optional.of(rule.read(key, value));
        } catch (Rejection e) {
            ignored.add(e.asIgnored());
            return Optional.empty();
        }
    }

    boolean isPresent(String key) {
        return payload.field(key).isPresent();
    }

    /** Leaves something out. */
    void ignore(String name, ConfigReading.Reason reason) {
        ignored.add(new IgnoredField(name, reason));
    }

    /** What was left out, in the order of reading. */
    List<IgnoredField> ignored() {
        return List.copyOf(ignored);
    }
}
