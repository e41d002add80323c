package comet.http.selfcheck;

import comet.core.debrid.Capabilities;
import comet.core.selfcheck.Finding;
import comet.http.address.SeenAddress;
import java.util.Optional;

/**
 * Says before any play for which address links will be made, and whether that will do (ASK-25). Nobody is asked for it:
 * it follows from how the request came. Holds no secret: the addresses are those of the one who asks and of the proxy
 * that he came through.
 *
 * @param finding one word for what was found, for programs
 * @param works false when links of services that bind them to an address will be refused where they are played
 * @param reason what it is, in one sentence for a person
 * @param remedy what to do, in one sentence; there is something unless it works
 */
public record AddressAdvice(String finding, boolean works, String reason, Optional<String> remedy) {

    private static final String NAME_THE_PROXY =
            "The operator of this server has to name the proxy in TRUSTED_PROXIES.";

    private AddressAdvice(SeenAddress seen, boolean works, String reason, String remedy) {
        this(word(seen), works, reason, Optional.of(remedy));
    }

    private AddressAdvice(SeenAddress seen, String reason) {
        this(word(seen), true, reason, Optional.empty());
    }

    /**
     * @param service what it can do: whether it is told addresses and binds links to them
     * @param seen how the viewer came
     */
    public static AddressAdvice of(Capabilities service, SeenAddress seen) {
        return service.bindsLinks() ? ofBinding(seen) : told(seen);
    }

    /** What holds for the services that bind links. */
    public static AddressAdvice ofBinding(SeenAddress seen) {
        return switch (seen) {
            case SeenAddress.Public(String address, boolean isV6) -> known(seen, address, isV6);
            case SeenAddress.BehindUnknownProxy(String proxy, boolean isPublic) ->
                new AddressAdvice(
                        seen,
                        false,
                        isPublic
                                ? "A proxy at " + proxy + " stands between you and this server, which does not"
                                        + " believe it: the service makes links for the proxy's address, and"
                                        + " refuses them to your device."
                                : "A proxy at " + proxy + " stands between you and this server, which does not"
                                        + " believe it: the service makes links for this server's address, and"
                                        + " refuses them to a device elsewhere.",
                        NAME_THE_PROXY);
            case SeenAddress.Hidden(String nearest) ->
                new AddressAdvice(
                        seen,
                        false,
                        "This server sees you only at " + nearest
                                + ", an address of its own network, because a proxy in front of it hides yours: the"
                                + " service makes links for this server's address, and refuses them to a device"
                                + " elsewhere.",
                        "The operator of this server has to let the proxy send X-Forwarded-For, and TRUSTED_PROXIES"
                                + " has to name it.");
            case SeenAddress.SameNetwork(String address) ->
                new AddressAdvice(
                        seen,
                        "You and this server are in one network (" + address + "): the service makes links for the"
                                + " address that this server has on the internet, so they play as long as your device and"
                                + " this server go out the same way, neither of them through a VPN.");
        };
    }

    private static AddressAdvice known(SeenAddress seen, String address, boolean isV6) {
        String reason = "This server sees you at " + address
                + ", and the service makes links for that address: they play" + " on every device of this connection.";
        return isV6
                ? new AddressAdvice(
                        seen,
                        true,
                        reason,
                        "It is an IPv6 address: should the service refuse a link, have your device use IPv4.")
                : new AddressAdvice(seen, reason);
    }

    /** A service that takes no address: nothing depends on what this server sees. */
    private static AddressAdvice told(SeenAddress seen) {
        return new AddressAdvice(seen, "The service takes no address: its links do not depend on where you watch.");
    }

    /** What it is and what to do, for a person. */
    public String sentence() {
        return remedy.map(what -> reason + " " + what).orElse(reason);
    }

    /** The same among other findings. */
    Finding about(String subject) {
        return remedy.map(what -> works ? Finding.note(subject, reason, what) : Finding.warning(subject, reason, what))
                .orElseGet(() -> Finding.fine(subject, reason));
    }

    private static String word(SeenAddress seen) {
        return switch (seen) {
            case SeenAddress.Public p -> "public";
            case SeenAddress.BehindUnknownProxy p -> "unknown_proxy";
            case SeenAddress.Hidden h -> "hidden";
            case SeenAddress.SameNetwork n -> "same_network";
        };
    }
}
