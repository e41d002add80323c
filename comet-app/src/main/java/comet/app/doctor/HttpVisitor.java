package comet.app.doctor;

import comet.http.selfcheck.Visitor;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/** Asks as a client of the public address does, certificate and all. Makes its connection anew each time. Thread-safe. */
public final class HttpVisitor implements Visitor {

    private final Duration patience;

    /** @param patience for the whole of it */
    public HttpVisitor(Duration patience) {
        this.patience = patience;
    }

    @Override
    public Visit visit(String url) throws InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .build();
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url)).timeout(patience).build();
            HttpResponse<Void> answer = client.send(request, HttpResponse.BodyHandlers.discarding());
            return new Visit.Answered(answer.statusCode());
        } catch (IOException e) {
            return new Visit.Failed(failure(e));
        } catch (IllegalArgumentException e) {
            // More than a URI allows: as good as unknown.
            return new Visit.Failed(Failure.NO_SUCH_HOST);
        } finally {
            client.shutdownNow();
        }
    }

    private static Failure failure(IOException e) {
        if (e instanceof HttpTimeoutException) {
            return Failure.TIMED_OUT;
        }
        if (e instanceof SSLException) {
            return Failure.NOT_SECURE;
        }
        if (e instanceof ConnectException) {
            return isUnresolved(e) ? Failure.NO_SUCH_HOST : Failure.REFUSED;
        }
        return Failure.BROKEN;
    }

    private static boolean isUnresolved(Throwable failure) {
        return failure instanceof UnresolvedAddressException
                || (failure.getCause() != null && isUnresolved(failure.getCause()));
    }
}
