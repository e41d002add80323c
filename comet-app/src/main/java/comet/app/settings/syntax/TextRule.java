package comet.app.settings.syntax;

import static java.nio.charset.StandardCharsets.UTF_8;

import comet.core.address.HostName;
import java.util.Base64;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A rule that the text of a setting must keep.
 *
 * @param demand in the words of an error: {@code must be …}
 * @param allowed in the words of the documentation
 */
public record TextRule(String demand, String allowed, Predicate<String> predicate) {
    public static final TextRule ANY = new TextRule("", "", text -> true);
    public static final TextRule PRINTABLE_ASCII =
            rule("must be printable ASCII text", "printable ASCII", matches("[ -~]*"));
    public static final TextRule HOST =
            rule("must be an IP address or a host name", "IP address or host name", HostName::isHost);
    public static final TextRule REPOSITORY =
            rule("must have the form owner/name", "owner/name", matches("[A-Za-z0-9._-]+/[A-Za-z0-9._-]+"));
    public static final TextRule ALIAS =
            rule("must be 1 to 64 printable characters", "1–64 printable characters", matches("\\P{Cc}{1,64}"));
    static final TextRule TWO_LETTERS =
            rule("must be a code of two letters", "two-letter codes", matches("[A-Za-z]{2}"));
    /** The id of a CometNet pool (CN-60). */
    static final TextRule POOL = rule(
            "must be 2 to 64 characters of a-z, 0-9, - and _",
            "ids of 2–64 characters a-z 0-9 - _",
            matches("[a-z0-9_-]{2,64}"));
    /**
     * One URL path segment that needs no encoding (HTTP-060). The two segments that name directories would be resolved
     * away by clients and proxies.
     */
    public static final TextRule PATH_SEGMENT = rule(
            "must be 1 to 128 characters of A-Z a-z 0-9 - _ . ~",
            "1–128 characters A-Z a-z 0-9 - _ . ~",
            matches("(?!\\.{1,2}$)[A-Za-z0-9._~-]{1,128}"));
    /** A user and a password, plainly or in Base64 (ST-63). */
    public static final TextRule PROXY_AUTH =
            rule("must be user:password or its Base64 form", "user:password, or its Base64", TextRule::isProxyAuth);
    /** A user and a password, or nothing. */
    static final TextRule PAIR =
            rule("must have the form uuid:password", "uuid:password", text -> text.isEmpty() || isPair(text));

    public boolean accepts(String text) {
        return predicate.test(text);
    }

    Reading<String> read(String text) {
        return Reading.when(accepts(text), text, demand);
    }

    private static TextRule rule(String demand, String allowed, Predicate<String> predicate) {
        return new TextRule(demand, allowed, predicate);
    }

    private static Predicate<String> matches(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }

    private static boolean isProxyAuth(String text) {
        if (text.indexOf(':') >= 0) {
            return isPair(text);
        }
        try {
            return isPair(new String(Base64.getDecoder().decode(text), UTF_8));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isPair(String text) {
        int colon = text.indexOf(':');
        return colon > 0 && colon < text.length() - 1;
    }
}
