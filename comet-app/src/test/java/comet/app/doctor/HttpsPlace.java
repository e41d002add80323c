package comet.app.doctor;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A server with a certificate of its own making, valid from yesterday on for 90 days. */
record HttpsPlace(HttpsServer server, X509Certificate certificate) implements AutoCloseable {

    private static final char[] PASSWORD = "changeit".toCharArray();

    /** @param names as {@code dns:*.example.com,ip:127.0.0.1} */
    static HttpsPlace open(Path folder, String names)
            throws IOException, GeneralSecurityException, InterruptedException {
        KeyStore keys = keys(folder.resolve("keys.p12"), names);
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.start();
        return new HttpsPlace(server, (X509Certificate) keys.getCertificate("own"));
    }

    /** The JDK makes certificates by its own tool alone. */
    private static KeyStore keys(Path file, String names)
            throws IOException, GeneralSecurityException, InterruptedException {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process process = new ProcessBuilder(List.of(
                        tool.toString(),
                        "-genkeypair",
                        "-alias",
                        "own",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=addon",
                        "-ext",
                        "san=" + names,
                        "-startdate",
                        "-1d",
                        "-validity",
                        "90",
                        "-keystore",
                        file.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("keytool failed");
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Authorities that vouch for this server. */
    KeyStore authorities() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        Certificate own = certificate;
        store.setCertificateEntry("own", own);
        return store;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
