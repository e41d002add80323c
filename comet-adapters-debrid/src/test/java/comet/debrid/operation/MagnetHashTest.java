package comet.debrid.operation;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.torrent.InfoHash;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MagnetHashTest {

    private static final InfoHash HASH = new InfoHash("0a1b2c3d4e5f60718293a4b5c6d7e8f901234567");

    @DisplayName("DBP-07: the hash in a magnet is read in every spelling: hex of any case, base32, with escaped colons")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "magnet:?xt=urn:btih:0a1b2c3d4e5f60718293a4b5c6d7e8f901234567",
                "MAGNET:?xt=urn:btih:0A1B2C3D4E5F60718293A4B5C6D7E8F901234567&dn=Sintel",
                "magnet:?dn=Sintel&xt=urn%3Abtih%3A0a1b2c3d4e5f60718293a4b5c6d7e8f901234567&tr=x",
                "magnet:?xt.1=urn:btih:0a1b2c3d4e5f60718293a4b5c6d7e8f901234567",
                "magnet:?xt=urn:btih:BINSYPKOL5QHDAUTUS24NV7I7EASGRLH"
            })
    void givenAMagnet_whenRead_thenItsHashIsFound(String magnet) {
        assertThat(MagnetHash.find(magnet)).contains(HASH);
    }

    @DisplayName("What is no magnet of a torrent has no hash")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://files.example.com/clip.mp4",
                "https://www.example.com/api/job/src?id=0a1b2c3d4e5f60718293a4b5c6d7e8f901234567",
                "magnet:?xt=urn:btmh:1220aaaa",
                "magnet:?xt=urn:btih:0a1b2c3d4e5f60718293a4b5c6d7e8f9012345",
                "magnet:?dn=xt=urn:btih:0a1b2c3d4e5f60718293a4b5c6d7e8f901234567"
            })
    void givenAnotherText_whenRead_thenThereIsNone(String text) {
        assertThat(MagnetHash.find(text)).isEmpty();
    }

    @DisplayName("Nothing has no hash")
    @Test
    void givenNothing_whenRead_thenThereIsNone() {
        assertThat(MagnetHash.find(null)).isEmpty();
    }
}
