package comet.app.wiring;

import comet.app.settings.NetworkSettings;
import comet.app.settings.NetworkSettings.ProxyEthos;
import comet.app.settings.ScraperBudgets;
import comet.app.settings.ScraperMode;
import comet.app.settings.Settings;
import comet.app.settings.Source;
import comet.app.settings.SourceSettings;
import comet.core.address.ProxyUrl;
import comet.core.address.Url;
import comet.core.port.ScrapeContext;
import comet.core.port.TorrentScraper;
import comet.core.release.ReleaseParser;
import comet.core.search.ScrapeSource;
import comet.outside.Habits;
import comet.outside.Outside;
import comet.outside.OutsideResources;
import comet.outside.Repeats;
import comet.outside.Route;
import comet.scrapers.kit.BrowserHeaders;
import comet.scrapers.kit.Resting;
import comet.scrapers.kit.SourceInstance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes sources of what the settings say of them, all in the same way (SCR-20 to SCR-25, SCR-50 to SCR-55). */
@Singleton
final class SourceWorkshop {

    private final Settings settings;
    private final OutsideResources outside;
    private final ReleaseParser parser;

    SourceWorkshop(Settings settings, OutsideResources outside, ReleaseParser parser) {
        this.settings = settings;
        this.outside = outside;
        this.parser = parser;
    }

    /** A source whose instances are made one by one; empty if no instance of it ever runs. */
    Optional<ScrapeSource> source(Source source, Source.Maker maker) {
        List<ScrapeSource.Instance> instances = new ArrayList<>();
        List<Source.Place> places = source.places(settings);
        for (int i = 0; i < places.size(); i++) {
            Set<ScrapeContext> contexts = contexts(source, places.get(i).mode());
            if (!contexts.isEmpty()) {
                SourceInstance instance = instance(source, places.get(i));
                TorrentScraper scraper = maker.make(instance, new Source.Choices(settings, i, parser, outside.time()));
                instances.add(new ScrapeSource.Instance(new Resting(scraper, outside.time()), contexts));
            }
        }
        return instances.isEmpty() ? Optional.empty() : Optional.of(source(source, instances));
    }

    /** A source of one instance that the caller has made, left alone when it fails. */
    ScrapeSource resting(Source source, TorrentScraper scraper) {
        return source(source, new Resting(scraper, outside.time()));
    }

    /** What searches at the one address of a manager of indexers (SCR-43). */
    SourceInstance searches(Source source) {
        return new SourceInstance(
                only(source), new Outside(habits(source).within(indexerTime()), outside), outside.threads());
    }

    /** What asks it which indexers there are: by a proxy only if that is meant for it alone (IDX-D5). */
    SourceInstance directory(Source source) {
        Habits habits = habits(source).within(indexerTime()).by(through(ownProxy(source)));
        return new SourceInstance(only(source), new Outside(habits, outside), outside.threads());
    }

    private Duration indexerTime() {
        return settings.get(SourceSettings.INDEXER_MANAGER_TIMEOUT);
    }

    private Url only(Source source) {
        return source.places(settings).getFirst().url().withoutTrailingSlashes();
    }

    /** A source that the caller has made. */
    ScrapeSource source(Source source, TorrentScraper scraper) {
        return source(source, List.of(new ScrapeSource.Instance(scraper, contexts(source, ScraperMode.BOTH))));
    }

    private ScrapeSource source(Source source, List<ScrapeSource.Instance> instances) {
        ScraperBudgets budgets = new ScraperBudgets(settings);
        return new ScrapeSource(
                instances,
                budgets.of(source, ScrapeContext.LIVE),
                budgets.of(source, ScrapeContext.BACKGROUND),
                source.animeOnly(settings));
    }

    private Set<ScrapeContext> contexts(Source source, ScraperMode place) {
        Set<ScrapeContext> contexts = EnumSet.allOf(ScrapeContext.class);
        contexts.removeIf(context -> !source.runs(settings, context) || !place.runsIn(context));
        return contexts;
    }

    private SourceInstance instance(Source source, Source.Place place) {
        return new SourceInstance(
                place.url().withoutTrailingSlashes(), new Outside(habits(source), outside), outside.threads());
    }

    /** How any source is called. */
    Habits habits(Source source) {
        Habits plain = Habits.of(
                        source.word(), ProductName.userAgent(), settings.get(NetworkSettings.HTTP_CLIENT_TIMEOUT_TOTAL))
                .inSlots()
                .repeating(new Repeats.WhenLimited(
                        settings.get(NetworkSettings.RATELIMIT_MAX_RETRIES),
                        settings.get(NetworkSettings.RATELIMIT_RETRY_BASE_DELAY)))
                .by(route(source));
        Habits paged = source.pages(settings).map(plain::atOnce).orElse(plain);
        return source.isLikeBrowser() ? paged.carrying(BrowserHeaders.CHROME) : paged;
    }

    private Route route(Source source) {
        return through(ownProxy(source).or(() -> settings.get(NetworkSettings.GLOBAL_PROXY_URL)));
    }

    private Optional<ProxyUrl> ownProxy(Source source) {
        return source.proxy().isPresent() ? settings.get(source.proxy().get()) : Optional.empty();
    }

    private Route through(Optional<ProxyUrl> proxy) {
        ProxyEthos ethos = settings.get(NetworkSettings.PROXY_ETHOS);
        if (proxy.isEmpty() || ethos == ProxyEthos.NEVER) {
            return new Route.Direct();
        }
        return ethos == ProxyEthos.ALWAYS ? new Route.Through(proxy.get()) : new Route.ThroughOnFailure(proxy.get());
    }
}
