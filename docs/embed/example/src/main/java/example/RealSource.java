package example;

import comet.core.address.Url;
import comet.core.embed.StreamEngine;
import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.outside.Habits;
import comet.outside.Outside;
import comet.outside.OutsideResources;
import comet.scrapers.kit.SourceInstance;
import comet.scrapers.torrentio.Torrentio;
import comet.titles.cinemeta.Cinemeta;
import comet.titles.kit.TitleService;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.OkHttpClient;

/** Prints what Torrentio has of the film whose IMDb id is the first argument, by the title that Cinemeta tells. */
public final class RealSource {

    private static final String USER_AGENT = "streams/1.0";

    public static void main(String[] arguments) throws InterruptedException {
        MediaRequest film = MediaRequest.parse(MediaType.MOVIE, arguments[0]).orElseThrow();
        Url torrentio = address(arguments, 1, "https://torrentio.strem.fun");
        Url cinemeta = address(arguments, 2, "https://v3-cinemeta.strem.io");

        InstantSource clock = InstantSource.system();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var resources =
                    new OutsideResources(new OkHttpClient(), threads, clock, Thread::sleep, new SecureRandom());
            var titles = new TitleService(cinemeta, new Outside(Cinemeta.habits(USER_AGENT), resources));
            Habits habits = Habits.of("torrentio", USER_AGENT, Duration.ofSeconds(20));
            var source = new SourceInstance(torrentio, new Outside(habits, resources), threads);

            try (StreamEngine engine = StreamEngine.builder()
                    .threads(threads)
                    .titles(new Cinemeta(titles, clock))
                    .source(new Torrentio(source))
                    .build()) {
                OwnSource.print(engine.search(film));
            }
        }
    }

    private static Url address(String[] arguments, int place, String usual) {
        return Url.parseHttp(arguments.length > place ? arguments[place] : usual)
                .orElseThrow()
                .withoutTrailingSlashes();
    }
}
