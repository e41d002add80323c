package comet.debrid.torbox;

import comet.core.torrent.InfoHash;

/** What TorBox would answer, for tests that make their conversations by hand. */
final class Wire {

    static final InfoHash NIGHT = new InfoHash("0a1b2c3d4e5f60718293a4b5c6d7e8f901234567");
    static final String NAME = "Night.of.the.Living.Dead.1968.1080p";
    static final String LINK = "https://store-1.example.io/dl/TB1/" + NAME + ".mkv";

    /** An answer with that data. */
    static String data(String json) {
        return "{\"success\": true, \"error\": null, \"detail\": \"Done.\", \"data\": " + json + "}";
    }

    /** A refusal with that word. */
    static String refused(String word, String detail) {
        return "{\"success\": false, \"error\": \"" + word + "\", \"detail\": \"" + detail + "\", \"data\": null}";
    }

    /** TB-11: it is cached, with its one film. */
    static String cached() {
        return data("[{\"name\": \"" + NAME + "\", \"size\": 2275829350, \"hash\": \"" + NIGHT + "\", \"files\": ["
                + file("false") + "]}]");
    }

    /** TB-12. */
    static String created(long id) {
        return data("{\"torrent_id\": " + id + "}");
    }

    /** TB-13: it is ready. */
    static String ready(long id, String created) {
        return item(id, created, "cached", true, "[" + file("false") + "]");
    }

    /** TB-13: it is ready, in an archive. */
    static String zipped(long id, String created) {
        return item(id, created, "cached", true, "[" + file("true") + "]");
    }

    /** TB-13: it has failed. */
    static String failed(long id, String created) {
        return item(id, created, "failed (Aborted)", false, "null");
    }

    /** TB-13: it has just been added. */
    static String pending(long id, String created) {
        return item(id, created, "metaDL", false, "null");
    }

    private static String item(long id, String created, String state, boolean ready, String files) {
        return data("{\"id\": " + id + ", \"hash\": \"" + NIGHT + "\", \"created_at\": \"" + created
                + "\", \"name\": \"" + NAME + "\", \"active\": " + !ready + ", \"download_state\": \"" + state
                + "\", \"progress\": " + (ready ? 1 : 0) + ", \"download_finished\": " + ready
                + ", \"download_present\": " + ready + ", \"files\": " + files + "}");
    }

    private static String file(String zipped) {
        return "{\"id\": 0, \"name\": \"" + NAME + "/" + NAME + ".mkv\", \"short_name\": \"" + NAME
                + ".mkv\", \"size\": 2254857830, \"zipped\": " + zipped + "}";
    }

    private Wire() {}
}
