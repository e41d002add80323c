package comet.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Asks a server on this machine as often as it answers, from a process of its own with one thread: little of the processor
 * is its own. Is told by lines what to do, and answers each with a line; see {@link LoadProcess}.
 */
final class Load {

    private static final int BUFFER = 1 << 18;
    private static final int LONGEST_MICROS = 2_000_000;
    private static final int HEADER_LIMIT = 16_384;
    private static final byte[] END_OF_HEADER = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final int port;
    private final List<byte[]> requests;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private final int[] latencies = new int[LONGEST_MICROS + 1];
    private int next;
    private long answered;
    private long bytes;
    private long refused;

    private Load(int port, List<byte[]> requests) {
        this.port = port;
        this.requests = requests;
    }

    public static void main(String[] arguments) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.split(" ", -1);
            int port = Integer.parseInt(words[1]);
            Load load = new Load(port, read(port, Path.of(words[2])));
            int connections = Integer.parseInt(words[3]);
            System.out.println(
                    words[0].equals("once")
                            ? load.once(connections)
                            : load.run(connections, Long.parseLong(words[4]), Long.parseLong(words[5])));
            System.out.flush();
        }
    }

    /** A request a line: its target, and headers after tabulators. */
    private static List<byte[]> read(int port, Path file) throws IOException {
        List<byte[]> requests = new ArrayList<>();
        String start = " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n";
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split("\t", -1);
            StringBuilder request = new StringBuilder("GET ").append(parts[0]).append(start);
            for (int i = 1; i < parts.length; i++) {
                request.append(parts[i]).append("\r\n");
            }
            requests.add(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        }
        return requests;
    }

    /** One connection and what is under way on it. */
    private final class Talk {
        private final SocketChannel channel;
        private final ByteBuffer header = ByteBuffer.allocate(HEADER_LIMIT);
        private long asked;
        private long left;
        private boolean inBody;

        Talk(SocketChannel channel) {
            this.channel = channel;
        }

        void ask() throws IOException {
            ByteBuffer request = ByteBuffer.wrap(requests.get(next));
            next = (next + 1) % requests.size();
            asked = System.nanoTime();
            header.clear();
            inBody = false;
            while (request.hasRemaining()) {
                channel.write(request);
            }
        }

        /** @return whether an answer is complete */
        boolean read() throws IOException {
            buffer.clear();
            int count = channel.read(buffer);
            if (count < 0) {
                throw new IOException("the server ended the connection");
            }
            buffer.flip();
            bytes += count;
            while (!inBody && buffer.hasRemaining()) {
                header.put(buffer.get());
                if (endsHeader()) {
                    inBody = true;
                    left = length();
                }
            }
            if (inBody) {
                left -= buffer.remaining();
                if (left < 0) {
                    throw new IOException("more than was announced");
                }
            }
            return inBody && left == 0;
        }

        private boolean endsHeader() {
            int at = header.position() - END_OF_HEADER.length;
            if (at < 0 || header.get(header.position() - 1) != '\n') {
                return false;
            }
            for (int i = 0; i < END_OF_HEADER.length; i++) {
                if (header.get(at + i) != END_OF_HEADER[i]) {
                    return false;
                }
            }
            return true;
        }

        private long length() {
            String text = new String(header.array(), 0, header.position(), StandardCharsets.US_ASCII);
            if (!text.startsWith("HTTP/1.1 200") && !text.startsWith("HTTP/1.1 304")) {
                refused++;
            }
            int at = text.toLowerCase(Locale.ROOT).indexOf("\r\ncontent-length:");
            return at < 0
                    ? 0
                    : Long.parseLong(text.substring(text.indexOf(':', at) + 1, text.indexOf("\r\n", at + 2))
                            .strip());
        }

        long micros() {
            return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - asked);
        }
    }

    private Selector open(int connections) throws IOException {
        Selector selector = Selector.open();
        for (int i = 0; i < connections; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, new Talk(channel));
        }
        return selector;
    }

    private static Talk talk(SelectionKey key) {
        @Nullable Object talk = key.attachment();
        return (Talk) Objects.requireNonNull(talk);
    }

    private static void close(Selector selector) throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    /** Asks without a pause; answers a second, 50 and 99 of 100 in microseconds, refused ones, bytes of an answer. */
    private String run(int connections, long warmMillis, long millis) throws IOException {
        Selector selector = open(connections);
        for (SelectionKey key : selector.keys()) {
            talk(key).ask();
        }
        long begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(warmMillis);
        long end = begin + TimeUnit.MILLISECONDS.toNanos(millis);
        boolean counts = false;
        long now = System.nanoTime();
        while (now < end) {
            selector.select(100);
            for (SelectionKey key : selector.selectedKeys()) {
                Talk talk = talk(key);
                if (talk.read()) {
                    answered++;
                    latencies[(int) Math.min(LONGEST_MICROS, talk.micros())]++;
                    talk.ask();
                }
            }
            selector.selectedKeys().clear();
            now = System.nanoTime();
            if (!counts && now >= begin) {
                counts = true;
                begin = now;
                answered = 0;
                bytes = 0;
                Arrays.fill(latencies, 0);
            }
        }
        close(selector);
        return String.format(
                Locale.ROOT,
                "%.1f %d %d %d %d",
                answered * 1e9 / (now - begin),
                percentile(0.5),
                percentile(0.99),
                refused,
                answered == 0 ? 0 : bytes / answered);
    }

    private int percentile(double share) {
        long wanted = (long) Math.ceil(answered * share);
        long sum = 0;
        for (int micros = 0; micros < latencies.length; micros++) {
            sum += latencies[micros];
            if (sum >= wanted) {
                return micros;
            }
        }
        return LONGEST_MICROS;
    }

    /** One request on each connection, all at once; when the last answer was complete, in milliseconds since 1970. */
    private String once(int connections) throws IOException {
        Selector selector = open(connections);
        int open = connections;
        for (SelectionKey key : selector.keys()) {
            talk(key).ask();
        }
        while (open > 0) {
            selector.select();
            for (SelectionKey key : selector.selectedKeys()) {
                if (talk(key).read()) {
                    open--;
                    key.interestOps(0);
                }
            }
            selector.selectedKeys().clear();
        }
        String result = System.currentTimeMillis() + " " + refused + " " + bytes;
        close(selector);
        return result;
    }
}
