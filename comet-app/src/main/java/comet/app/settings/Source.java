package comet.app.settings;

import static comet.app.settings.syntax.AddressTypes.constantInstance;
import static comet.app.settings.syntax.AddressTypes.instances;
import static comet.app.settings.syntax.Bounds.positive;
import static comet.app.settings.syntax.NumberTypes.whole;
import static comet.app.settings.syntax.TextTypes.flag;

import comet.app.settings.syntax.AddressTypes;
import comet.app.settings.syntax.TextTypes;
import comet.app.settings.syntax.ValueType;
import comet.app.settings.value.InstanceUrl;
import comet.app.settings.value.ScraperMode;
import comet.app.settings.value.ScraperWord;
import comet.core.address.ProxyUrl;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The settings of one source. All sources have a mode, {@code SCRAPE_<WORD>}, and those that use the network a proxy,
 * {@code <WORD>_PROXY_URL}; the rest is declared through this object in {@link SourceSettings}, and has an effect as soon
 * as the source itself has one.
 */
public final class Source {
    private final ScraperWord word;
    private final SettingTable table;
    private final Effect effect;
    private final Setting<ScraperMode> mode;
    private final Optional<Setting<Optional<ProxyUrl>>> proxy;

    /** @param subject of the sentence "When … searched." */
    Source(ScraperWord word, SettingTable table, Effect effect, ScraperMode defaultMode, String subject) {
        this.word = word;
        this.table = table;
        this.effect = effect;
        this.mode =
                named("SCRAPE_" + word.name(), has(TextTypes.mode(), defaultMode, "When " + subject + " searched."));
        String summary = "The proxy for `" + word.word() + "` alone; it takes the place of `GLOBAL_PROXY_URL`.";
        this.proxy = word.usesNetwork()
                ? Optional.of(named(word.name() + "_PROXY_URL", has(AddressTypes.proxy(), summary)))
                : Optional.empty();
    }

    public ScraperWord word() {
        return word;
    }

    /** When it is searched. */
    public Setting<ScraperMode> mode() {
        return mode;
    }

    /** Its own proxy (CFG-45); empty for a source that uses no network. */
    public Optional<Setting<Optional<ProxyUrl>>> proxy() {
        return proxy;
    }

    /** Any setting of this source. */
    <T> Setting<T> has(ValueType<T> type, T defaultValue, String summary) {
        return table.add(type, defaultValue, summary, effect);
    }

    /** One that is off, unset or empty by default. */
    <T> Setting<T> has(ValueType<T> type, String summary) {
        return has(type, type.empty().orElseThrow(), summary);
    }

    /** Its addresses. */
    Setting<List<InstanceUrl>> urls(String defaultUrl, String summary) {
        return has(instances(), constantInstance(defaultUrl), summary);
    }

    /** {@code …_ANIME_ONLY}. */
    Setting<Boolean> animeOnly() {
        return has(flag(), true, "Searches there for anime only.");
    }

    /** {@code …_MAX_CONCURRENT_PAGES}. */
    Setting<Integer> pages(int most) {
        return has(whole(positive().enforced()), most, "Result pages fetched there at once.");
    }

    private static <T> Setting<T> named(String name, Setting<T> setting) {
        setting.name(name);
        return setting;
    }

    /** Warns when the source is on without something it cannot do without. */
    void needs(Predicate<Draft> given, String names) {
        table.warn(mode, draft -> draft.get(mode).isOn() && !given.test(draft), "does nothing without " + names);
    }

    void needs(Setting<?> needed) {
        needs(draft -> draft.isGiven(needed), needed.name());
    }
}
