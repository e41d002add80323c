package comet.http.server;

import comet.http.connection.Intake;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.http.server.netty.NettyEmbeddedServer;
import io.micronaut.runtime.exceptions.ApplicationStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.BindException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The listening socket and the framework behind it. */
final class Listener implements AutoCloseable {

    private static final int MAX_HEADERS = 32_768;
    private static final int LINE_BESIDE_TARGET = 64;

    private final ApplicationContext context;
    private final NettyEmbeddedServer server;
    private final int port;

    private Listener(ApplicationContext context, NettyEmbeddedServer server) {
        this.context = context;
        this.server = server;
        this.port = server.getPort();
    }

    /**
     * Opens the socket.
     *
     * @param port 0 for any free one
     * @throws IOException if the address cannot be bound; the message is one clear line
     */
    static Listener open(String host, int port, ServerCore core) throws IOException {
        ApplicationContext context = ApplicationContext.builder()
                .banner(false)
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .enableDefaultPropertySources(false)
                .environmentPropertySource(false)
                .bootstrapEnvironment(false)
                .properties(properties(host, port))
                .singletons(core)
                .build();
        try {
            context.start();
            NettyEmbeddedServer server = (NettyEmbeddedServer) context.getBean(EmbeddedServer.class);
            server.register(new IntakeInstaller(core.intake()));
            server.start();
            return new Listener(context, server);
        } catch (ServerStartupException | ApplicationStartupException e) {
            context.close();
            throw new IOException(cannotListen(host, port, e), e);
        }
    }

    private static String cannotListen(String host, int port, Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof BindException)) {
            cause = cause.getCause();
        }
        String why = cause == null || cause.getMessage() == null ? "the address cannot be used" : cause.getMessage();
        return "cannot listen on " + host + " port " + port + ": " + why;
    }

    private static Map<String, Object> properties(String host, int port) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("micronaut.server.host", host);
        properties.put("micronaut.server.port", port == 0 ? -1 : port);
        // The intake has its own: these do not know what a connection is about.
        properties.put("micronaut.server.idle-timeout", "-1s");
        properties.put("micronaut.server.netty.max-initial-line-length", Intake.MAX_TARGET + LINE_BESIDE_TARGET);
        properties.put("micronaut.server.netty.max-header-size", MAX_HEADERS);
        properties.put("micronaut.server.netty.compression-threshold", -1);
        properties.put("micronaut.server.netty.request-decompression-enabled", false);
        properties.put("micronaut.server.netty.keep-alive-on-server-error", true);
        properties.put("micronaut.netty.event-loops.default.shutdown-quiet-period", "0s");
        properties.put("micronaut.netty.event-loops.default.shutdown-timeout", "1s");
        return properties;
    }

    /** The port that is listened on, or was. */
    int port() {
        return port;
    }

    /** Stops listening and lets open connections finish what they are about, at most for the given time. */
    void finish(Duration limit) throws InterruptedException {
        try {
            server.shutdownGracefully().toCompletableFuture().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // What is still open is cut by close().
            return;
        }
    }

    @Override
    public void close() {
        server.stop();
        context.close();
    }
}
