package comet.app;

import comet.app.settings.ServerSettings;
import comet.app.settings.SettingsLoader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * Asks the server on this machine whether it answers (HLT-05). Reads one setting only, so that it works while another is
 * broken (CFG-06).
 */
final class HealthProbe {

    private static final int TIMEOUT_MILLIS = 5000;
    private static final String REQUEST = "GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";

    private HealthProbe() {}

    static boolean isHealthy(Map<String, String> environment, Path workingDirectory) {
        return SettingsLoader.loadOnly(ServerSettings.FASTAPI_PORT, environment, workingDirectory)
                .filter(HealthProbe::answers)
                .isPresent();
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
            String status =
                    new String(socket.getInputStream().readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
            return status.equals("HTTP/1.1 200");
        } catch (IOException e) {
            return false;
        }
    }
}
