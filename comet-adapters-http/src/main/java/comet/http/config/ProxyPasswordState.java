package comet.http.config;

/** What the proxy password in a configuration means here (UCFG-065). */
public enum ProxyPasswordState {
    /** This server relays nothing, or the viewer does not ask for it. */
    NOT_USED,
    /** Videos are relayed, and the viewer's address is not told to the debrid service. */
    ACCEPTED,
    /** Right, but this version of the server cannot relay: streams come straight from the service, and a notice says so. */
    NOT_RELAYED,
    /** Wrong: a notice says so, and videos are not relayed. */
    REFUSED
}
