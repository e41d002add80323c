package comet.app.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the soaked server finds outside: every IMDb id is a film, one source has releases of each, and one debrid service
 * has every second of them. Uses the JDK alone, because the launcher compiles this file by itself.
 */
final class SoakWorld implements AutoCloseable {

    /** Releases of one film. */
    static final int RELEASES = 20;

    private static final Pattern FILM = Pattern.compile("/(meta|stream)/movie/tt([0-9]+)\\.json");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{40}");
    private static final String[] FORMS = {
        "2160p.WEB-DL.HEVC", "1080p.BluRay.x264", "720p.WEBRip.x264", "480p.DVDRip.XviD"
    };

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    SoakWorld() throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The info hash of one release of a film. */
    static String hash(int film, int release) {
        return String.format(Locale.ROOT, "%032x%08x", film, release);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] answer = json(exchange.getRequestURI().getPath(), asked).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private static String json(String path, String asked) {
        Matcher film = FILM.matcher(path);
        if (film.find()) {
            int number = Integer.parseInt(film.group(2));
            return film.group(1).equals("meta") ? title(number) : streams(number);
        }
        if (path.endsWith("/cache/check")) {
            return cached(hashes(asked).toList());
        }
        if (path.endsWith("/transfer/directdl")) {
            return "{\"status\":\"success\",\"content\":[{\"path\":\"Film/Film.2010.1080p.mkv\",\"size\":700000000,"
                    + "\"link\":\"https://dl.example.org/film.mkv\"}]}";
        }
        return "{\"status\":\"success\",\"transfers\":[]}";
    }

    private static String title(int number) {
        return "{\"meta\":{\"id\":\"tt%07d\",\"type\":\"movie\",\"name\":\"%s\",\"year\":\"2010\",\"releaseInfo\":\"2010\"}}"
                .formatted(number, name(number));
    }

    /** Two words that no other film has. */
    private static String name(int number) {
        return "Harbour "
                + Stream.of(Integer.toString(number, 26).split(""))
                        .map(digit -> String.valueOf((char) ('a' + Integer.parseInt(digit, 26))))
                        .collect(Collectors.joining("", "Q", "x"));
    }

    private static String streams(int number) {
        String dotted = name(number).replace(' ', '.');
        return IntStream.range(0, RELEASES)
                .mapToObj(release ->
                        "{\"name\":\"Torrentio\",\"title\":\"%s.2010.%s-GRP%d\\n👤 %d 💾 %d.5 GB ⚙️ Bench\",\"infoHash\":\"%s\"}"
                                .formatted(
                                        dotted,
                                        FORMS[release % FORMS.length],
                                        release,
                                        release + 1,
                                        release + 1,
                                        hash(number, release)))
                .collect(Collectors.joining(",", "{\"streams\":[", "]}"));
    }

    /** Every second release: those whose hash ends with an even digit. */
    private static String cached(List<String> hashes) {
        return "{\"status\":\"success\",\"response\":"
                + list(hashes, hash -> Boolean.toString(Character.digit(hash.charAt(39), 16) % 2 == 0))
                + ",\"filename\":"
                + list(hashes, hash -> "\"Film.2010.1080p.mkv\"") + ",\"filesize\":"
                + list(hashes, hash -> "\"700000000\"") + "}";
    }

    private static String list(List<String> hashes, UnaryOperator<String> item) {
        return hashes.stream().map(item).collect(Collectors.joining(",", "[", "]"));
    }

    private static Stream<String> hashes(String asked) {
        return HASH.matcher(asked).results().map(found -> found.group());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
