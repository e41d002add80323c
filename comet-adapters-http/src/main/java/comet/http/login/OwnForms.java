package comet.http.login;

import comet.http.address.ServerAddress;
import comet.http.message.Call;
import java.util.Optional;
import java.util.Set;

/** Keeps other people's pages from sending our forms (ADM-09). Immutable. */
public final class OwnForms {

    /** What the headers of a request say about the page that sent it. */
    public enum Sender {
        /** One of our pages, or the person directly. */
        OURS,
        /** Another site. */
        FOREIGN,
        /** No browser, or one that tells nothing. */
        UNKNOWN
    }

    private static final Set<String> OUR_FETCHES = Set.of("same-origin", "none");

    private final ServerAddress server;

    public OwnForms(ServerAddress server) {
        this.server = server;
    }

    /**
     * Judges a request by {@code Sec-Fetch-Site}, or by {@code Origin}, or lacking that by {@code Referer}; one good
     * sign is enough. Browsers send {@code Origin: null} for the forms of pages without referrer, as ours are
     * (HTTP-152), so that there the first header decides.
     */
    public Sender sender(Call call) {
        Optional<String> site = call.headers().first("Sec-Fetch-Site");
        Optional<String> origin =
                call.headers().first("Origin").or(() -> call.headers().first("Referer"));
        if (site.filter(OUR_FETCHES::contains).isPresent()
                || origin.filter(value -> server.isOwnOrigin(value, call)).isPresent()) {
            return Sender.OURS;
        }
        return site.isEmpty() && origin.isEmpty() ? Sender.UNKNOWN : Sender.FOREIGN;
    }
}
