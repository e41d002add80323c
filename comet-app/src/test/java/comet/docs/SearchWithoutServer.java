package comet.docs;

import comet.core.embed.StreamEngine;
import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.search.OfferedStream;
import comet.core.search.SearchOutcome;
import comet.persistence.Database;
import comet.persistence.DatabaseSettings;
import comet.scrapers.openfilms.OpenFilms;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** A search that remembers in a database file: the core, two adapters, no framework and no server. */
final class SearchWithoutServer {

    private SearchWithoutServer() {}

    static List<OfferedStream> streamsOf(String imdbId, Path databaseFile) throws Exception {
        MediaRequest film = MediaRequest.parse(MediaType.MOVIE, imdbId).orElseThrow();
        // region search
        var settings = DatabaseSettings.defaults(new DatabaseSettings.Sqlite(databaseFile));
        OpenFilms films = OpenFilms.builtIn();
        try (Database database = Database.open(settings, InstantSource.system());
                StreamEngine engine = StreamEngine.builder()
                        .stores(database)
                        .titles(films)
                        .source(films)
                        .build()) {
            SearchOutcome outcome = engine.search(film);
            // end search
            return outcome instanceof SearchOutcome.Found found ? found.streams() : List.of();
        }
    }
}
