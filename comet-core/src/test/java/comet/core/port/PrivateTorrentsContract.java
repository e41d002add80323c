package comet.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.torrent.InfoHash;
import comet.core.torrent.TorrentFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link PrivateTorrents} keeps. */
public interface PrivateTorrentsContract {

    /** A torrent. */
    InfoHash PRIVATE = new InfoHash("%040x".formatted(0xABCDEF));

    /** Another one. */
    InfoHash OTHER = new InfoHash("%040x".formatted(0xABCDF0));

    /** What stands for a passkey in the files of these tests. */
    String PASSKEY = "PASSKEY0000000001";

    /** An empty store. */
    PrivateTorrents torrents();

    /** Lets time pass for the store. */
    void letPass(Duration time);

    /** A file with a passkey in it. */
    static TorrentFile file(String text) {
        return new TorrentFile(
                ("d8:announce" + PASSKEY + text + "\u0000\u00ffe").getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    @DisplayName("DBM-04: a torrent of which no file was kept has none")
    default void unknown() throws StoreException {
        assertThat(torrents().find(PRIVATE)).isEmpty();
    }

    @Test
    @DisplayName("SCR-D06: a file comes back byte for byte, to its own torrent alone; a later one replaces it")
    default void filesComeBack() throws StoreException {
        torrents().keep(PRIVATE, file("one"));
        torrents().keep(OTHER, file("other"));
        torrents().keep(PRIVATE, file("two"));

        assertThat(torrents().find(PRIVATE)).contains(file("two"));
        assertThat(torrents().find(OTHER)).contains(file("other"));
    }

    @Test
    @DisplayName("DBM-04: a file of 10 MiB is kept, too")
    default void theLargest() throws StoreException {
        byte[] bytes = new byte[TorrentFile.MAX_BYTES];
        Arrays.fill(bytes, (byte) 'x');
        TorrentFile largest = new TorrentFile(bytes);

        torrents().keep(PRIVATE, largest);

        assertThat(torrents().find(PRIVATE)).contains(largest);
    }

    @Test
    @DisplayName("SCR-D06: a file is kept for 7 days after it was last told, and not a moment longer")
    default void filesExpire() throws StoreException {
        torrents().keep(PRIVATE, file("one"));
        letPass(Duration.ofDays(6));
        torrents().keep(PRIVATE, file("two"));
        letPass(PrivateTorrents.LIFETIME.minusMillis(1));
        assertThat(torrents().find(PRIVATE)).contains(file("two"));

        letPass(Duration.ofMillis(1));

        assertThat(torrents().find(PRIVATE)).isEmpty();
    }
}
