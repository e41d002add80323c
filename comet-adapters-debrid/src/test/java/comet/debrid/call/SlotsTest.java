package comet.debrid.call;

import static comet.core.port.Precedence.OTHER;
import static comet.core.port.Precedence.PLAY;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.port.Precedence;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SlotsTest {

    private final Slots slots = new Slots(8);

    private int taken(Precedence precedence) throws InterruptedException {
        int taken = 0;
        while (slots.take(precedence, Duration.ZERO)) {
            taken++;
        }
        return taken;
    }

    @Test
    @DisplayName("DBT-03: plays may have every place, and then there is none for anybody")
    void playsHaveAll() throws Exception {
        assertThat(taken(PLAY)).isEqualTo(8);
        assertThat(taken(OTHER)).isZero();

        slots.giveBack(PLAY);
        assertThat(taken(OTHER)).isEqualTo(1);
    }

    @Test
    @DisplayName("DBT-09: a third of the places is kept for plays")
    void aThirdIsKept() throws Exception {
        assertThat(taken(OTHER)).isEqualTo(5);
        assertThat(taken(PLAY)).isEqualTo(3);

        slots.giveBack(OTHER);
        assertThat(taken(OTHER)).isEqualTo(1);
    }

    @Test
    @DisplayName("DBT-03: who got no place keeps none from others")
    void failureTakesNothing() throws Exception {
        assertThat(taken(PLAY)).isEqualTo(8);
        for (int attempt = 0; attempt < 20; attempt++) {
            assertThat(slots.take(OTHER, Duration.ZERO)).isFalse();
        }
        for (int call = 0; call < 8; call++) {
            slots.giveBack(PLAY);
        }

        assertThat(taken(OTHER)).isEqualTo(5);
    }
}
