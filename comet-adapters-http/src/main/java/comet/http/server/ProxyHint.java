package comet.http.server;

import comet.http.address.ClientAddresses;
import comet.http.log.AddressLabel;
import comet.http.message.Call;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** Tells the operator, once an hour at most, that forwarding headers are ignored (HTTP-089). Thread-safe. */
@Singleton
final class ProxyHint {

    private static final Logger LOG = System.getLogger(ProxyHint.class.getName());
    private static final Duration PAUSE = Duration.ofHours(1);

    private final ClientAddresses addresses;
    private final AddressLabel labels;
    private final InstantSource time;
    private final AtomicReference<Instant> next = new AtomicReference<>(Instant.MIN);

    ProxyHint(ClientAddresses addresses, AddressLabel labels, InstantSource time) {
        this.addresses = addresses;
        this.labels = labels;
        this.time = time;
    }

    /** Looks at one request. */
    void look(Call call) {
        if (!addresses.ignoresHeaders(call)) {
            return;
        }
        Instant now = time.instant();
        Instant due = next.get();
        if (!now.isBefore(due) && next.compareAndSet(due, now.plus(PAUSE))) {
            LOG.log(
                    Level.WARNING,
                    "forwarding headers from {0} are ignored: it is not among TRUSTED_PROXIES",
                    labels.of(call.peer().getAddress().getHostAddress()));
        }
    }
}
