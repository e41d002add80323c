package comet.app.wiring;

import comet.app.settings.SourceSettings;
import comet.core.port.MetadataProvider;
import comet.core.search.ScrapeSource;
import comet.scrapers.openfilms.OpenFilms;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sources of this installation. What makes a source is said in {@link SourceSettings}, beside its settings; here are
 * those that are made in a way of their own.
 */
@Factory
final class SourcesFactory {

    /** Every source that runs in some context. */
    @Singleton
    InstalledSources sources(SourceWorkshop workshop, OpenFilms films, FurtherSources further) {
        Stream<ScrapeSource> alike = SourceSettings.all().stream()
                .flatMap(source -> source.maker().stream().flatMap(maker -> workshop.source(source, maker).stream()));
        Stream<ScrapeSource> builtIn = Stream.of(workshop.source(SourceSettings.OPENFILMS, films));
        return new InstalledSources(Stream.of(builtIn, further.all().stream(), alike)
                .flatMap(each -> each)
                .toList());
    }

    /**
     * What a search asks.
     *
     * @param all each source once
     */
    record InstalledSources(List<ScrapeSource> all) {}

    /** Those that are made in a way of their own. */
    record FurtherSources(List<ScrapeSource> all) {}

    /** Provider of titles. What is built in is asked first: it costs nothing. */
    @Singleton
    @Order(0)
    @Bean(typed = {OpenFilms.class, MetadataProvider.class})
    OpenFilms openFilms() {
        return OpenFilms.builtIn();
    }
}
