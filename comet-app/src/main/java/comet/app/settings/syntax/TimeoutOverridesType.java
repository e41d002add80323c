package comet.app.settings.syntax;

import comet.app.settings.value.ScraperWord;
import comet.app.settings.value.TimeoutOverrides;
import comet.app.settings.value.TimeoutOverrides.Selector;
import comet.core.port.ScrapeContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The type of {@code SCRAPER_TIMEOUT_OVERRIDES}: a JSON object of seconds by scraper and context (CFG-40). */
public final class TimeoutOverridesType {
    private TimeoutOverridesType() {}

    public static ValueType<TimeoutOverrides> timeoutOverrides() {
        return ValueType.of("map", new Overrides());
    }

    private record Overrides() implements Syntax<TimeoutOverrides> {
        @Override
        public Reading<TimeoutOverrides> read(String text) {
            Optional<List<JsonText.Member>> members = JsonText.object(text);
            if (members.isEmpty()) {
                return Reading.refused("must be a JSON object such as {\"zilean\": 10, \"jackett:live\": 20.5}");
            }
            Map<Selector, Duration> budgets = new LinkedHashMap<>();
            List<Fault> faults = new ArrayList<>();
            for (JsonText.Member member : members.get()) {
                readMember(member, budgets, faults);
            }
            return faults.isEmpty() ? Reading.of(new TimeoutOverrides(budgets)) : Reading.refused(faults);
        }

        @Override
        public String write(TimeoutOverrides overrides) {
            StringBuilder json = new StringBuilder("{");
            for (Map.Entry<Selector, Duration> entry : overrides.budgets().entrySet()) {
                json.append(json.length() == 1 ? "" : ",")
                        .append(JsonText.quote(entry.getKey().key()))
                        .append(':')
                        .append(NumberTypes.secondsText(entry.getValue()));
            }
            return json.append('}').toString();
        }

        @Override
        public String allowed() {
            return "seconds > 0 by scraper or scraper:context";
        }
    }

    private static void readMember(JsonText.Member member, Map<Selector, Duration> budgets, List<Fault> faults) {
        String key = member.key();
        String written = member.value().text();
        int colon = key.indexOf(':');
        Optional<ScraperWord> scraper = ScraperWord.parse(colon < 0 ? key : key.substring(0, colon));
        Optional<ScrapeContext> context = colon < 0 ? Optional.empty() : context(key.substring(colon + 1));
        if (scraper.isEmpty()) {
            faults.add(Fault.under(key, "is not a known scraper", written));
        } else if (colon >= 0 && context.isEmpty()) {
            faults.add(Fault.under(key, "must end in :live or :background", written));
        } else {
            readBudget(new Selector(scraper.get(), context), key, member.value(), budgets, faults);
        }
    }

    private static void readBudget(
            Selector selector,
            String key,
            JsonText.Element element,
            Map<Selector, Duration> budgets,
            List<Fault> faults) {
        Reading<Duration> budget = element.kind() == JsonText.Kind.NUMBER
                ? NumberTypes.preciseSeconds(Bounds.positive().enforced()).read(element.text())
                : Reading.refused("must be a number");
        switch (budget) {
            case Reading.Refused<Duration>(List<Fault> wrong) ->
                faults.add(Fault.under(key, wrong.get(0).problem(), element.text()));
            case Reading.Value<Duration>(Duration value, Optional<String> warning) -> {
                if (budgets.putIfAbsent(selector, value) != null) {
                    faults.add(Fault.under(selector.key(), "is given twice", element.text()));
                }
            }
        }
    }

    private static Optional<ScrapeContext> context(String text) {
        for (ScrapeContext context : ScrapeContext.values()) {
            if (context.word().equalsIgnoreCase(text.strip())) {
                return Optional.of(context);
            }
        }
        return Optional.empty();
    }
}
