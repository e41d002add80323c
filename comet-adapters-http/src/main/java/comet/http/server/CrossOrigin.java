package comet.http.server;

import comet.http.message.Answer;
import comet.http.message.Call;
import java.util.Optional;
import java.util.regex.Pattern;

/** What pages of other origins may do with our answers (HTTP-070 to HTTP-074, NET-04). Pure functions. */
final class CrossOrigin {

    private static final String METHODS = "DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT";
    private static final Pattern HEADER_NAMES = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~, \t-]{1,2000}");

    private CrossOrigin() {}

    /**
     * Adds the header that lets everybody read the answer. It is sent whether or not there is an {@code Origin}: a
     * shared cache that stored an answer without it would hand that to Stremio on the web.
     */
    static Answer shared(Answer answer) {
        return answer.with("Access-Control-Allow-Origin", "*");
    }

    /** Whether a browser asks what it may send. */
    static boolean isPreflight(Call call) {
        return call.method().equals("OPTIONS")
                && call.headers().contains("Origin")
                && call.headers().contains("Access-Control-Request-Method");
    }

    /** The answer to a preflight request (HTTP-071, HTTP-074). */
    static Answer preflight(Call call) {
        Answer answer = Answer.text(200, "OK")
                .with("Access-Control-Allow-Methods", METHODS)
                .with("Access-Control-Max-Age", "600");
        Optional<String> headers = call.headers()
                .list("Access-Control-Request-Headers")
                .filter(names -> HEADER_NAMES.matcher(names).matches());
        if (headers.isPresent()) {
            answer = answer.with("Access-Control-Allow-Headers", headers.get());
        }
        return call.headers()
                        .first("Access-Control-Request-Private-Network")
                        .filter("true"::equalsIgnoreCase)
                        .isPresent()
                ? answer.with("Access-Control-Allow-Private-Network", "true")
                : answer;
    }
}
