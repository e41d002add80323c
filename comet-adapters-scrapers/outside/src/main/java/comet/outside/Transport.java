package comet.outside;

import static comet.outside.TransportException.Fault.BROKEN_OFF;
import static comet.outside.TransportException.Fault.NO_CONNECTION;
import static comet.outside.TransportException.Fault.SILENT;
import static comet.outside.TransportException.Fault.TOO_LARGE;
import static comet.outside.TransportException.Fault.UNFINISHED;

import java.io.IOException;
import java.net.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
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
    private static final int REQUEST_TIMEOUT = 408;
    private static final String KEPT_RETRY_AFTER = "X-Kept-Retry-After";
    private static final int PROXY_AUTHENTICATION_REQUIRED = 407;
    private static final int IN_ITS_PLACE = 400;
    private static final String KEPT_STATUS = "X-Kept-Status";

    private final OkHttpClient http;

    /** For what only asks. */
    private final OkHttpClient asking;

    /**
     * @param http its connections, proxy, DNS and trust are used; its interceptors, listeners, cookies, cache,
     *     authenticator, redirects and timeouts are not
     * @param threads starts a virtual thread for each task
     * @param callsAtOnce calls under way at the same time; more wait
     * @param connectTime how long a connection may take; longer than zero
     */
    public Transport(OkHttpClient http, ExecutorService threads, int callsAtOnce, Duration connectTime) {
        this(http, threads, callsAtOnce, connectTime, false);
    }

    /**
     * {@link #Transport(OkHttpClient, ExecutorService, int, Duration)} with a word on kept connections. A service closes one
     * when it likes, which shows when the next request is on its way. (Before a request that may change something OkHttp
     * looks first whether the connection is still open.)
     *
     * @param asksAgain whether a {@code GET} that a kept connection took without any answer is sent again on a new one
     */
    Transport(OkHttpClient http, ExecutorService threads, int callsAtOnce, Duration connectTime, boolean asksAgain) {
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
        this.http = builder.addNetworkInterceptor(Transport::hideRetryAfter)
                .addNetworkInterceptor(Transport::hideProxyAuthentication)
                .build();
        this.asking = this.http.newBuilder().retryOnConnectionFailure(asksAgain).build();
    }

    /**
     * On what terms a request is sent.
     *
     * @param limit for the whole answer; longer than zero
     * @param maxBody bytes of the largest body
     * @param connectTime for the connection, if longer than usual
     * @param file where the body of an answer with status 2xx is written
     */
    record Terms(Duration limit, long maxBody, Optional<Duration> connectTime, Optional<Path> file) {

        /** The same with a limit that is not longer than that. */
        Terms noLongerThan(Duration longest) {
            return limit.compareTo(longest) <= 0 ? this : new Terms(longest, maxBody, connectTime, file);
        }
    }

    /**
     * Sends the request.
     *
     * @throws TransportException if there is no whole answer in that time
     * @throws InterruptedException if interrupted; the exchange is broken off
     */
    public Answer exchange(Request request, Duration limit, long maxBody)
            throws TransportException, InterruptedException {
        return exchange(request, new Terms(limit, maxBody, Optional.empty(), Optional.empty()));
    }

    Answer exchange(Request request, Terms terms) throws TransportException, InterruptedException {
        Call call = connecting(request, terms).newCall(request);
        Exchange exchange = new Exchange(terms);
        call.enqueue(exchange);
        try {
            return exchange.answer.get(terms.limit().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            lookUpAgain(request, exchange);
            throw new TransportException(exchange.fault == NO_CONNECTION ? SILENT : UNFINISHED);
        } catch (ExecutionException e) {
            lookUpAgain(request, exchange);
            throw new TransportException(exchange.fault);
        } finally {
            if (!exchange.answer.isDone()) {
                call.cancel();
                exchange.file.ifPresent(BodyFile::abandon);
            }
        }
    }

    /** A host that does not answer may have moved. */
    private void lookUpAgain(Request request, Exchange exchange) {
        if (exchange.fault == NO_CONNECTION && http.dns() instanceof CachingDns dns) {
            dns.forget(request.url().host());
        }
    }

    private OkHttpClient connecting(Request request, Terms terms) {
        OkHttpClient client = request.method().equals("GET") ? asking : http;
        return terms.connectTime()
                .map(time -> client.newBuilder().connectTimeout(time).build())
                .orElse(client);
    }

    /**
     * OkHttp repeats a request by itself when a 503 says "Retry-After: 0", so it does not get to see that, and after a 408
     * unless that says "Retry-After" with more, so it gets to see that.
     */
    private static Response hideRetryAfter(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        String wait = response.header(RETRY_AFTER);
        if (wait == null && response.code() != REQUEST_TIMEOUT) {
            return response;
        }
        Response.Builder hidden = response.newBuilder().removeHeader(RETRY_AFTER);
        if (wait != null) {
            hidden.header(KEPT_RETRY_AFTER, wait);
        }
        if (response.code() == REQUEST_TIMEOUT) {
            hidden.header(RETRY_AFTER, "1");
        }
        return hidden.build();
    }

    /**
     * OkHttp takes a 407 that comes from no proxy for a broken connection, so it does not get to see that; one of a
     * proxy it answers with the credential.
     */
    private static Response hideProxyAuthentication(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        boolean byProxy =
                Objects.requireNonNull(chain.connection()).route().proxy().type() != Proxy.Type.DIRECT;
        return response.code() == PROXY_AUTHENTICATION_REQUIRED && !byProxy
                ? response.newBuilder()
                        .code(IN_ITS_PLACE)
                        .header(KEPT_STATUS, "")
                        .build()
                : response;
    }

    private static int status(Response response) {
        boolean hidden = response.code() == IN_ITS_PLACE && response.header(KEPT_STATUS) != null;
        return hidden ? PROXY_AUTHENTICATION_REQUIRED : response.code();
    }

    private static Headers asSent(Headers headers) {
        String wait = headers.get(KEPT_RETRY_AFTER);
        if (wait == null && headers.get(RETRY_AFTER) == null) {
            return headers;
        }
        Headers.Builder sent = headers.newBuilder().removeAll(KEPT_RETRY_AFTER).removeAll(RETRY_AFTER);
        return wait == null ? sent.build() : sent.add(RETRY_AFTER, wait).build();
    }

    private static final class Exchange implements Callback {
        private final long maxBody;
        private final Optional<BodyFile> file;
        private final CompletableFuture<Answer> answer = new CompletableFuture<>();
        private volatile TransportException.Fault fault = NO_CONNECTION;

        Exchange(Terms terms) {
            this.maxBody = terms.maxBody();
            this.file = terms.file().map(BodyFile::new);
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

        private IOException tooLarge() {
            fault = TOO_LARGE;
            return new IOException("too large");
        }

        private Answer read(Response response) throws IOException {
            try (response) {
                BufferedSource body = response.body().source();
                if (response.body().contentLength() > maxBody) {
                    throw tooLarge();
                }
                if (file.isPresent() && response.isSuccessful()) {
                    if (!file.get().write(body, maxBody)) {
                        throw tooLarge();
                    }
                    return new Answer(status(response), asSent(response.headers()), new byte[0]);
                }
                if (body.request(maxBody + 1L)) {
                    throw tooLarge();
                }
                return new Answer(status(response), asSent(response.headers()), body.readByteArray());
            }
        }
    }
}
