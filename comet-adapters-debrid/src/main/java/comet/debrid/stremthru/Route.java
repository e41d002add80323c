package comet.debrid.stremthru;

import comet.core.torrent.MagnetUri;
import java.util.ArrayList;
import java.util.List;

/** The two sets of routes under which the gateway does the same (ST-18). */
enum Route {
    /** The older one, which every server had first. */
    MAGNETS("magnets", "magnet"),
    /** The newer one. */
    TORZ("torz", "hash");

    private static final List<String> STORE = List.of("v0", "store");

    private final String torrents;
    private final String hashes;

    Route(String torrents, String hashes) {
        this.torrents = torrents;
        this.hashes = hashes;
    }

    /** The path of the torrents of an account, and of what lies below it. */
    String[] torrents(String... below) {
        return path(List.of(torrents), below);
    }

    /** The path of what makes links. */
    String[] links() {
        return switch (this) {
            case MAGNETS -> path(List.of(), "link", "generate");
            case TORZ -> path(List.of(torrents), "link", "generate");
        };
    }

    /** The path of the account, the same in both. */
    static String[] account() {
        return path(List.of(), "user");
    }

    /** The parameter that a check has its hashes in. */
    String hashes() {
        return hashes;
    }

    /** What an add takes. */
    AddJson add(MagnetUri magnet) {
        return switch (this) {
            case MAGNETS -> new AddJson(magnet.text(), null);
            case TORZ -> new AddJson(null, magnet.text());
        };
    }

    private static String[] path(List<String> middle, String... end) {
        List<String> path = new ArrayList<>(STORE);
        path.addAll(middle);
        path.addAll(List.of(end));
        return path.toArray(String[]::new);
    }
}
