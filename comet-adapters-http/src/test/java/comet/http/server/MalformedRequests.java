package comet.http.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * An endless supply of requests as nobody should send them, the same ones for the same seed: real requests with a few
 * things wrong, and octets that never were one.
 */
final class MalformedRequests {

    private static final String HASH = "0123456789abcdef0123456789abcdef01234567";

    private static final String ACCOUNT = TestServer.account("KEY");

    private static final List<String> PATHS = List.of(
            "/",
            "/health/ready",
            "/configure",
            "/configure/login",
            "/configure/logout",
            "/configure/check-account",
            "/manifest.json",
            "/e30=/manifest.json",
            "/manifest",
            "/streams?imdbID=tt1727587&type=movie",
            "/e30=/streams?imdbID=tt1727587&type=series&season=1&episode=2",
            "/stream/movie/tt1727587.json?kodi=1",
            "/e30=/stream/series/tt1727587:1:2.json",
            "/e30=/playback/" + HASH + "/0/n/n/n?torrent_name=a&name=b&media_id=tt1727587&media_type=movie",
            "/e30=/debrid-sync/0",
            "/status-video/UNKNOWN.mp4",
            "/assets/logo.png",
            "/s/k3y/manifest.json",
            "/" + ACCOUNT + "/configure",
            "/" + ACCOUNT + "/manifest.json",
            "/" + ACCOUNT + "/stream/series/tt1727587:1:2.json",
            "/" + ACCOUNT + "/streams?imdbID=tt1727587&type=series&season=1&episode=2",
            "/" + ACCOUNT + "/playback/" + HASH + "/0/n/n/n?torrent_name=a&name=b&media_id=tt1727587&media_type=movie",
            "/" + ACCOUNT + "/debrid-sync/0");

    /** Most requests get past the method, to find what is wrong with the rest of them. */
    private static final List<String> METHODS = List.of(
            "GET", "GET", "GET", "GET", "GET", "GET", "GET", "HEAD", "POST", "POST", "POST", "OPTIONS", "PUT", "DELETE",
            "TRACE", "CONNECT", "get", "G@T", "");

    private static final List<String> HEADERS = List.of(
            "Accept-Encoding: gzip;q=\"",
            "Accept-Encoding: ,,,;;;q=q",
            "Content-Length: 5",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: gzip, chunked",
            "Content-Encoding: gzip",
            "Content-Type: multipart/form-data; boundary=",
            "Content-Type: multipart/form-data; boundary=\"x\"",
            "Content-Type: application/x-www-form-urlencoded; charset=nonsense",
            "Content-Type: application/json",
            "Content-Type: /;=,",
            "Cookie: configure_session=AAAA; ;;=;",
            "Expect: 100-continue",
            "Expect: the unexpected",
            "Forwarded: for=\"[::\";;;for=",
            "If-None-Match: W/\"",
            "If-None-Match: *",
            "If-Range: W/\"x",
            "Origin: null",
            "Origin: http://[::1",
            "Range: bytes=-0",
            "Range: bytes=9999999999999999999-1,--",
            "Referer: \u00ff\u00fe",
            "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13",
            "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\nConnection: Upgrade, HTTP2-Settings",
            "X-Forwarded-For: " + "1.1.1.1,".repeat(500),
            "X-Forwarded-For: [::1]:80, %00, \"",
            "X-Forwarded-Proto: javascript");

    /** Headers that no server takes. */
    private static final List<String> IMPOSSIBLE_HEADERS = List.of(
            "no colon at all",
            ": no name",
            "Bad Name: x",
            "Folded: a\r\n b",
            "Nul: \u0000",
            "Content-Length: -5",
            "Content-Length: 99999999999999999999",
            "Long: " + "x".repeat(40_000));

    private static final List<String> SPLINTERS = List.of(
            "% %zz %00 %2F %25 + // /../ \\ | { } \" < # ? &&=& ; \u00ff \u00c3 [ ] ^ ` tt : n -1 99999999999 .json / &imdbID = 0"
                    .split(" "));

    /** Characters that end a target. */
    private static final List<String> IMPOSSIBLE_SPLINTERS = List.of(" ", "\t", "\r", "\n", "\u0000");

    private final Random random;

    MalformedRequests(long seed) {
        this.random = new Random(seed);
    }

    /** The next request, as octets. */
    byte[] next() {
        byte[] request = random.nextInt(20) == 0 ? noise() : damaged(request());
        return request.length == 0 ? new byte[] {'\r'} : request;
    }

    private byte[] noise() {
        byte[] noise = new byte[1 + random.nextInt(300)];
        random.nextBytes(noise);
        return noise;
    }

    private byte[] request() {
        StringBuilder request = new StringBuilder();
        request.append(one(METHODS)).append(' ').append(target()).append(" HTTP/1.1\r\n");
        if (random.nextInt(25) > 0) {
            request.append("Host: addon.example.com\r\n");
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            request.append(one(random.nextInt(8) == 0 ? IMPOSSIBLE_HEADERS : HEADERS))
                    .append("\r\n");
        }
        request.append("Connection: close\r\n\r\n");
        if (random.nextInt(3) == 0) {
            request.append(body());
        }
        return request.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private String target() {
        StringBuilder target = new StringBuilder(one(PATHS));
        for (int i = random.nextInt(3); i > 0; i--) {
            target.insert(
                    random.nextInt(target.length() + 1),
                    one(random.nextInt(10) == 0 ? IMPOSSIBLE_SPLINTERS : SPLINTERS));
        }
        if (random.nextInt(25) == 0) {
            target.append("a".repeat(random.nextInt(70_000)));
        }
        return target.toString();
    }

    private String body() {
        return switch (random.nextInt(5)) {
            case 0 -> "password=%zz&&&=&next=//evil.example";
            case 1 -> "{\"service\":{\"a\":[".repeat(1 + random.nextInt(2000));
            case 2 -> "5\r\nabc\r\nzz\r\n0\r\n\r\n";
            case 3 -> "--x\r\nContent-Disposition: form-data; name=\"password\r\n\r\n--x";
            default -> "x".repeat(random.nextInt(200_000));
        };
    }

    /** Changes an octet of every eighth request, or cuts a few out. */
    private byte[] damaged(byte[] request) {
        if (random.nextInt(8) > 0) {
            return request;
        }
        ByteArrayOutputStream damaged = new ByteArrayOutputStream(request.length);
        int at = random.nextInt(Math.min(request.length, 200));
        damaged.write(request, 0, at);
        damaged.write(random.nextInt(256));
        int from = Math.min(request.length, at + random.nextInt(3));
        damaged.write(request, from, request.length - from);
        return damaged.toByteArray();
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
