package comet.http.connection;

/**
 * Why a request is not looked at any further. The connection ends with the answer, because what follows on it cannot be
 * told apart from what was refused.
 *
 * @param status 400, 408, 413, 414, 429, 431, 503 or 505
 * @param detail a fixed text
 * @param readable whether the request line could be read, so that the log may say what was asked for
 */
public record Refusal(int status, String detail, boolean readable) {
    static final Refusal BAD_REQUEST = new Refusal(400, "Bad Request", false);
    static final Refusal TARGET_TOO_LONG = new Refusal(414, "URI Too Long", false);
    static final Refusal HEADERS_TOO_LARGE = new Refusal(431, "Request Header Fields Too Large", false);
    static final Refusal VERSION_NOT_SUPPORTED = new Refusal(505, "HTTP Version Not Supported", false);

    /** The body broke off. */
    static final Refusal BROKEN_BODY = new Refusal(400, "Bad Request", true);

    /** The body did not come in time. */
    static final Refusal SLOW_BODY = new Refusal(408, "Request Timeout", true);

    static final Refusal BODY_TOO_LARGE = new Refusal(413, "Content Too Large", true);

    /** This address has too many unfinished requests already. */
    static final Refusal TOO_MANY_OF_ADDRESS = new Refusal(429, "Too Many Requests", true);

    /** The server has too many unfinished requests already, or too many bytes of them. */
    static final Refusal TOO_MANY = new Refusal(503, "Service Unavailable", true);

    /** Whether asking again a little later may help. */
    public boolean isPassing() {
        return status == 429 || status == 503;
    }
}
