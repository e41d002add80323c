package comet.http.selfcheck;

import comet.core.address.IpLiteral;
import comet.http.address.ClientAddresses;
import comet.http.address.SeenAddress;
import comet.http.address.ServerAddress;
import comet.http.message.Call;

/**
 * How one request reached this server.
 *
 * @param origin scheme and host as the client used them, as far as this server knows (HTTP-080)
 * @param peer the address of the other end of the connection
 * @param isForwarded whether forwarding headers came with it
 * @param isBelieved whether they count, coming from there (HTTP-089)
 * @param seen how the client's address reaches this server
 */
public record Arrival(String origin, String peer, boolean isForwarded, boolean isBelieved, SeenAddress seen) {

    /** Looks at a request. */
    public static Arrival of(Call call, ServerAddress server, ClientAddresses clients) {
        return new Arrival(
                server.requestOrigin(call),
                IpLiteral.text(call.peer().getAddress()),
                clients.isForwarded(call),
                clients.isBelieved(call),
                clients.seen(call));
    }
}
