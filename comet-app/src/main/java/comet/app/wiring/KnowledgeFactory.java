package comet.app.wiring;

import comet.app.settings.CacheSettings;
import comet.app.settings.DebridServiceSettings;
import comet.app.settings.DebridServiceSettings.RefusedNames;
import comet.app.settings.DebridSettings;
import comet.app.settings.Settings;
import comet.core.availability.AccountCheck;
import comet.core.availability.AvailabilityCheck;
import comet.core.availability.AvailabilityRules;
import comet.core.availability.CheckPorts;
import comet.core.basis.Changes;
import comet.core.evidence.Lifetimes;
import comet.core.knowledge.KnowledgeEvents;
import comet.core.knowledge.TorrentKnowledge;
import comet.core.port.AccountLibraries;
import comet.core.port.DebridServices;
import comet.core.port.EvidenceStore;
import comet.core.port.Pause;
import comet.core.release.ReleaseParser;
import comet.persistence.Database;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** What is remembered of torrents at debrid services, and who is asked about the rest. */
@Factory
final class KnowledgeFactory {

    @Singleton
    TorrentKnowledge knowledge(
            EvidenceStore store,
            Database database,
            ReleaseParser parser,
            Settings settings,
            KnowledgeEvents events,
            @Named(Wiring.REQUESTS) ExecutorService threads,
            InstantSource time,
            Pause pause) {
        return new TorrentKnowledge(
                store,
                database.installationSecret(),
                parser,
                new Lifetimes(
                        settings.get(CacheSettings.DEBRID_CACHE_TTL),
                        settings.get(DebridSettings.DEBRID_ACCOUNT_SCRAPE_CACHE_TTL)),
                settings.get(DebridServiceSettings.DEBRID_REFUSED_SHAPES),
                threads,
                time,
                pause,
                events);
    }

    @Singleton
    KnowledgeEvents knowledgeEvents(Changes changes) {
        return new KnowledgeLog(changes);
    }

    @Singleton
    AvailabilityRules availabilityRules(Settings settings) {
        return new AvailabilityRules(
                settings.get(DebridServiceSettings.CACHED_ONLY_HIDES_UNKNOWN),
                refusedNames(settings.get(DebridServiceSettings.DEBRID_REFUSED_NAMES)),
                settings.get(CacheSettings.DEBRID_CACHE_CHECK_RATIO));
    }

    private static comet.core.availability.RefusedNames refusedNames(RefusedNames word) {
        return switch (word) {
            case SHOW -> comet.core.availability.RefusedNames.SHOW;
            case MARK -> comet.core.availability.RefusedNames.MARK;
            case HIDE -> comet.core.availability.RefusedNames.HIDE;
        };
    }

    @Singleton
    AccountCheck accountCheck(
            DebridServices services,
            TorrentKnowledge knowledge,
            AccountLibraries libraries,
            HintSources hints,
            ReleaseParser parser,
            AvailabilityRules rules,
            Changes changes,
            @Named(Wiring.REQUESTS) ExecutorService threads,
            InstantSource time) {
        return new AvailabilityCheck(
                new CheckPorts(services, knowledge, libraries, hints.all(), parser),
                rules,
                threads,
                time,
                Optional.of(changes));
    }
}
