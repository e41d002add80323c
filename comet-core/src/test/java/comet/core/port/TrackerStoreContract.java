package comet.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link TrackerStore} keeps. */
public interface TrackerStoreContract {

    /** An empty store. */
    TrackerStore trackers();

    @Test
    @DisplayName("TRK-04: what was never fetched is not known")
    default void unknown() throws StoreException {
        assertThat(trackers().find()).isEmpty();
    }

    @Test
    @DisplayName(
            "TRK-04: trackers come back in their order, and a later list replaces an earlier one, shorter or longer")
    default void listsComeBack() throws StoreException {
        List<String> first = List.of("udp://z.example.com:1/announce", "wss://a.example.com", "http://m.example.com/");
        for (List<String> list :
                List.of(first, List.of("udp://other.example.com:2/announce"), first, List.<String>of())) {
            trackers().replace(list);
            assertThat(trackers().find()).isEqualTo(list);
        }
    }
}
