package comet.http.login;

import comet.http.address.CookieScope;
import comet.http.message.Call;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sessions of the configuration page (HTTP-145 to HTTP-147). Nothing is stored: a session is a signed expiry time that
 * the browser keeps. Thread-safe.
 */
public final class PageSessions {

    /** Name of the cookie. */
    public static final String COOKIE = "configure_session";

    private static final int MAX_LENGTH = 160;
    private static final int NONCE_BYTES = 8;
    private static final Pattern ALPHABET = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern FIELDS = Pattern.compile("(0|[1-9][0-9]{0,17}):([0-9a-f]{16}):([0-9a-f]{64})");

    private final byte[] key;
    private final Duration life;
    private final InstantSource time;
    private final RandomGenerator random;

    /**
     * @param life how long a session lasts, whole seconds
     * @param random a cryptographic source
     */
    public PageSessions(PagePassword password, Duration life, InstantSource time, RandomGenerator random) {
        this.key = password.sessionKey();
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
        return cookie(value, life.toSeconds(), scope);
    }

    /** The {@code Set-Cookie} value that ends a session. */
    public static String end(CookieScope scope) {
        return cookie("", 0, scope);
    }

    /** Whether the request carries a session that is still good. */
    public boolean isSignedIn(Call call) {
        for (String header : call.headers().all("Cookie")) {
            for (String pair : header.split(";")) {
                String[] parts = pair.strip().split("=", 2);
                if (parts.length == 2 && parts[0].equals(COOKIE) && isValid(parts[1])) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean isValid(String value) {
        if (value.length() > MAX_LENGTH || !ALPHABET.matcher(value).matches()) {
            return false;
        }
        String token;
        try {
            token = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            return false;
        }
        Matcher fields = FIELDS.matcher(token);
        return fields.matches()
                && Long.parseLong(fields.group(1)) > time.instant().getEpochSecond()
                && MessageDigest.isEqual(
                        signature(fields.group(1) + ":" + fields.group(2)).getBytes(StandardCharsets.US_ASCII),
                        fields.group(3).getBytes(StandardCharsets.US_ASCII));
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

    private static String cookie(String value, long maxAge, CookieScope scope) {
        return COOKIE
                + "="
                + value
                + "; HttpOnly; SameSite=Lax; Path="
                + scope.path()
                + "; Max-Age="
                + maxAge
                + (scope.secure() ? "; Secure" : "");
    }
}
