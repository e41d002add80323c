package comet.http.login;

import comet.http.address.CookieScope;
import comet.http.message.Call;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sessions of those who have entered by one door (HTTP-145 to HTTP-147, ADM-03 to ADM-05). Nothing is stored: a session is
 * a signed expiry time that the browser keeps; only those that were ended before their time are remembered, by this
 * process (ADM-11). Thread-safe.
 */
public final class PageSessions {

    /** Sessions ended before their time that are remembered; of more, those ended first are forgotten. */
    private static final int MOST_ENDED = 10_000;

    private static final int MAX_LENGTH = 160;
    private static final int NONCE_BYTES = 8;
    private static final Pattern ALPHABET = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern FIELDS = Pattern.compile("(0|[1-9][0-9]{0,17}):([0-9a-f]{16}):([0-9a-f]{64})");

    private final Door door;
    private final byte[] key;
    private final Duration life;
    private final InstantSource time;
    private final RandomGenerator random;

    /** Nonces of sessions ended before their time. */
    private final Set<String> ended = new LinkedHashSet<>();

    /**
     * @param life how long a session lasts, whole seconds
     * @param random a cryptographic source
     */
    public PageSessions(Door door, PagePassword password, Duration life, InstantSource time, RandomGenerator random) {
        this.door = door;
        this.key = password.sessionKey(door);
        this.life = life;
        this.time = time;
        this.random = random;
    }

    /**
     * The {@code Set-Cookie} value of a new session.
     *
     * @param scope where the browser sends it
     */
    public String begin(CookieScope scope) {
        long expiry = time.instant().plus(life).getEpochSecond();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        String signed = expiry + ":" + HexFormat.of().formatHex(nonce);
        String token = signed + ":" + signature(signed);
        String value =
                Base64.getUrlEncoder().withoutPadding().encodeToString(token.getBytes(StandardCharsets.US_ASCII));
        return cookie(door, value, life.toSeconds(), path(door, scope), scope);
    }

    /** The {@code Set-Cookie} values that make a browser forget its session, under every path it was ever sent to. */
    public static List<String> end(Door door, CookieScope scope) {
        return Stream.of(path(door, scope), scope.path())
                .distinct()
                .map(path -> cookie(door, "", 0, path, scope))
                .toList();
    }

    /** Ends the sessions that a request carries, whoever else has a copy of them. */
    public void end(Call call) {
        values(call).flatMap(value -> token(value).stream()).forEach(fields -> {
            synchronized (ended) {
                ended.add(fields.group(2));
                if (ended.size() > MOST_ENDED) {
                    ended.remove(ended.iterator().next());
                }
            }
        });
    }

    private static String path(Door door, CookieScope scope) {
        return door.path().isEmpty() || !scope.path().equals("/") ? scope.path() + door.path() : door.path();
    }

    /** Whether the request carries a session that is still good. */
    public boolean isSignedIn(Call call) {
        return values(call).anyMatch(this::isValid);
    }

    private Stream<String> values(Call call) {
        return call.headers().all("Cookie").stream()
                .flatMap(header -> Arrays.stream(header.split(";")))
                .map(pair -> pair.strip().split("=", 2))
                .filter(parts -> parts.length == 2 && parts[0].equals(door.cookie()))
                .map(parts -> parts[1]);
    }

    boolean isValid(String value) {
        return token(value).filter(this::isOpen).isPresent();
    }

    private boolean isOpen(Matcher fields) {
        synchronized (ended) {
            return !ended.contains(fields.group(2));
        }
    }

    /** The fields of a session that is signed and not over. */
    private Optional<Matcher> token(String value) {
        if (value.length() > MAX_LENGTH || !ALPHABET.matcher(value).matches()) {
            return Optional.empty();
        }
        String token;
        try {
            token = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        Matcher fields = FIELDS.matcher(token);
        return Optional.of(fields)
                .filter(Matcher::matches)
                .filter(read -> Long.parseLong(read.group(1)) > time.instant().getEpochSecond())
                .filter(read -> MessageDigest.isEqual(
                        signature(read.group(1) + ":" + read.group(2)).getBytes(StandardCharsets.US_ASCII),
                        read.group(3).getBytes(StandardCharsets.US_ASCII)));
    }

    private String signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static String cookie(Door door, String value, long maxAge, String path, CookieScope scope) {
        return door.cookie()
                + "="
                + value
                + "; HttpOnly; SameSite="
                + door.sameSite()
                + "; Path="
                + path
                + "; Max-Age="
                + maxAge
                + (scope.secure() ? "; Secure" : "");
    }
}
