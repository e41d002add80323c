package comet.http.address;

/**
 * How the address of one viewer reaches this server, and so for which address a debrid service makes the links of that
 * viewer (ASK-25, DBI-01). Closed.
 */
public sealed interface SeenAddress {

    /**
     * The viewer's own, as the connection or a trusted proxy tells it: services are told it.
     *
     * @param address as text, IPv6 in its shortest form
     * @param isV6 whether the viewer came over IPv6
     */
    record Public(String address, boolean isV6) implements SeenAddress {}

    /**
     * A proxy came between that is not among the trusted ones: what it says of the viewer is not believed (HTTP-089).
     *
     * @param proxy its address
     * @param isPublic whether services are told that address, as if it were the viewer's; else they are told none
     */
    record BehindUnknownProxy(String proxy, boolean isPublic) implements SeenAddress {}

    /**
     * Only an address of the server's own network is known, though the viewer asked for the server by a public name: a
     * proxy keeps the viewer's address to itself, or the viewer really is in that network. Services are told none.
     *
     * @param nearest the address that is known
     */
    record Hidden(String nearest) implements SeenAddress {}

    /**
     * Viewer and server are in one network, or on one machine. Services are told no address.
     *
     * @param address the viewer's in that network
     */
    record SameNetwork(String address) implements SeenAddress {}
}
