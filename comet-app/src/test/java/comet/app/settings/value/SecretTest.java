package comet.app.settings.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.address.ProxyUrl;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("CFG-36: no secret is shown even in part")
class SecretTest {

    @Test
    void toStringIsAMask() {
        assertThat(new Secret("hunter2")).hasToString("***");
        assertThat(new InstanceCredentials.PerInstance(List.of(Optional.of(new Secret("hunter2")))).toString())
                .doesNotContain("hunter");
        assertThat(ProxyUrl.parse("http://u:hunter2@h/k").orElseThrow().toString())
                .isEqualTo("http://h");
    }

    @Test
    void matches() {
        assertThat(new Secret("hunter2").matches("hunter2")).isTrue();
        assertThat(new Secret("hunter2").matches("hunter")).isFalse();
        assertThat(new Secret("hunter2")).isEqualTo(new Secret("hunter2")).hasSameHashCodeAs(new Secret("hunter2"));
    }

    @Test
    void isNotEmpty() {
        assertThatThrownBy(() -> new Secret("")).isInstanceOf(IllegalArgumentException.class);
    }
}
