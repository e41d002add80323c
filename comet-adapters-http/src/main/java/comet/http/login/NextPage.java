package comet.http.login;

/** Where a person goes after signing in: a place on this server, whatever the form says (HTTP-144). */
public final class NextPage {

    private static final int MAX_LENGTH = 32_768;

    private NextPage() {}

    /**
     * Takes a path of this server, else the fallback. Control characters are refused too, because the value becomes a
     * header.
     */
    public static String of(String wanted, String fallback) {
        boolean local = wanted.startsWith("/")
                && !wanted.startsWith("//")
                && wanted.indexOf('\\') < 0
                && wanted.length() <= MAX_LENGTH
                && wanted.chars().allMatch(c -> c > 0x20 && c < 0x7F);
        return local ? wanted : fallback;
    }
}
