package comet.docs;

import comet.core.availability.AccountCheck;
import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.port.ScrapeContext;
import comet.core.ranking.ProfileRanker;
import comet.core.release.ReleaseNameParser;
import comet.core.release.RememberingParser;
import comet.core.report.SearchReports;
import comet.core.search.OfferedStream;
import comet.core.search.ScrapeSource;
import comet.core.search.SearchLimits;
import comet.core.search.SearchOutcome;
import comet.core.search.SearchPreferences;
import comet.core.search.StreamRequest;
import comet.core.search.StreamSearch;
import comet.core.search.TitleLookup;
import comet.persistence.Database;
import comet.persistence.DatabaseSettings;
import comet.scrapers.openfilms.OpenFilms;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A search in a program of one's own: the core, two adapters, no framework and no server. */
public final class SearchWithoutServer {

    private SearchWithoutServer() {}

    /** Prints what can be played of a film. */
    public static void main(String[] arguments) throws Exception {
        for (OfferedStream stream : streamsOf("tt1254207", Path.of(arguments[0]))) {
            System.out.println(
                    stream.release().title() + "  " + stream.release().infoHash());
        }
    }

    static List<OfferedStream> streamsOf(String imdbId, Path databaseFile) throws Exception {
        InstantSource time = InstantSource.system();
        // region search
        var settings = DatabaseSettings.defaults(new DatabaseSettings.Sqlite(databaseFile));
        try (Database database = Database.open(settings, time);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            StreamSearch search = search(database, threads, time);
            MediaRequest film = MediaRequest.parse(MediaType.MOVIE, imdbId).orElseThrow();
            var request = new StreamRequest(film, SearchPreferences.DEFAULT, Optional.empty());

            return switch (search.search(request)) {
                case SearchOutcome.Found found -> found.streams();
                case SearchOutcome.MetadataUnavailable unknown -> List.of();
                case SearchOutcome.NotReleased notYet -> List.of();
                case SearchOutcome.TorrentsDisabled disabled -> List.of();
                case SearchOutcome.Busy busy -> List.of();
            };
        }
        // end search
    }

    // region wiring
    static StreamSearch search(Database database, ExecutorService threads, InstantSource time) {
        OpenFilms films = OpenFilms.builtIn();
        var titles = new TitleLookup(
                List.of(films), database.metadata(), TitleLookup.Limits.DEFAULT, threads, time, SearchReports.NONE);
        var source =
                new ScrapeSource(films, Set.of(ScrapeContext.LIVE), Duration.ofSeconds(30), Duration.ofSeconds(30));
        var ports = new StreamSearch.Ports(
                titles,
                List.of(source),
                database.releases(),
                database.demand(),
                database.locks(),
                AccountCheck.NONE,
                new ProfileRanker(),
                RememberingParser.of(new ReleaseNameParser(), 10_000),
                SearchReports.NONE);
        return new StreamSearch(ports, SearchLimits.DEFAULT, threads, time, Thread::sleep);
    }
    // end wiring
}
