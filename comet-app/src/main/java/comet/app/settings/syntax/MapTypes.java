package comet.app.settings.syntax;

import comet.app.settings.syntax.JsonText.Element;
import comet.app.settings.syntax.JsonText.Kind;
import comet.app.settings.syntax.JsonText.Member;
import comet.app.settings.value.RefusedShapes;
import comet.app.settings.value.ScraperWord;
import comet.app.settings.value.StremioAddonsConfig;
import comet.app.settings.value.TimeoutOverrides;
import comet.app.settings.value.TimeoutOverrides.Selector;
import comet.core.port.ScrapeContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Types of settings that are JSON objects. */
public final class MapTypes {
    private static final String CONFIG = "must be a JSON object with the texts issuer and signature";

    private MapTypes() {}

    /** Seconds by scraper and context (CFG-40). */
    public static ValueType<TimeoutOverrides> timeoutOverrides() {
        return map(
                        "must be a JSON object such as {\"zilean\": 10, \"jackett:live\": 20.5}",
                        MapTypes::readOverrides,
                        (TimeoutOverrides overrides) ->
                                json(overrides.budgets(), Selector::key, NumberTypes::secondsText))
                .allowing("seconds > 0 by scraper or scraper:context")
                .nothingIs(TimeoutOverrides.none());
    }

    /**
     * Parts of release names by debrid service (DBC-10).
     *
     * @param services the words of the services there are
     */
    public static ValueType<RefusedShapes> refusedShapes(List<String> services) {
        return map(
                        "must be a JSON object such as {\"realdebrid\": [\"web-dl\"]}",
                        members -> readShapes(members, services),
                        (RefusedShapes shapes) -> json(shapes.byService(), word -> word, JsonText::quote))
                .allowing("lists of texts by service");
    }

    /** The JSON object that a Stremio add-on directory hands out (HTTP-126). */
    public static ValueType<StremioAddonsConfig> stremioAddonsConfig() {
        return map(
                        CONFIG,
                        MapTypes::readConfig,
                        (StremioAddonsConfig config) -> json(config.texts(), key -> key, JsonText::quote))
                .allowing("issuer and signature");
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

    private static Reading<TimeoutOverrides> readOverrides(List<Member> members) {
        Map<Selector, Duration> budgets = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (Member member : members) {
            Reading<Selector> selector = readSelector(member.key());
            Reading<Duration> budget = selector.then(known -> readBudget(member.value()));
            String written = member.value().text();
            budget.faults().forEach(fault -> faults.add(Fault.under(member.key(), fault.problem(), written)));
            if (budget.faults().isEmpty() && isRepeated(budgets, selector, budget)) {
                String key = selector.value().map(Selector::key).orElseThrow();
                faults.add(Fault.under(key, "is given twice", written));
            }
        }
        return faults.isEmpty() ? Reading.of(new TimeoutOverrides(budgets)) : Reading.refused(faults);
    }

    private static boolean isRepeated(
            Map<Selector, Duration> budgets, Reading<Selector> selector, Reading<Duration> budget) {
        return budgets.putIfAbsent(
                        selector.value().orElseThrow(), budget.value().orElseThrow())
                != null;
    }

    private static Reading<Selector> readSelector(String key) {
        int colon = key.indexOf(':');
        Optional<ScraperWord> scraper = ScraperWord.parse(colon < 0 ? key : key.substring(0, colon));
        if (scraper.isEmpty()) {
            return Reading.refused("is not a known scraper");
        }
        Optional<ScrapeContext> context = Stream.of(ScrapeContext.values())
                .filter(known -> colon >= 0
                        && known.word()
                                .equalsIgnoreCase(key.substring(colon + 1).strip()))
                .findFirst();
        return Reading.when(
                colon < 0 || context.isPresent(),
                new Selector(scraper.get(), context),
                "must end in :live or :background");
    }

    private static Reading<Duration> readBudget(Element element) {
        return element.kind() == Kind.NUMBER
                ? NumberTypes.readSpan(element.text(), Bounds.positive().enforced())
                : Reading.refused("must be a number");
    }

    private static Reading<RefusedShapes> readShapes(List<Member> members, List<String> services) {
        Map<String, List<String>> shapes = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (Member member : members) {
            String service = member.key().strip().toLowerCase(Locale.ROOT);
            List<String> texts = member.value().items().stream()
                    .filter(item -> item.kind() == Kind.STRING && !item.text().isBlank())
                    .map(item -> item.text().strip().toLowerCase(Locale.ROOT))
                    .distinct()
                    .toList();
            String written = member.value().text();
            if (!services.contains(service)) {
                faults.add(Fault.under(member.key(), "must be one of " + String.join(", ", services), written));
            } else if (member.value().kind() != Kind.ARRAY
                    || member.value().items().stream().anyMatch(item -> item.kind() != Kind.STRING)) {
                faults.add(Fault.under(member.key(), "must be a JSON array of strings", written));
            } else if (shapes.putIfAbsent(service, texts) != null) {
                faults.add(Fault.under(service, "is given twice", written));
            }
        }
        return faults.isEmpty() ? Reading.of(new RefusedShapes(shapes)) : Reading.refused(faults);
    }

    private static Reading<StremioAddonsConfig> readConfig(List<Member> members) {
        Map<String, String> texts = new LinkedHashMap<>();
        members.forEach(member -> texts.put(
                member.key(),
                member.value().kind() == Kind.STRING ? member.value().text() : ""));
        String issuer = texts.getOrDefault("issuer", "");
        String signature = texts.getOrDefault("signature", "");
        return texts.size() != 2 || issuer.isBlank() || signature.isBlank()
                ? Reading.refused(CONFIG)
                : Reading.of(new StremioAddonsConfig(issuer, signature));
    }
}
