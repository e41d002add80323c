package comet.app.doctor;

import comet.core.address.HostName;
import comet.core.selfcheck.Check;
import comet.core.selfcheck.Finding;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Whether the server runs, or could. */
final class PortCheck implements Check {

    private static final String SUBJECT = "server";

    private final HostName host;
    private final int port;
    private final BooleanSupplier answers;
    private final Dialler dialler;

    /**
     * @param host where the server listens
     * @param answers whether a server of ours answers there
     */
    PortCheck(HostName host, int port, BooleanSupplier answers, Dialler dialler) {
        this.host = host;
        this.port = port;
        this.answers = answers;
        this.dialler = dialler;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public List<Finding> look() {
        String place = host.inUrl() + ":" + port;
        if (answers.getAsBoolean()) {
            return List.of(Finding.fine(SUBJECT, "The server runs and listens on " + place + "."));
        }
        if (dialler.dial(host.fromHere().inUrl(), port).isEmpty()) {
            return List.of(Finding.failure(
                    SUBJECT,
                    "Something listens on " + place + " and does not answer as this server does.",
                    "Stop it, or set FASTAPI_PORT to a free port."));
        }
        return List.of(refused()
                .map(reason -> Finding.failure(
                        SUBJECT,
                        "The server does not run and could not listen on " + place + ": " + reason + ".",
                        "Correct FASTAPI_HOST and FASTAPI_PORT."))
                .orElseGet(() -> Finding.note(
                        SUBJECT,
                        "The server does not run; " + place + " is free for it.",
                        "Start it with ./comet run, and ask again to learn how requests reach it.")));
    }

    private Optional<String> refused() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host.inUrl(), port));
            return Optional.empty();
        } catch (BindException e) {
            return Optional.of("the address is not of this machine, or the port is taken or reserved");
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of("that address is not known");
        }
    }
}
