package comet.core.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecentlyUsedTest {

    @Test
    @DisplayName("What was not used for longest makes room, and reading and merging are use")
    void theLeastUsedMakesRoom() {
        Map<String, Integer> map = RecentlyUsed.upTo(3);
        map.put("a", 1);
        map.put("b", 1);
        map.put("c", 1);
        map.get("a");
        map.merge("b", 1, Integer::sum);

        map.merge("d", 1, Integer::sum);

        assertThat(map).containsOnlyKeys("a", "b", "d");
    }
}
