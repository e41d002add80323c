package comet.http.server;

import comet.http.HttpSettings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the framework's server is told, for whoever makes the context. */
public final class ServerProperties {

    /** A form with a configuration URL in it fits; nothing larger is ever sent to us. */
    static final int MAX_BODY = 131_072;

    /** Between requests on a connection, and the longest silence within one. Longer than any limit on an answer. */
    private static final Duration IDLE = Duration.ofMinutes(3);

    private static final int MAX_HEADERS = 32_768;
    private static final int LINE_BESIDE_TARGET = 64;

    private ServerProperties() {}

    /** The properties, complete: the server needs no file and no variable of the environment. */
    public static Map<String, Object> of(HttpSettings settings) {
        Map<String, Object> properties = new LinkedHashMap<>();
        HttpSettings.Network network = settings.network();
        properties.put("micronaut.server.host", network.host());
        properties.put("micronaut.server.port", network.port() == 0 ? -1 : network.port());
        properties.put("micronaut.server.max-request-size", MAX_BODY);
        properties.put("micronaut.server.max-request-buffer-size", MAX_BODY);
        properties.put("micronaut.server.idle-timeout", IDLE.toSeconds() + "s");
        properties.put("micronaut.server.read-idle-timeout", IDLE.toSeconds() + "s");
        properties.put("micronaut.server.write-idle-timeout", IDLE.toSeconds() + "s");
        properties.put("micronaut.server.netty.max-initial-line-length", RequestIntake.MAX_TARGET + LINE_BESIDE_TARGET);
        properties.put("micronaut.server.netty.max-header-size", MAX_HEADERS);
        properties.put("micronaut.server.netty.compression-threshold", -1);
        properties.put("micronaut.server.netty.request-decompression-enabled", false);
        properties.put("micronaut.server.netty.keep-alive-on-server-error", true);
        // "default" serves the connections, "parent" the listening socket. Both end with the context.
        properties.put("micronaut.netty.event-loops.parent.num-threads", 1);
        for (String loop : new String[] {"default", "parent"}) {
            properties.put("micronaut.netty.event-loops." + loop + ".shutdown-quiet-period", "0s");
            properties.put("micronaut.netty.event-loops." + loop + ".shutdown-timeout", "1s");
        }
        return properties;
    }
}
