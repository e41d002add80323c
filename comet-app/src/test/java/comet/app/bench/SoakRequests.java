package comet.app.bench;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

/** What people and strangers ask, mixed by number: the same number is always the same request. */
final class SoakRequests {

    /** Films that are asked for again and again. */
    private static final int KNOWN = 200;

    /** Numbers of films that nobody asked for before begin here. */
    private static final int FRESH = 1_000_000;

    private static final int EVERY = 100;
    private static final String TORRENTS = segment("{}");

    /** Each with a key of its own, because a service is asked only so often for one. */
    private static final List<String> ACCOUNTS = IntStream.range(0, KNOWN)
            .mapToObj(person -> account("person" + person))
            .toList();

    private SoakRequests() {}

    /** The request of this number. */
    static byte[] of(long number) {
        int known = (int) (number / EVERY % KNOWN);
        int kind = (int) (number % EVERY);
        String account = ACCOUNTS.get(known);
        // One in a hundred is a film that nobody asked for before.
        if (kind == 0) {
            return SoakClient.get(list(number / EVERY % 2 == 0 ? TORRENTS : account, FRESH + (int) (number / EVERY)));
        }
        if (kind <= 40) {
            return SoakClient.get(list(TORRENTS, known + kind));
        }
        if (kind <= 60) {
            return SoakClient.get(list(account, known + kind % 4), "Accept-Encoding: gzip");
        }
        if (kind <= 72) {
            return SoakClient.get("/" + account + "/playback/" + SoakWorld.hash(known + 1, 2 * (kind % 4))
                    + "/0/n/n/n?torrent_name=Film.2010.1080p&name=Film&media_id=tt%07d&media_type=movie"
                            .formatted(known + 1));
        }
        return switch (kind) {
            case 73, 74, 75 -> SoakClient.get("/" + TORRENTS + "/manifest.json");
            case 76, 77 -> SoakClient.get("/configure");
            case 78 -> SoakClient.get("/" + account + "/configure");
            case 79, 80 -> SoakClient.get("/status-video/UNKNOWN.mp4", "Range: bytes=1000-65999");
            case 81 -> SoakClient.head("HEAD", list(TORRENTS, known + 1)).getBytes(StandardCharsets.ISO_8859_1);
            case 82 -> SoakClient.get("/nobody/knows/" + number);
            case 83 -> SoakClient.get("/bm90IGpzb24=" + number + "/stream/movie/tt0000001.json");
            // A configuration of its own for everybody.
            case 84 -> SoakClient.get(list(account("key" + number), known + 1));
            case 85 -> SoakClient.head("OPTIONS", list(TORRENTS, known + 1)).getBytes(StandardCharsets.ISO_8859_1);
            case 86 -> SoakClient.get("/stream/series/kitsu:" + number + ":1.json");
            case 87, 88 -> SoakClient.get("/health/ready");
            default -> SoakClient.get(list(TORRENTS, known % 10 + 1));
        };
    }

    private static String list(String segment, int film) {
        return "/%s/stream/movie/tt%07d.json".formatted(segment, film);
    }

    private static String account(String key) {
        return segment("{\"debridServices\":[{\"service\":\"premiumize\",\"apiKey\":\"" + key + "\"}]}");
    }

    private static String segment(String json) {
        return Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
