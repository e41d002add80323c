package comet.http.selfcheck;

import comet.core.selfcheck.Check;
import comet.core.selfcheck.Finding;
import comet.http.address.SeenAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks this server by its public address and looks at how that comes in: whether the address leads here, through which
 * proxy, whether that is believed, and by which address this server goes out (ASK-38, ASK-25).
 */
public final class RoundTripCheck implements Check {

    /** The path of the request, before the ticket. */
    public static final String PATH = "/configure/self-check/";

    private static final String SUBJECT = "round-trip";

    private final RoundTrips trips;
    private final Visitor visitor;
    private final String publicBaseUrl;
    private final Optional<SeenAddress> viewer;

    /**
     * @param publicBaseUrl without a slash at its end
     * @param viewer how the person who asks is seen; empty if it is a program of the operator's
     */
    public RoundTripCheck(RoundTrips trips, Visitor visitor, String publicBaseUrl, Optional<SeenAddress> viewer) {
        this.trips = trips;
        this.visitor = visitor;
        this.publicBaseUrl = publicBaseUrl;
        this.viewer = viewer;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public List<Finding> look() throws InterruptedException {
        String ticket = trips.begin();
        try {
            Visitor.Visit visit = visitor.visit(publicBaseUrl + PATH + ticket);
            return trips.end(ticket).map(this::arrived).orElseGet(() -> List.of(lost(visit)));
        } finally {
            trips.end(ticket);
        }
    }

    private Finding lost(Visitor.Visit visit) {
        return switch (visit) {
            case Visitor.Visit.Failed(Visitor.Failure failure) ->
                Finding.warning(
                        SUBJECT,
                        "This server cannot reach its own public address, " + publicBaseUrl + ": " + failure.words()
                                + ".",
                        remedy(failure));
            case Visitor.Visit.Answered(int status)
            when status >= 300 && status < 400 ->
                Finding.failure(
                        SUBJECT,
                        "The public address, " + publicBaseUrl
                                + ", answers with a redirect, which Stremio does not follow" + " for good.",
                        "Set PUBLIC_BASE_URL to the address that the redirect leads to.");
            case Visitor.Visit.Answered(int status) ->
                Finding.failure(
                        SUBJECT,
                        "The public address, " + publicBaseUrl + ", leads to something else, which answered " + status
                                + ".",
                        "Let the reverse proxy pass that address, path included, on to this server, unless other"
                                + " instances of it are behind the same address.");
        };
    }

    private static String remedy(Visitor.Failure failure) {
        return switch (failure) {
            case NO_SUCH_HOST -> "Make a DNS entry for that name, or correct PUBLIC_BASE_URL.";
            case NOT_SECURE -> "See what is said about its certificate, and whether the reverse proxy speaks https.";
            case REFUSED, TIMED_OUT, BROKEN ->
                "Open that address on a device outside of your network, and if it fails there too, check the port"
                        + " forwarding and the reverse proxy.";
        };
    }

    private List<Finding> arrived(Arrival arrival) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.fine(SUBJECT, "The public address, " + publicBaseUrl + ", leads to this server."));
        findings.add(scheme(arrival));
        if (arrival.isForwarded() && !arrival.isBelieved()) {
            findings.add(Finding.failure(
                    SUBJECT,
                    "What comes by the public address comes through a proxy at " + arrival.peer()
                            + ", whose forwarded headers are ignored, so that this server takes all viewers for one.",
                    "Add " + arrival.peer() + " to TRUSTED_PROXIES."));
        }
        if (arrival.seen() instanceof SeenAddress.Hidden(String nearest)) {
            findings.add(Finding.note(
                    SUBJECT,
                    "What comes by the public address comes from " + nearest + " and names no viewer.",
                    "If that is a reverse proxy, let it send X-Forwarded-For, or debrid services make links for the"
                            + " address of this server."));
        }
        viewer.ifPresent(seen -> findings.add(egress(seen, arrival.seen())));
        return findings;
    }

    private Finding scheme(Arrival arrival) {
        boolean meant = publicBaseUrl.startsWith("https:");
        boolean found = arrival.origin().startsWith("https:");
        return meant && !found
                ? Finding.note(
                        SUBJECT,
                        "The public address is https, and what comes by it says http, so only PUBLIC_BASE_URL keeps"
                                + " the links right.",
                        "Let the reverse proxy send X-Forwarded-Proto.")
                : Finding.fine(SUBJECT, "What comes by the public address arrives as " + arrival.origin() + ".");
    }

    /** Both addresses, side by side: services look at them (ASK-25). */
    static Finding egress(SeenAddress viewer, SeenAddress server) {
        String subject = "two-addresses";
        if (!(server instanceof SeenAddress.Public(String here, boolean hereIsV6))) {
            return Finding.fine(
                    subject,
                    "The way to the public address does not leave this network, so it does not tell by which address"
                            + " this server goes out.");
        }
        if (!(viewer instanceof SeenAddress.Public(String there, boolean thereIsV6))) {
            return Finding.fine(subject, "This server goes out to the internet by " + here + ".");
        }
        if (here.equals(there)) {
            return Finding.fine(subject, "You and this server go out by the same address, " + here + ".");
        }
        return Finding.note(
                subject,
                hereIsV6 == thereIsV6
                        ? "You come from " + there + ", and this server goes out by " + here + "."
                        : "You come from " + there + ", and this server goes out by " + here
                                + ", which is of the other family of addresses.",
                "Nothing, unless a debrid service locks accounts that are used from two addresses: then allow both"
                        + " there, or let your devices and this server go out the same way.");
    }
}
