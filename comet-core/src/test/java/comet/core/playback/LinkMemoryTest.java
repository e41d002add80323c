package comet.core.playback;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.AddressClass;
import comet.core.debrid.KeptLink;
import comet.core.debrid.Link;
import comet.core.debrid.LinkKey;
import comet.core.port.LinkStoreContract;
import comet.core.port.ManualClock;
import comet.core.torrent.InfoHash;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkMemoryTest {

    private static final LinkKey KEY = LinkStoreContract.EPISODE;
    private static final AddressClass VIEWER = AddressClass.of(Optional.of("203.0.113.7"));
    private static final AddressClass OTHER = AddressClass.of(Optional.of("203.0.113.8"));

    private final ManualClock time = new ManualClock();
    private final LinkMemory memory = new LinkMemory();

    private KeptLink keep(String name) {
        KeptLink link = LinkStoreContract.link(name, time.instant());
        memory.keep(KEY, link);
        return link;
    }

    private void redirect(AddressClass viewer) {
        memory.redirected(KEY, viewer, time.instant());
    }

    private Optional<KeptLink> start(AddressClass viewer) {
        return memory.started(KEY, viewer, time.instant());
    }

    private void wait(int millis) {
        time.advance(Duration.ofMillis(millis));
    }

    @DisplayName("DBL-03: who starts again 5 to 30 s after a redirect to a link older than 60 s shows that it is dead")
    @ParameterizedTest(name = "link {0} ms old, back after {1} ms: dead is {2}")
    @CsvSource({
        "60000, 10000, false",
        "60001, 10000, true",
        "90000, 0,     false",
        "90000, 5000,  false",
        "90000, 5001,  true",
        "90000, 30000, true",
        "90000, 30001, false"
    })
    void quickReturn(int age, int back, boolean dead) {
        KeptLink link = keep("one");
        wait(age);
        redirect(VIEWER);
        wait(back);

        assertThat(start(VIEWER)).isEqualTo(dead ? Optional.of(link) : Optional.empty());
        assertThat(memory.find(KEY, time.instant())).isEqualTo(dead ? Optional.empty() : Optional.of(link));
    }

    @Test
    @DisplayName("DBL-03: a burst of requests within 5 s of each other is one start")
    void aBurstIsOneStart() {
        keep("one");
        wait(90_000);
        for (int i = 0; i < 4; i++) {
            assertThat(start(VIEWER)).isEmpty();
            redirect(VIEWER);
            wait(4_000);
        }
        assertThat(memory.find(KEY, time.instant())).isPresent();
    }

    @Test
    @DisplayName("DBL-03: another address is another viewer, whose start did not fail")
    void addressesDiffer() {
        keep("one");
        wait(90_000);
        redirect(VIEWER);
        wait(10_000);

        assertThat(start(OTHER)).isEmpty();
        assertThat(start(VIEWER)).isPresent();
    }

    @Test
    @DisplayName("DBL-03: once per link: if the service gives the same one again, it stays")
    void oncePerLink() {
        keep("one");
        wait(90_000);
        redirect(VIEWER);
        wait(10_000);
        assertThat(start(VIEWER)).isPresent();
        keep("one");
        wait(90_000);
        redirect(VIEWER);
        wait(10_000);

        assertThat(start(VIEWER)).isEmpty();
    }

    @Test
    @DisplayName("DBL-03: a new link in place of a dead one may turn out dead as well")
    void aNewLinkMayDieToo() {
        keep("one");
        wait(90_000);
        redirect(VIEWER);
        wait(10_000);
        assertThat(start(VIEWER)).isPresent();
        KeptLink two = keep("two");
        wait(90_000);
        redirect(VIEWER);
        wait(10_000);

        assertThat(start(VIEWER)).contains(two);
    }

    @Test
    @DisplayName("PLAY-11: a link is used for an hour, the last moment included")
    void anHour() {
        KeptLink link = keep("one");
        time.advance(Duration.ofHours(1));
        assertThat(memory.find(KEY, time.instant())).contains(link);

        wait(1);

        assertThat(memory.find(KEY, time.instant())).isEmpty();
    }

    @Test
    @DisplayName("the links used last stay in memory, and no more than can be held")
    void theEldestGo() {
        for (int i = 0; i < 10_001; i++) {
            memory.keep(key(i), LinkStoreContract.link("n" + i, time.instant()));
            memory.find(key(0), time.instant());
        }

        assertThat(memory.find(key(0), time.instant())).isPresent();
        assertThat(memory.find(key(1), time.instant())).isEmpty();
        assertThat(memory.find(key(10_000), time.instant())).isPresent();
    }

    @Test
    @DisplayName("long links are remembered as long as all of them together are not too long")
    void longLinks() {
        String path = "x".repeat(16_000);
        for (int i = 0; i < 400; i++) {
            Link link = Link.parse("https://cdn.example.net/" + path + i).orElseThrow();
            memory.keep(
                    key(i), new KeptLink(link, time.instant(), time.instant().plus(KeptLink.LIFETIME)));
        }

        assertThat(memory.find(key(0), time.instant())).isEmpty();
        assertThat(memory.find(key(399), time.instant())).isPresent();
        assertThat(memory.find(key(200), time.instant())).isPresent();
    }

    private static LinkKey key(int number) {
        return new LinkKey(
                KEY.account(),
                new InfoHash(String.format("%040x", number)),
                KEY.media(),
                KEY.type(),
                KEY.season(),
                KEY.episode(),
                KEY.fileIndex(),
                KEY.delivery(),
                KEY.address());
    }
}
