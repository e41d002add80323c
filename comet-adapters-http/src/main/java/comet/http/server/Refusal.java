package comet.http.server;

/**
 * Why a request is not looked at any further. The connection ends with the answer, because what follows on it cannot be
 * told apart from what was refused.
 *
 * @param status 400, 414, 431 or 505
 * @param detail a fixed text
 */
record Refusal(int status, String detail) {
    static final Refusal BAD_REQUEST = new Refusal(400, "Bad Request");
    static final Refusal TARGET_TOO_LONG = new Refusal(414, "URI Too Long");
    static final Refusal HEADERS_TOO_LARGE = new Refusal(431, "Request Header Fields Too Large");
    static final Refusal VERSION_NOT_SUPPORTED = new Refusal(505, "HTTP Version Not Supported");
}
