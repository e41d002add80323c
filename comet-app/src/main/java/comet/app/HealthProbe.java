package comet.app;

import comet.app.settings.ServerSettings;
import comet.app.settings.SettingsLoader;
import comet.core.address.HostName;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Asks the server on this machine whether it answers (HLT-05). Reads two settings only, so that it works while another
 * is broken (CFG-06).
 */
final class HealthProbe {

    private static final int TIMEOUT_MILLIS = 5000;
    private static final String OK = "HTTP/1.1 200";

    private HealthProbe() {}

    static boolean isHealthy(Map<String, String> environment, Path workingDirectory) {
        Optional<HostName> host = SettingsLoader.loadOnly(ServerSettings.FASTAPI_HOST, environment, workingDirectory)
                .map(text -> new HostName(text).fromHere());
        Optional<Integer> port = SettingsLoader.loadOnly(ServerSettings.FASTAPI_PORT, environment, workingDirectory);
        return host.isPresent() && port.isPresent() && answers(host.get(), port.get());
    }

    private static boolean answers(HostName host, int port) {
        String request = "GET /health HTTP/1.1\r\nHost: " + host.inUrl() + "\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host.inUrl(), port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String status = new String(socket.getInputStream().readNBytes(OK.length()), StandardCharsets.US_ASCII);
            return status.equals(OK);
        } catch (IOException e) {
            return false;
        }
    }
}
