package comet.outside;

import static comet.outside.TransportException.Fault.BROKEN_OFF;
import static comet.outside.TransportException.Fault.NO_CONNECTION;
import static comet.outside.TransportException.Fault.SILENT;
import static comet.outside.TransportException.Fault.TOO_LARGE;
import static comet.outside.TransportException.Fault.UNFINISHED;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * Sends one request and reads one answer: exactly one, because what may be sent twice is decided above. Thread-safe.
 *
 * <p>The exchange runs on a thread of its own while the caller waits for it, so that the wait ends by its limit and at
 * once when interrupted whatever the exchange is doing: a look-up of a name can be neither timed out nor interrupted.
 */
public final class Transport {

    private static final String RETRY_AFTER = "Retry-After";
    private static final String KEPT_RETRY_AFTER = "X-Kept-Retry-After";

    private final OkHttpClient http;

    /**
     * @param http its connections, proxy, DNS and trust are used; its interceptors, listeners, cookies, cache,
     *     authenticator, redirects and timeouts are not
     * @param threads starts a virtual thread for each task
     * @param callsAtOnce calls under way at the same time; more wait
     * @param connectTime how long a connection may take; longer than zero
     */
    public Transport(OkHttpClient http, ExecutorService threads, int callsAtOnce, Duration connectTime) {
        Dispatcher dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(callsAtOnce);
        dispatcher.setMaxRequestsPerHost(callsAtOnce);
        OkHttpClient.Builder builder = http.newBuilder()
                .dispatcher(dispatcher)
                .connectTimeout(connectTime)
                // The wait in exchange() is the only other limit; zero means none.
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .callTimeout(Duration.ZERO)
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .authenticator(Authenticator.NONE)
                .cookieJar(CookieJar.NO_COOKIES)
                .cache(null)
                .eventListener(EventListener.NONE);
        builder.interceptors().clear();
        builder.networkInterceptors().clear();
        this.http = builder.addNetworkInterceptor(Transport::hideRetryAfter).build();
    }

    /**
     * Sends the request.
     *
     * @param limit longer than zero
     * @param maxBody bytes of the largest body
     * @throws TransportException if there is no whole answer in that time
     * @throws InterruptedException if interrupted; the exchange is broken off
     */
    public Answer exchange(Request request, Duration limit, long maxBody)
            throws TransportException, InterruptedException {
        Call call = http.newCall(request);
        Exchange exchange = new Exchange(maxBody);
        call.enqueue(exchange);
        try {
            return exchange.answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new TransportException(exchange.fault == NO_CONNECTION ? SILENT : UNFINISHED);
        } catch (ExecutionException e) {
            throw new TransportException(exchange.fault);
        } finally {
            if (!exchange.answer.isDone()) {
                call.cancel();
            }
        }
    }

    /** OkHttp repeats any request by itself when a 503 says "Retry-After: 0", so it does not get to see that. */
    private static Response hideRetryAfter(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        String wait = response.header(RETRY_AFTER);
        return wait == null
                ? response
                : response.newBuilder()
                        .removeHeader(RETRY_AFTER)
                        .header(KEPT_RETRY_AFTER, wait)
                        .build();
    }

    private static Headers asSent(Headers headers) {
        String wait = headers.get(KEPT_RETRY_AFTER);
        return wait == null
                ? headers
                : headers.newBuilder()
                        .removeAll(KEPT_RETRY_AFTER)
                        .add(RETRY_AFTER, wait)
                        .build();
    }

    private static final class Exchange implements Callback {
        private final long maxBody;
        private final CompletableFuture<Answer> answer = new CompletableFuture<>();
        private volatile TransportException.Fault fault = NO_CONNECTION;

        Exchange(long maxBody) {
            this.maxBody = maxBody;
        }

        @Override
        public void onFailure(Call call, IOException e) {
            answer.completeExceptionally(e);
        }

        @Override
        public void onResponse(Call call, Response response) {
            fault = BROKEN_OFF;
            try {
                answer.complete(read(response));
            } catch (IOException | RuntimeException e) {
                answer.completeExceptionally(e);
            }
        }

        private Answer read(Response response) throws IOException {
            try (response) {
                BufferedSource body = response.body().source();
                if (response.body().contentLength() > maxBody || body.request(maxBody + 1L)) {
                    fault = TOO_LARGE;
                    throw new IOException("too large");
                }
                return new Answer(response.code(), asSent(response.headers()), body.readByteArray());
            }
        }
    }
}
