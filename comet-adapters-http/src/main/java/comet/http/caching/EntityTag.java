package comet.http.caching;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The tag of a body (HTTP-103) and the weak comparison with what a client has (HTTP-104).
 *
 * @param opaque the text between the quotes
 */
public record EntityTag(String opaque) {

    private static final int DIGITS = 16;

    /** The tag of a body: the first half of its MD5. Not for security: equal bodies need equal tags, nothing more. */
    public static EntityTag of(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(body);
            return new EntityTag(HexFormat.of().formatHex(digest).substring(0, DIGITS));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }

    /** The value of the {@code ETag} header. */
    public String header() {
        return "W/\"" + opaque + "\"";
    }

    /**
     * Whether a client that sends this {@code If-None-Match} has the current body already. A list that breaks the
     * grammar matches nothing, so that the client gets the body.
     */
    public boolean isMatchedBy(String ifNoneMatch) {
        String list = ifNoneMatch.strip();
        if (list.equals("*")) {
            return true;
        }
        boolean found = false;
        int at = 0;
        while (true) {
            int open = list.startsWith("W/", at) ? at + 2 : at;
            int close = list.indexOf('"', open + 1);
            if (open >= list.length() || list.charAt(open) != '"' || close < 0) {
                return false;
            }
            found |= list.substring(open + 1, close).equals(opaque);
            at = afterBlanks(list, close + 1);
            if (at == list.length()) {
                return found;
            }
            if (list.charAt(at) != ',') {
                return false;
            }
            at = afterBlanks(list, at + 1);
        }
    }

    private static int afterBlanks(String list, int from) {
        int at = from;
        while (at < list.length() && (list.charAt(at) == ' ' || list.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }
}
