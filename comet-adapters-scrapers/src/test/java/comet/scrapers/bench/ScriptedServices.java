package comet.scrapers.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Twenty services of several kinds, each below {@code /NUMBER/KIND}, in a process of their own, so that what they cost is
 * not counted. Prints its port and ends when its standard input does. {@code /stats} says how many calls were open at
 * once since it was asked last, and how many there were.
 */
final class ScriptedServices {

    /** Before each answer, so that calls overlap as they do when services are far away. */
    private static final int DISTANCE_MILLIS = 40;

    private static final int BACKLOG = 1024;
    private static final Pattern ID = Pattern.compile("tt(\\d{7})");
    private static final Pattern TITLE = Pattern.compile("[?&]query=([^&]*)");
    private static final Pattern OFFSET = Pattern.compile("[?&]offset=(\\d{1,6})");

    private final OpenCalls open = new OpenCalls();

    private ScriptedServices() {}

    public static void main(String[] arguments) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        ScriptedServices services = new ScriptedServices();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/stats", services::tell);
        server.createContext("/", services::answer);
        server.start();
        System.out.println(server.getAddress().getPort());
        while (System.in.read() >= 0) {
            // Whoever started it is still there.
        }
        server.stop(0);
        System.exit(0);
    }

    private void tell(HttpExchange exchange) throws IOException {
        byte[] body = open.tellAndForget().getBytes(StandardCharsets.US_ASCII);
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        open.began();
        boolean counted = true;
        try (exchange) {
            byte[] body = body(exchange.getRequestURI()).getBytes(StandardCharsets.UTF_8);
            TimeUnit.MILLISECONDS.sleep(DISTANCE_MILLIS);
            exchange.sendResponseHeaders(200, body.length);
            OutputStream out = exchange.getResponseBody();
            out.write(body, 0, body.length - 1);
            out.flush();
            // The caller cannot have begun another call before it has the last byte of this one.
            counted = false;
            open.ended();
            out.write(body, body.length - 1, 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (counted) {
                open.ended();
            }
        }
    }

    private static String body(URI address) {
        String[] segments = address.getPath().substring(1).split("/", 3);
        int service = Integer.parseInt(segments[0]);
        Dialect dialect = Dialect.valueOf(segments[1].toUpperCase(Locale.ROOT));
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        if (dialect.capabilities().isPresent() && query.contains("t=caps")) {
            return dialect.capabilities().get();
        }
        return dialect.write(
                Offer.of(title(address.getPath() + query), service),
                number(OFFSET, query).orElse(0));
    }

    /** By id or, where nobody names one, by title. */
    private static int title(String asked) {
        OptionalInt id = number(ID, asked);
        if (id.isPresent()) {
            return Titles.ofId(Integer.toString(id.getAsInt()));
        }
        Matcher title = TITLE.matcher(asked);
        if (!title.find()) {
            throw new IllegalArgumentException("neither id nor title");
        }
        return Titles.ofText(URLDecoder.decode(title.group(1), StandardCharsets.UTF_8));
    }

    private static OptionalInt number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
    }
}
