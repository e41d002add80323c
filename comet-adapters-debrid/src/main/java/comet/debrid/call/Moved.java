package comet.debrid.call;

import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** Reads where a service has moved. */
final class Moved {

    private static final int TEMPORARY_REDIRECT = 307;
    private static final int PERMANENT_REDIRECT = 308;

    private Moved() {}

    /**
     * The same request to the address that the answer points to, if that is on the same host: at the same port, or at the
     * usual ones from http to https. Only with 307 and 308, which keep method and body.
     */
    static Optional<Request> onSameHost(Request request, comet.outside.Answer answer) {
        if (answer.status() != TEMPORARY_REDIRECT && answer.status() != PERMANENT_REDIRECT) {
            return Optional.empty();
        }
        HttpUrl from = request.url();
        return answer.header("Location")
                .flatMap(location -> Optional.ofNullable(from.resolve(location)))
                .filter(to -> isSameHost(from, to))
                .map(to -> request.newBuilder().url(to).build());
    }

    private static boolean isSameHost(HttpUrl from, HttpUrl to) {
        boolean samePlace = from.scheme().equals(to.scheme()) && from.port() == to.port();
        boolean nowEncrypted = !from.isHttps()
                && to.isHttps()
                && from.port() == HttpUrl.defaultPort(from.scheme())
                && to.port() == HttpUrl.defaultPort(to.scheme());
        return from.host().equals(to.host()) && (samePlace || nowEncrypted);
    }
}
