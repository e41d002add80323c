package comet.app.settings;

import com.fasterxml.jackson.core.JsonToken;
import comet.app.settings.JsonText.Element;
import comet.app.settings.JsonText.Member;
import comet.app.settings.TimeoutOverrides.Selector;
import comet.core.debrid.RefusedShapes;
import comet.core.debrid.ServiceId;
import comet.core.port.ScrapeContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Types of settings that are JSON objects. */
abstract class MapTypes extends AddressTypes {
    private static final String CONFIG = "must be a JSON object with the texts issuer and signature";

    /** Seconds by scraper and context (CFG-40). */
    static ValueType<TimeoutOverrides> timeoutOverrides() {
        return map(
                        "must be a JSON object such as {\"zilean\": 10, \"jackett:live\": 20.5}",
                        members -> readEntries(members, MapTypes::readSelector, Selector::key, MapTypes::readBudget)
                                .map(TimeoutOverrides::new),
                        (TimeoutOverrides overrides) ->
                                json(overrides.budgets(), Selector::key, NumberTypes::secondsText))
                .allowing("seconds > 0 by scraper or scraper:context")
                .nothingIs(new TimeoutOverrides(Map.of()));
    }

    /** Parts of release names by debrid service (DBC-10). */
    static ValueType<RefusedShapes> refusedShapes() {
        return map(
                        "must be a JSON object such as {\"realdebrid\": [\"web-dl\"]}",
                        members -> readEntries(members, MapTypes::readService, ServiceId::key, MapTypes::readTexts)
                                .map(RefusedShapes::new),
                        (RefusedShapes shapes) ->
                                json(new TreeMap<>(shapes.byService()), ServiceId::key, JsonText::quote))
                .allowing("lists of texts by service");
    }

    /** The JSON object that a Stremio add-on directory hands out (HTTP-126). */
    static ValueType<StremioAddonsConfig> stremioAddonsConfig() {
        return map(CONFIG, MapTypes::readConfig, MapTypes::configText).allowing("issuer and signature");
    }

    private static <T> ValueType<T> map(
            String demand, Function<List<Member>, Reading<T>> reader, Function<T, String> writer) {
        return ValueType.of(
                "map", text -> Reading.ofOptional(JsonText.object(text), demand).then(reader), writer);
    }

    private static <K, V> String json(Map<K, V> map, Function<K, String> key, Function<V, String> value) {
        return map.entrySet().stream()
                .map(entry -> JsonText.quote(key.apply(entry.getKey())) + ":" + value.apply(entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Reads each entry; faults carry its key. */
    private static <K, V> Reading<Map<K, V>> readEntries(
            List<Member> members,
            Function<String, Reading<K>> keys,
            Function<K, String> canonical,
            Function<Element, Reading<V>> values) {
        Map<K, V> entries = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (Member member : members) {
            String written = member.value().text();
            Reading<K> key = keys.apply(member.key());
            Reading<V> value = key.then(known -> values.apply(member.value()));
            value.faults().forEach(fault -> faults.add(Fault.under(member.key(), fault.problem(), written)));
            value.value()
                    .flatMap(read -> key.value().filter(known -> entries.putIfAbsent(known, read) != null))
                    .ifPresent(known -> faults.add(Fault.under(canonical.apply(known), "is given twice", written)));
        }
        return faults.isEmpty() ? Reading.of(entries) : Reading.refused(faults);
    }

    private static Reading<Selector> readSelector(String key) {
        int colon = key.indexOf(':');
        Optional<String> scraper =
                SourceSettings.find(colon < 0 ? key : key.substring(0, colon)).map(Source::word);
        String word = key.substring(colon + 1).strip();
        Optional<ScrapeContext> context = Stream.of(ScrapeContext.values())
                .filter(known -> colon >= 0 && known.word().equalsIgnoreCase(word))
                .findFirst();
        return Reading.ofOptional(scraper.map(known -> new Selector(known, context)), "is not a known scraper")
                .then(known ->
                        Reading.when(colon < 0 || context.isPresent(), known, "must end in :live or :background"));
    }

    private static Reading<Duration> readBudget(Element element) {
        return element.token().isNumeric()
                ? readSpan(element.text(), positive().enforced())
                : Reading.refused("must be a number");
    }

    private static Reading<ServiceId> readService(String key) {
        return Reading.ofOptional(
                ServiceId.parse(key.strip().toLowerCase(Locale.ROOT)),
                "must be one of "
                        + Stream.of(ServiceId.values()).map(ServiceId::key).collect(Collectors.joining(", ")));
    }

    private static Reading<List<String>> readTexts(Element element) {
        boolean valid = element.token() == JsonToken.START_ARRAY
                && element.items().stream().allMatch(Element::isString);
        List<String> texts = element.items().stream()
                .map(item -> item.text().strip().toLowerCase(Locale.ROOT))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        return Reading.when(valid, texts, "must be a JSON array of strings");
    }

    private static String configText(StremioAddonsConfig config) {
        String issuer = JsonText.quote(config.issuer());
        return "{\"issuer\":" + issuer + ",\"signature\":" + JsonText.quote(config.signature()) + "}";
    }

    private static Reading<StremioAddonsConfig> readConfig(List<Member> members) {
        Map<String, String> texts = new LinkedHashMap<>();
        members.forEach(member -> texts.put(
                member.key(), member.value().isString() ? member.value().text() : ""));
        String issuer = texts.getOrDefault("issuer", "");
        String signature = texts.getOrDefault("signature", "");
        return texts.size() != 2 || issuer.isBlank() || signature.isBlank()
                ? Reading.refused(CONFIG)
                : Reading.of(new StremioAddonsConfig(issuer, signature));
    }
}
