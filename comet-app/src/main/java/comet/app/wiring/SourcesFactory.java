package comet.app.wiring;

import comet.app.settings.ScraperBudgets;
import comet.app.settings.Settings;
import comet.app.settings.Source;
import comet.app.settings.SourceSettings;
import comet.core.port.MetadataProvider;
import comet.core.port.ScrapeContext;
import comet.core.port.TorrentScraper;
import comet.core.search.ScrapeSource;
import comet.scrapers.openfilms.OpenFilms;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Set;

/** What {@code comet-adapters-scrapers} offers: each source of releases and each provider of titles is one bean method. */
@Factory
final class SourcesFactory {

    private final Settings settings;

    SourcesFactory(Settings settings) {
        this.settings = settings;
    }

    // region sources
    @Singleton
    ScrapeSource openFilmsSource(OpenFilms films) {
        return source(films, SourceSettings.OPENFILMS);
    }
    // end sources

    /** Provider of titles. What is built in is asked first: it costs nothing. */
    @Singleton
    @Order(0)
    @Bean(typed = {OpenFilms.class, MetadataProvider.class})
    OpenFilms openFilms() {
        return OpenFilms.builtIn();
    }

    private ScrapeSource source(TorrentScraper scraper, Source source) {
        ScraperBudgets budgets = new ScraperBudgets(settings);
        Set<ScrapeContext> contexts = EnumSet.allOf(ScrapeContext.class);
        contexts.removeIf(context -> !settings.get(source.mode()).runsIn(context));
        return new ScrapeSource(
                scraper,
                contexts,
                budgets.of(source, ScrapeContext.LIVE),
                budgets.of(source, ScrapeContext.BACKGROUND));
    }
}
