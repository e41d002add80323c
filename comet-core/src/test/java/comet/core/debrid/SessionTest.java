package comet.core.debrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SessionTest {

    @Test
    @DisplayName("DBP-06: a session shows nothing of itself")
    void itIsASecret() {
        assertThat(new Session("TOKEN000000000001")).hasToString("***");
    }

    @Test
    @DisplayName("a session has 1 to 16,384 characters, and what is refused is not repeated")
    void itHasBounds() {
        String longest = "x".repeat(Session.MAX_LENGTH);

        assertThat(new Session(longest).text()).isEqualTo(longest);
        assertThatThrownBy(() -> new Session("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Session(longest + "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("xx");
    }
}
