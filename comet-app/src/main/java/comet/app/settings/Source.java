package comet.app.settings;

import comet.core.address.ProxyUrl;
import comet.core.address.Url;
import comet.core.port.ScrapeContext;
import comet.core.port.TorrentScraper;
import comet.core.release.ReleaseParser;
import comet.scrapers.kit.SourceInstance;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One source: its settings and what makes it work, declared together in {@link SourceSettings}. All have a mode, {@code
 * SCRAPE_<WORD>}, and those that use the network a proxy of their own, {@code <WORD>_PROXY_URL} (CFG-45). Complete once
 * that class is initialised; does not change afterwards.
 */
public final class Source {

    /** One instance: where it is, and the contexts it is asked in (CFG-14). */
    public record Place(Url url, ScraperMode mode) {}

    /**
     * What an instance is made of, beside its address and the way there.
     *
     * @param position which of the addresses the instance has, from 0
     * @param parser reads the names of releases
     */
    public record Choices(Settings settings, int position, ReleaseParser parser, InstantSource time) {

        /** The value of a setting. */
        public <T> T get(Setting<T> setting) {
            return settings.get(setting);
        }

        /** The credential that goes with the address (CFG-15). */
        public Optional<String> credential(Setting<InstanceCredentials> setting) {
            return get(setting).of(position).map(Secret::reveal);
        }

        /** A secret that the source cannot do without, and therefore has. */
        public String secret(Setting<Optional<Secret>> setting) {
            return get(setting).map(Secret::reveal).orElseThrow();
        }
    }

    /** Makes what asks one instance. */
    @FunctionalInterface
    public interface Maker {
        TorrentScraper make(SourceInstance instance, Choices choices);
    }

    private final String word;
    private final Setting<ScraperMode> mode;
    private final Optional<Setting<Optional<ProxyUrl>>> proxy;
    private final @Nullable Maker maker;
    private Function<Settings, List<Place>> places = settings -> List.of();
    private Optional<Setting<Boolean>> animeOnly = Optional.empty();
    private Optional<Setting<Integer>> pages = Optional.empty();
    private boolean likeBrowser;
    private final List<Predicate<Settings>> needed = new ArrayList<>();
    private final List<Setting<?>> own = new ArrayList<>();

    Source(String word, Setting<ScraperMode> mode, Optional<Setting<Optional<ProxyUrl>>> proxy, @Nullable Maker maker) {
        this.word = word;
        this.mode = mode;
        this.proxy = proxy;
        this.maker = maker;
    }

    /** Its lower-case word: {@code torrentio}. */
    public String word() {
        return word;
    }

    /** When it runs. */
    public Setting<ScraperMode> mode() {
        return mode;
    }

    /** The proxy for it alone; none if it does not use the network. */
    public Optional<Setting<Optional<ProxyUrl>>> proxy() {
        return proxy;
    }

    /** Makes its instances; empty when it is not made like others, or not yet. */
    public Optional<Maker> maker() {
        return Optional.ofNullable(maker);
    }

    /** Where its instances are. */
    public List<Place> places(Settings settings) {
        return places.apply(settings);
    }

    /** Whether it is asked for anime alone (SCR-24). */
    public boolean animeOnly(Settings settings) {
        return animeOnly.map(settings::get).orElse(false);
    }

    /** Result pages, and so calls, at once, where a setting says (SCR-D22). */
    public Optional<Integer> pages(Settings settings) {
        return pages.map(settings::get);
    }

    /** Whether it stands behind a filter that lets browsers in (SCR-55). */
    public boolean isLikeBrowser() {
        return likeBrowser;
    }

    /** Whether it is on in this context and has all it cannot do without; otherwise nobody asks it (SCR-D10). */
    public boolean runs(Settings settings, ScrapeContext context) {
        return settings.get(mode).runsIn(context) && isComplete(settings);
    }

    /** Whether it has all it cannot do without. */
    public boolean isComplete(Settings settings) {
        return needed.stream().allMatch(need -> need.test(settings));
    }

    /** Its settings beside mode and proxy, in the order of their declaration; unmodifiable. */
    public List<Setting<?>> own() {
        return List.copyOf(own);
    }

    /** Any setting of this source. */
    <T> Setting<T> has(ValueType<T> type, T defaultValue, String summary) {
        Setting<T> setting = mode.table().add(type, defaultValue, summary, mode.effect());
        own.add(setting);
        return setting;
    }

    <T> Setting<T> has(ValueType<T> type, String summary) {
        return has(type, type.nothing(), summary);
    }

    Setting<List<InstanceUrl>> urls(String defaultUrl, String summary) {
        return at(has(AddressTypes.instances(), AddressTypes.constantInstance(defaultUrl), summary));
    }

    /** Says that the setting tells where its instances are. */
    Setting<List<InstanceUrl>> at(Setting<List<InstanceUrl>> urls) {
        at(settings -> settings.get(urls));
        return urls;
    }

    void at(Function<Settings, List<InstanceUrl>> urls) {
        places = settings -> urls.apply(settings).stream()
                .map(instance -> new Place(instance.url(), instance.mode()))
                .toList();
    }

    /** Says that it sends what browsers send. */
    Source likeBrowser() {
        likeBrowser = true;
        return this;
    }

    Setting<Boolean> animeOnly() {
        Setting<Boolean> setting = has(TextTypes.flag(), true, "Searches there for anime only.");
        animeOnly = Optional.of(setting);
        return setting;
    }

    Setting<Integer> pages(int most) {
        Bounds positive = NumberTypes.positive().enforced();
        Setting<Integer> setting = has(NumberTypes.whole(positive), most, "Result pages fetched there at once.");
        pages = Optional.of(setting);
        return setting;
    }

    /** Warns when the source is on without something it cannot do without; it is not asked then. */
    void needs(Predicate<Settings> given, String names) {
        needed.add(given);
        mode.table().warn(mode, draft -> draft.get(mode).isOn() && !given.test(draft), "does nothing without " + names);
    }

    void needs(Setting<?> setting) {
        needs(settings -> settings.isGiven(setting), setting.name());
    }

    /** Reads a word as operators write it: blanks around it, case and an ending {@code scraper} do not matter (CFG-40). */
    static String read(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceFirst("scraper$", "");
    }

    @Override
    public String toString() {
        return word;
    }
}
