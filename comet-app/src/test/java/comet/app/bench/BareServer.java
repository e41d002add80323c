package comet.app.bench;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;

/** A server of the framework alone, in a process of its own, until its input ends. */
final class BareServer {

    private BareServer() {}

    /** Says its port. */
    public static void main(String[] arguments) throws Exception {
        Map<String, Object> properties = Map.of(
                "comet.bench.home",
                arguments[0],
                "micronaut.server.host",
                "127.0.0.1",
                "micronaut.server.port",
                -1,
                "micronaut.server.netty.compression-threshold",
                -1,
                "micronaut.netty.event-loops.parent.num-threads",
                1);
        try (ApplicationContext context = ApplicationContext.builder()
                .banner(false)
                .deduceEnvironment(false)
                .properties(properties)
                .start()) {
            EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
            System.out.println(server.getPort());
            System.out.flush();
            while (System.in.read() >= 0) {
                // Until the benchmark ends.
            }
            server.stop();
        }
    }
}
