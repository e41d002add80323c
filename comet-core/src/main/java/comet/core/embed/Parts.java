package comet.core.embed;

import comet.core.evidence.Lifetimes;
import comet.core.memory.InMemoryStores;
import comet.core.playback.PlaybackResolver;
import comet.core.port.DebridServices;
import comet.core.port.HintSource;
import comet.core.port.MetadataProvider;
import comet.core.port.Pause;
import comet.core.port.Stores;
import comet.core.ranking.ProfileRanker;
import comet.core.ranking.Ranker;
import comet.core.release.ReleaseNameParser;
import comet.core.release.ReleaseParser;
import comet.core.release.RememberingParser;
import comet.core.report.SearchReports;
import comet.core.search.PartFacts;
import comet.core.search.ScrapeSource;
import comet.core.search.SearchLimits;
import comet.core.search.TitleLookup;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;

/** What one engine is made of: the defaults, until a builder has written its choices over them. Not shared. */
final class Parts {

    private static final int REMEMBERED_NAMES = 10_000;

    final List<MetadataProvider> titles = new ArrayList<>();
    final List<ScrapeSource> sources = new ArrayList<>();
    final List<HintSource> hints = new ArrayList<>();
    final RandomGenerator random = new SecureRandom();

    DebridServices services = DebridServices.NONE;
    PartFacts facts = PartFacts.NONE;
    SearchLimits searching = SearchLimits.DEFAULT;
    TitleLookup.Limits lookingUp = TitleLookup.Limits.DEFAULT;
    PlaybackResolver.Terms playing = PlaybackResolver.Terms.DEFAULT;
    Lifetimes lifetimes = Lifetimes.DEFAULT;
    Ranker ranker = new ProfileRanker();
    ReleaseParser parser = RememberingParser.of(new ReleaseNameParser(), REMEMBERED_NAMES);
    SearchReports reports = SearchReports.NONE;
    InstantSource clock = InstantSource.system();
    Pause pause = Thread::sleep;

    Optional<Stores> givenStores = Optional.empty();
    Optional<ExecutorService> givenThreads = Optional.empty();

    Stores stores() {
        return givenStores.orElseGet(() -> new InMemoryStores(clock, random));
    }
}
