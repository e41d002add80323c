package comet.outside;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.address.ProxyUrl;
import comet.core.address.Url;
import comet.core.port.Deadline;
import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import comet.outside.scripted.SteadyRandom;
import comet.outside.scripted.VirtualTime;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@DisplayName("SCR-51, SCR-53 a SOCKS5 proxy")
class Socks5Test {

    private final VirtualTime time = new VirtualTime(Instant.parse("2031-03-01T12:00:00Z"));
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final MockWebServer server = new MockWebServer();
    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    private ServerSocket proxy = unbound();
    private String password = "";
    private boolean wantsLogin;

    private static ServerSocket unbound() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void start() throws IOException {
        server.start();
        inBackground(() -> {
            while (true) {
                Socket client = proxy.accept();
                inBackground(() -> serve(client));
            }
        });
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        server.close();
        threads.shutdownNow();
    }

    /** As much of RFC 1928 and 1929 as a client needs; every target is the scripted server. */
    private void serve(Socket client) throws IOException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        OutputStream out = client.getOutputStream();
        in.readUnsignedByte();
        in.readNBytes(in.readUnsignedByte());
        out.write(new byte[] {5, (byte) (wantsLogin ? 2 : 0)});
        if (wantsLogin) {
            in.readUnsignedByte();
            String user = new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.UTF_8);
            String given = new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.UTF_8);
            seen.add(user);
            out.write(new byte[] {1, (byte) (given.equals(password) ? 0 : 1)});
        }
        in.readNBytes(3);
        int kind = in.readUnsignedByte();
        seen.add(
                kind == 3
                        ? new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.UTF_8)
                        : InetAddress.getByAddress(in.readNBytes(kind == 1 ? 4 : 16))
                                .getHostAddress());
        in.readUnsignedShort();
        try (Socket target = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            out.write(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
            inBackground(() -> copy(target.getInputStream(), out));
            copy(in, target.getOutputStream());
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private void inBackground(Work work) {
        threads.execute(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // One side has closed: the test is over.
            }
        });
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] some = new byte[4096];
        for (int read = in.read(some); read >= 0; read = in.read(some)) {
            out.write(some, 0, read);
            out.flush();
        }
    }

    private Answer send(String scheme, String login, String host) throws Exception {
        ProxyUrl url = ProxyUrl.parse(scheme + "://" + login + "127.0.0.1:" + proxy.getLocalPort())
                .orElseThrow();
        Habits habits =
                Habits.of("example", "Comet/test", Duration.ofSeconds(10)).by(new Route.Through(url));
        OutsideResources resources = new OutsideResources(new OkHttpClient(), threads, time, time, new SteadyRandom());
        return new Outside(habits, resources)
                .send(
                        OutsideCall.get(Url.parseHttp("http://" + host + ":8080/x")
                                        .orElseThrow())
                                .build(),
                        Deadline.after(Duration.ofSeconds(10), time));
    }

    @Test
    @DisplayName("socks5h: the proxy is told the name and resolves it")
    void namesGoToTheProxy() throws Exception {
        server.enqueue(new MockResponse.Builder().body("through").build());

        assertThat(send("socks5h", "", "no-such-host.invalid").text()).isEqualTo("through");
        assertThat(seen.take()).isEqualTo("no-such-host.invalid");
    }

    @Test
    @DisplayName("socks5: the name is resolved here")
    void namesAreResolvedHere() throws Exception {
        server.enqueue(new MockResponse.Builder().body("through").build());

        assertThat(send("socks5", "", "localhost").text()).isEqualTo("through");
        assertThat(seen.take()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
    }

    @Test
    @DisplayName("User and password are given to a proxy that wants them; a wrong one is UNREACHABLE")
    void login() throws Exception {
        wantsLogin = true;
        password = "p@ss";
        server.enqueue(new MockResponse.Builder().body("through").build());

        assertThat(send("socks5h", "user:p%40ss@", "example.invalid").text()).isEqualTo("through");
        assertThat(seen.take()).isEqualTo("user");

        try {
            send("socks5h", "user:wrong@", "example.invalid");
            throw new AssertionError("a wrong password was taken");
        } catch (SourceException e) {
            assertThat(e.failure()).isEqualTo(Failure.UNREACHABLE);
        }
    }
}
