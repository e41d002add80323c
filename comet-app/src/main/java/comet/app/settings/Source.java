package comet.app.settings;

import comet.core.address.ProxyUrl;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The settings of one source. All have a mode, {@code SCRAPE_<WORD>}, and those that use the network a proxy of their
 * own, {@code <WORD>_PROXY_URL} (CFG-45); the rest is declared through this object in {@link SourceSettings}, and has
 * an effect as soon as the source itself has one.
 */
public record Source(ScraperWord word, Setting<ScraperMode> mode, Optional<Setting<Optional<ProxyUrl>>> proxy) {
    /** Any setting of this source. */
    <T> Setting<T> has(ValueType<T> type, T defaultValue, String summary) {
        return mode.table().add(type, defaultValue, summary, mode.effect());
    }

    <T> Setting<T> has(ValueType<T> type, String summary) {
        return has(type, type.nothing(), summary);
    }

    Setting<List<InstanceUrl>> urls(String defaultUrl, String summary) {
        return has(AddressTypes.instances(), AddressTypes.constantInstance(defaultUrl), summary);
    }

    Setting<Boolean> animeOnly() {
        return has(TextTypes.flag(), true, "Searches there for anime only.");
    }

    Setting<Integer> pages(int most) {
        Bounds positive = NumberTypes.positive().enforced();
        return has(NumberTypes.whole(positive), most, "Result pages fetched there at once.");
    }

    /** Warns when the source is on without something it cannot do without. */
    void needs(Predicate<Draft> given, String names) {
        mode.table().warn(mode, draft -> draft.get(mode).isOn() && !given.test(draft), "does nothing without " + names);
    }

    void needs(Setting<?> needed) {
        needs(draft -> draft.isGiven(needed), needed.name());
    }
}
