package comet.app.wiring;

import comet.app.settings.CacheSettings;
import comet.app.settings.FilterSettings;
import comet.app.settings.MetadataSettings;
import comet.app.settings.SecuritySettings;
import comet.app.settings.Settings;
import comet.app.task.RecurringTask;
import comet.app.task.Tasks;
import comet.core.availability.AccountCheck;
import comet.core.availability.AvailabilityRules;
import comet.core.basis.Changes;
import comet.core.port.DemandStore;
import comet.core.port.Locks;
import comet.core.port.Pause;
import comet.core.port.ReleaseStore;
import comet.core.ranking.ProfileRanker;
import comet.core.ranking.Ranker;
import comet.core.release.ReleaseNameParser;
import comet.core.release.ReleaseParser;
import comet.core.release.RememberingParser;
import comet.core.report.SearchReports;
import comet.core.search.FilterRules;
import comet.core.search.Libraries;
import comet.core.search.PartFacts;
import comet.core.search.SearchLimits;
import comet.core.search.StreamSearch;
import comet.core.search.TitleLookup;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;

/** The use cases, on the ports that the other factories fill. */
@Factory
final class CoreFactory {

    /** How long asking a viewer's debrid services may take. No setting says; the same as the default of one request. */
    private static final Duration ACCOUNT_BUDGET = Duration.ofSeconds(10);

    @Singleton
    StreamSearch streamSearch(
            TitleLookup titles,
            PartFacts facts,
            SourcesFactory.InstalledSources sources,
            ReleaseStore releases,
            DemandStore demand,
            Locks locks,
            AccountCheck accounts,
            Ranker ranker,
            ReleaseParser parser,
            SearchReports reports,
            SearchLimits limits,
            Libraries libraries,
            Changes changes,
            @Named(Wiring.REQUESTS) ExecutorService threads,
            InstantSource time,
            Pause pause) {
        StreamSearch.Ports ports = new StreamSearch.Ports(
                titles,
                facts,
                sources.all(),
                releases,
                demand,
                locks,
                accounts,
                ranker,
                parser,
                reports,
                Optional.of(changes));
        return new StreamSearch(ports, Optional.of(libraries), limits, threads, time, pause);
    }

    /** What changed of all that answers are made from (STOR-66). */
    @Singleton
    Changes changes() {
        return new Changes();
    }

    /** All recurring work, of every factory. */
    @Singleton
    Tasks tasks(List<RecurringTask> tasks, Locks locks, InstantSource time, Pause pause) {
        return new Tasks(tasks, locks, time, pause);
    }

    /** The memory of release names of the whole process. */
    @Singleton
    ReleaseParser parser(Settings settings) {
        return RememberingParser.of(new ReleaseNameParser(), settings.get(FilterSettings.FILTER_PARSE_CACHE_SIZE));
    }

    @Singleton
    Ranker ranker(Settings settings) {
        return settings.get(FilterSettings.RTN_FILTER_DEBUG)
                ? new ProfileRanker(new DroppedReleaseLog())
                : new ProfileRanker();
    }

    @Singleton
    SearchLimits searchLimits(Settings settings, AvailabilityRules availability) {
        Duration softDeadline = settings.get(CacheSettings.SEARCH_SOFT_DEADLINE);
        return new SearchLimits(
                settings.get(SecuritySettings.DISABLE_TORRENT_STREAMS),
                availability,
                settings.get(CacheSettings.LIVE_TORRENT_CACHE_TTL),
                settings.get(CacheSettings.EMPTY_SEARCH_TTL),
                softDeadline.isZero() ? Optional.empty() : Optional.of(softDeadline),
                settings.get(CacheSettings.SEARCH_JOIN_TIMEOUT),
                settings.get(CacheSettings.SCRAPE_LOCK_TTL),
                settings.get(MetadataSettings.METADATA_BUDGET),
                ACCOUNT_BUDGET,
                new FilterRules(
                        settings.get(FilterSettings.REMOVE_ADULT_CONTENT),
                        settings.get(FilterSettings.SMART_LANGUAGE_DETECTION)));
    }

    @Singleton
    Pause pause() {
        return Thread::sleep;
    }

    @Singleton
    RandomGenerator random() {
        return new SecureRandom();
    }
}
