package comet.core.basis;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.ServiceId;
import comet.core.media.ImdbId;
import comet.core.media.KitsuId;
import comet.core.torrent.InfoHash;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** STOR-66: versions of what answers are made from. */
class ChangesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Subject TITLE = Subject.title(new ImdbId("tt0000202"));

    private final Changes changes = new Changes();

    private Basis basis() {
        return new Basis(Optional.of(changes), NOW);
    }

    private Validity of(Subject subject) {
        Basis basis = basis();
        basis.on(subject);
        return basis.validity();
    }

    @Test
    @DisplayName("STOR-66: an answer holds until one of its own subjects changes")
    void changesOfItsOwn() {
        Validity validity = of(TITLE);
        changes.changed(Subject.title(new ImdbId("tt0000303")));
        assertThat(validity.holds(changes, NOW)).isTrue();

        changes.changed(List.of(Subject.ANIME_LISTS, TITLE));
        assertThat(validity.holds(changes, NOW)).isFalse();
        assertThat(of(TITLE).holds(changes, NOW)).isTrue();
    }

    @Test
    @DisplayName("STOR-66: what changes while an answer is made counts as changed")
    void changesMeanwhile() {
        Basis basis = basis();
        changes.changed(TITLE);
        basis.on(TITLE);

        assertThat(basis.validity().holds(changes, NOW)).isFalse();
    }

    @Test
    @DisplayName("STOR-66: it ends at the earliest of its moments, that moment not included")
    void earliestEnd() {
        Basis basis = basis();
        basis.until(NOW.plusSeconds(60));
        basis.until(NOW, Duration.ofSeconds(30));
        basis.until(NOW, Duration.ofSeconds(Long.MAX_VALUE));
        Validity validity = basis.validity();

        assertThat(validity.holds(changes, NOW.plusSeconds(30).minusNanos(1))).isTrue();
        assertThat(validity.holds(changes, NOW.plusSeconds(30))).isFalse();
    }

    @Test
    @DisplayName("STOR-66: an answer made from something that nobody watches is made anew each time")
    void unwatched() {
        Basis once = basis();
        once.untilIfKnown(Optional.empty());

        assertThat(once.validity()).isSameAs(Validity.NONE);
        assertThat(Basis.unwatched().validity()).isSameAs(Validity.NONE);
        assertThat(Validity.NONE.holds(changes, NOW)).isFalse();
    }

    @Test
    @DisplayName("STOR-66: a clock that was put back makes an answer anew")
    void clockPutBack() {
        assertThat(of(TITLE).holds(changes, NOW.minusNanos(1))).isFalse();
    }

    @Test
    @DisplayName("STOR-66: while other instances cannot be heard, an answer lives for two seconds")
    void blind() {
        Validity validity = of(TITLE);
        changes.goBlind();
        assertThat(validity.holds(changes, NOW.plusSeconds(2).minusNanos(1))).isTrue();
        assertThat(validity.holds(changes, NOW.plusSeconds(2))).isFalse();

        changes.see();
        assertThat(validity.holds(changes, NOW)).isFalse();
        assertThat(of(TITLE).holds(changes, NOW.plusSeconds(2))).isTrue();
    }

    @Test
    @DisplayName("STOR-66: a subject has the same place in every process, and titles of two catalogues have two")
    void places() {
        InfoHash torrent = new InfoHash("0a1b2c3d4e5f60718293a4b5c6d7e8f901234567");
        assertThat(Subject.title(new ImdbId("tt1254207")).place())
                .isEqualTo(Subject.title("tt1254207").place());
        assertThat(Subject.title(new KitsuId(152))).isNotEqualTo(Subject.title("152"));
        assertThat(Subject.torrent(ServiceId.TORBOX, torrent)).isNotEqualTo(Subject.names(ServiceId.TORBOX));
        assertThat(Subject.status(new Account(ServiceId.TORBOX, new ApiKey("fictional")))
                        .toString())
                .doesNotContain("fictional");
        // Written down once: instances of two versions tell each other.
        assertThat(Subject.title("tt1254207").place()).isEqualTo(PLACE);
    }

    private static final int PLACE = 609;
}
