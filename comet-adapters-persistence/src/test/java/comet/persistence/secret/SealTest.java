package comet.persistence.secret;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.port.InstallationSecret;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("SCR-D06: what is sealed")
class SealTest {

    private static final byte[] TEXT = bytes("d8:announce40:https://tracker.example.org/announce/PK17e");
    private static final byte[] OWNER = bytes("the torrent it belongs to");

    private final SecureRandom random = new SecureRandom();
    private final Seal seal = new Seal(secret(1), "private torrents", random);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static InstallationSecret secret(int first) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) first;
        return () -> bytes.clone();
    }

    @Test
    @DisplayName("is opened for its owner, and shows nothing before")
    void opened() throws Exception {
        byte[] sealed = seal.close(TEXT, OWNER);

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("announce", "PK17");
        assertThat(seal.open(sealed, OWNER))
                .hasValueSatisfying(open -> assertThat(open).isEqualTo(TEXT));
    }

    @Test
    @DisplayName("is opened for no other owner, no other purpose, under no other secret")
    void others() throws Exception {
        byte[] sealed = seal.close(TEXT, OWNER);

        assertThat(seal.open(sealed, bytes("another torrent"))).isEmpty();
        assertThat(new Seal(secret(1), "sessions", random).open(sealed, OWNER)).isEmpty();
        assertThat(new Seal(secret(2), "private torrents", random).open(sealed, OWNER))
                .isEmpty();
    }

    @Test
    @DisplayName("is opened no more when any byte of it was changed, or it was cut off")
    void changed() throws Exception {
        byte[] sealed = seal.close(TEXT, OWNER);

        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThat(seal.open(changed, OWNER)).as("byte %d", i).isEmpty();
        }
        for (int length : new int[] {0, 11, 12, 27, sealed.length - 1}) {
            assertThat(seal.open(Arrays.copyOf(sealed, length), OWNER))
                    .as("%d bytes", length)
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("looks different each time: nobody sees that two are the same")
    void different() throws Exception {
        assertThat(seal.close(TEXT, OWNER)).isNotEqualTo(seal.close(TEXT, OWNER));
    }
}
