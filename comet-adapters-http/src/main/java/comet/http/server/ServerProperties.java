package comet.http.server;

import comet.http.HttpSettings;
import comet.http.connection.Intake;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the framework's server is told, for whoever makes the context. */
public final class ServerProperties {

    private static final int MAX_HEADERS = 32_768;
    private static final int LINE_BESIDE_TARGET = 64;

    private ServerProperties() {}

    /** The properties, complete: the server needs no file and no variable of the environment. */
    public static Map<String, Object> of(HttpSettings settings) {
        Map<String, Object> properties = new LinkedHashMap<>();
        HttpSettings.Network network = settings.network();
        properties.put("micronaut.server.host", network.host());
        properties.put("micronaut.server.port", network.port() == 0 ? -1 : network.port());
        // The intake has its own: this one does not know what a connection is about.
        properties.put("micronaut.server.idle-timeout", "-1s");
        properties.put("micronaut.server.netty.max-initial-line-length", Intake.MAX_TARGET + LINE_BESIDE_TARGET);
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
