package comet.app.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Begins a connection only to see what is shown, so nothing is refused and nothing is sent. Thread-safe.
 */
final class TlsHandshake implements PresentedCertificate.Source {

    private final Duration patience;
    private final X509TrustManager authorities;

    private TlsHandshake(Duration patience, X509TrustManager authorities) {
        this.patience = patience;
        this.authorities = authorities;
    }

    /**
     * With the authorities that this machine knows.
     *
     * @param patience for the connection and then for each answer
     */
    static TlsHandshake ofThisMachine(Duration patience) {
        return trusting(null, patience);
    }

    /** With other authorities; those of the machine if there is no store. */
    static TlsHandshake trusting(@Nullable KeyStore store, Duration patience) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509TrustManager authorities) {
                    return new TlsHandshake(patience, authorities);
                }
            }
            throw new IllegalStateException("every JDK judges X.509 certificates");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has a list of authorities", e);
        }
    }

    @Override
    public Optional<PresentedCertificate> at(String host, int port) {
        Seen seen = new Seen();
        try (Socket plain = new Socket()) {
            int millis = (int) patience.toMillis();
            plain.connect(new InetSocketAddress(host, port), millis);
            plain.setSoTimeout(millis);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {seen}, null);
            try (SSLSocket secure = (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, true)) {
                ask(secure, host);
            }
        } catch (IOException | GeneralSecurityException e) {
            // What was shown before it broke is all that matters.
            return seen.certificate();
        }
        return seen.certificate();
    }

    private static void ask(SSLSocket socket, String host) throws IOException {
        SSLParameters parameters = socket.getSSLParameters();
        try {
            parameters.setServerNames(List.of(new SNIHostName(host)));
        } catch (IllegalArgumentException e) {
            // An address and no name: servers are told none then.
            parameters.setServerNames(List.of());
        }
        socket.setSSLParameters(parameters);
        socket.startHandshake();
    }

    /** Lets everything pass and remembers it. */
    private final class Seen implements X509TrustManager {

        private volatile @Nullable PresentedCertificate shown;

        Optional<PresentedCertificate> certificate() {
            return Optional.ofNullable(shown);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String keyExchange) {
            boolean trusted;
            try {
                authorities.checkServerTrusted(chain, keyExchange);
                trusted = true;
            } catch (CertificateException e) {
                trusted = false;
            }
            shown = new PresentedCertificate(chain[0], trusted);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String keyExchange) throws CertificateException {
            throw new CertificateException("this end is no server");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
