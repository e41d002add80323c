package comet.http.metrics;

import comet.core.media.MediaType;
import java.util.OptionalInt;

/** Hears of every answered search for streams. Implementations are thread-safe, do not block and do not throw. */
@FunctionalInterface
public interface StreamMeters {

    /** Who asks. */
    enum Client {
        /** Stremio, and whoever speaks like it. */
        STREMIO,
        /** Comet's Kodi add-on. */
        KODI,
        /** Chillio and other ChillLink clients. */
        CHILLLINK
    }

    /**
     * A list was sent (MET-07).
     *
     * @param type what was asked for
     * @param client who asked
     * @param stored how many stored releases took part; empty where nobody looked
     * @param results entries that can be played
     */
    void answered(MediaType type, Client client, OptionalInt stored, int results);

    /** Counts nothing. */
    StreamMeters NONE = (type, client, stored, results) -> {};
}
