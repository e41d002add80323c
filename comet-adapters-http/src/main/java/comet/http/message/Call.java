package comet.http.message;

import java.net.InetSocketAddress;

/**
 * One request as it came in. A secret as a whole (path, query and headers hold keys): its text form shows the method.
 *
 * @param method as sent, such as {@code GET}; unknown words are possible
 * @param target the untouched request target
 * @param headers all headers
 * @param peer the other end of the connection
 * @param local this end of the connection
 * @param secure whether the connection itself is encrypted
 * @param body the body
 */
public record Call(
        String method,
        RequestTarget target,
        RequestHeaders headers,
        InetSocketAddress peer,
        InetSocketAddress local,
        boolean secure,
        RequestBody body) {

    /** Whether only the headers of the answer are wanted. */
    public boolean isHead() {
        return method.equals("HEAD");
    }

    /** The parameters of the query. */
    public QueryParameters query() {
        return QueryParameters.parse(target.query());
    }

    @Override
    public String toString() {
        return method + " " + target;
    }
}
