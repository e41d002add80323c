package comet.debrid.operation.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.Account;
import comet.core.debrid.ApiKey;
import comet.core.debrid.AskedFile;
import comet.core.debrid.Capabilities.CacheCheck;
import comet.core.debrid.DebridFailure;
import comet.core.debrid.EntryId;
import comet.core.debrid.FailureKind;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.MadeLink;
import comet.core.debrid.RefusedShapes;
import comet.core.debrid.ServiceId;
import comet.core.evidence.Known;
import comet.core.evidence.Lifetimes;
import comet.core.evidence.Standing;
import comet.core.knowledge.KnowledgeEvents;
import comet.core.knowledge.Question;
import comet.core.knowledge.TorrentKnowledge;
import comet.core.memory.InMemoryEvidenceStore;
import comet.core.memory.InMemoryInstallationSecret;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.release.ReleaseNameParser;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.MagnetUri;
import comet.core.torrent.TorrentSource;
import comet.debrid.scripted.TestResources;
import comet.outside.scripted.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * ASK-41: the week after a service began to refuse torrents by what their names contain, played by viewers who have a
 * second service, with the rules of DBC-10 and RD-51, the resolver that all adapters use, and what the product remembers.
 */
class RefusedNamesWeekTest {

    private static final Instant START = Instant.parse("2026-05-04T18:00:00Z");
    private static final RefusedShapes SHAPES =
            new RefusedShapes(Map.of(ServiceId.REALDEBRID, List.of("web-dl", "bluray.x264")));
    private static final Lifetimes LIFETIMES = new Lifetimes(Duration.ofDays(1), Duration.ofDays(1));

    private final VirtualTime time = new VirtualTime(START);
    private final TestResources resources = new TestResources(time);
    private final InMemoryEvidenceStore store = new InMemoryEvidenceStore();
    private final TorrentKnowledge knowledge = new TorrentKnowledge(
            store,
            new InMemoryInstallationSecret(new Random(5)),
            new ReleaseNameParser(),
            LIFETIMES,
            SHAPES,
            Runnable::run,
            time,
            time,
            KnowledgeEvents.NONE);
    private final Filter filter = new Filter();
    private final Resolver realDebrid = resolver(new PausedAdds(SHAPES, resources.calls()));
    private final Resolver allDebrid = resolver(Refusals.TRUSTED);

    /** What Real-Debrid refuses now, and which accounts it has paused. It answers both alike. */
    private static final class Filter {
        private final Set<String> refused = new HashSet<>();
        private final Set<Account> paused = new HashSet<>();
        private int refusals;

        void judge(LinkRequest request) throws DebridException {
            String name = request.torrent().name().orElse("").toLowerCase(Locale.ROOT);
            if (request.account().service() == ServiceId.REALDEBRID
                    && (paused.contains(request.account()) || refused.stream().anyMatch(name::contains))) {
                refusals++;
                throw new DebridException(DebridFailure.of(FailureKind.LEGAL_BLOCK, "infringing_file"));
            }
        }
    }

    private Resolver resolver(Refusals refusals) {
        return new Resolver("https://service.example", resources.calls(), Removal.NONE, refusals);
    }

    @AfterEach
    void close() {
        resources.close();
    }

    private record Film(InfoHash hash, String name) {}

    private int films;

    /** A new torrent with a name that ends so. */
    private Film film(String shape) {
        int number = ++films;
        return new Film(
                new InfoHash("%040x".formatted(number)), "Harbour.Lights.%d.1080p.%s-GRP".formatted(number, shape));
    }

    private static Account at(ServiceId service, String viewer) {
        return new Account(service, new ApiKey(viewer + "KEY0001"));
    }

    private static Account real(String viewer) {
        return at(ServiceId.REALDEBRID, viewer);
    }

    private static Account all(String viewer) {
        return at(ServiceId.ALLDEBRID, viewer);
    }

    private Standing standing(Account account, Film film) {
        Question question = new Question(
                account, Map.of(film.hash(), film.name()), Play.request().media(), CacheCheck.NONE);
        return knowledge
                .known(question)
                .getOrDefault(film.hash(), Known.NOTHING)
                .standing();
    }

    /** A play of the list's entry. @return whether there was a link */
    private boolean play(Account account, Film film) throws InterruptedException {
        return play(account, film, () -> {});
    }

    private interface Meanwhile {
        void happen() throws InterruptedException;
    }

    /** @param meanwhile what happens between the service's receiving the add and its answer */
    private boolean play(Account account, Film film, Meanwhile meanwhile) throws InterruptedException {
        TorrentSource torrent = new TorrentSource(
                new MagnetUri(film.hash(), AnnounceUrls.NONE), Optional.of(film.name()), false, Optional.empty());
        LinkRequest request = new LinkRequest(
                account,
                torrent,
                Play.request().media(),
                new AskedFile(film.name(), OptionalInt.empty(), Optional.empty()),
                knowledge.before(account, film.hash()),
                Optional.empty(),
                false);
        Way way = resolve -> {
            resolve.add(() -> {
                meanwhile.happen();
                filter.judge(request);
                return Added.made(new EntryId("T" + film.hash().hex()));
            });
            return Play.made(resolve);
        };
        try {
            Resolver service = account.service() == ServiceId.REALDEBRID ? realDebrid : allDebrid;
            MadeLink link = service.resolve(request, Deadline.after(Duration.ofSeconds(25), time), way);
            knowledge.played(request, link);
            return true;
        } catch (DebridException e) {
            knowledge.failed(request, e);
            return false;
        }
    }

    /** A viewer with both services plays the entry that the list puts first. @return at which service it played */
    private Optional<ServiceId> watch(String viewer, Film film) throws InterruptedException {
        for (Account account : List.of(real(viewer), all(viewer))) {
            Standing standing = standing(account, film);
            boolean isOffered = standing == Standing.CACHED || standing == Standing.UNKNOWN;
            if (isOffered && play(account, film)) {
                return Optional.of(account.service());
            }
        }
        return Optional.empty();
    }

    @Test
    @DisplayName("DBC-10: a refused name is marked before anybody played it, and offered on the other service")
    void aRefusedNameIsMarkedAtOnce() throws Exception {
        filter.refused.add("web-dl");
        Film film = film("WEB-DL.H.264");

        assertThat(standing(real("anna"), film)).isEqualTo(Standing.NAME_REFUSED);
        assertThat(watch("anna", film)).contains(ServiceId.ALLDEBRID);

        assertThat(filter.refusals).isZero();
        assertThat(standing(all("bert"), film)).isEqualTo(Standing.CACHED);
    }

    @Test
    @DisplayName("DBC-10: who plays it all the same is refused once, and it is gone from that service for everybody")
    void aRefusedTorrentIsGoneForEverybody() throws Exception {
        filter.refused.add("web-dl");
        Film film = film("WEB-DL.H.264");

        assertThat(play(real("anna"), film)).isFalse();

        assertThat(standing(real("bert"), film)).isEqualTo(Standing.BLOCKED);
        assertThat(standing(all("bert"), film)).isEqualTo(Standing.UNKNOWN);
        time.advance(Duration.ofDays(30).minusSeconds(1));
        assertThat(standing(real("bert"), film)).isEqualTo(Standing.BLOCKED);
        time.advance(Duration.ofSeconds(1));
        assertThat(standing(real("bert"), film)).isEqualTo(Standing.NAME_REFUSED);
    }

    @Test
    @DisplayName("DBC-10: in the week after the filter began its shapes are learned, and by its end nobody meets it")
    void theWeekAfter() throws Exception {
        filter.refused.addAll(Set.of("web-dl", "hdtv.avc"));
        List<Integer> refusalsOfDay = new ArrayList<>();
        for (int day = 0; day < 7; day++) {
            int before = filter.refusals;
            for (int i = 0; i < 5; i++) {
                String viewer = "viewer" + i;
                Film unknownShape = film("HDTV.AVC");
                // Two plays of one account at once; the service takes one and refuses the other.
                boolean isOffered = standing(real(viewer), unknownShape) == Standing.UNKNOWN;
                Film plain = film("x265");
                boolean played = play(real(viewer), plain, () -> {
                    if (isOffered) {
                        play(real(viewer), unknownShape);
                    }
                });
                assertThat(played).as("a plain name, day %d", day).isTrue();
                assertThat(standing(real("other"), unknownShape)).isIn(Standing.BLOCKED, Standing.NAME_REFUSED);
                assertThat(watch("other" + i, unknownShape)).contains(ServiceId.ALLDEBRID);
                assertThat(watch("other" + i, film("WEB-DL.H.264"))).contains(ServiceId.ALLDEBRID);
                time.advance(Duration.ofMinutes(20));
            }
            refusalsOfDay.add(filter.refusals - before);
            time.advance(Duration.ofDays(1).minus(Duration.ofMinutes(100)));
        }

        // 20 trials, five a day; from then on the shape is known.
        assertThat(refusalsOfDay).containsExactly(5, 5, 5, 5, 0, 0, 0);
        Film next = film("HDTV.AVC");
        assertThat(standing(real("anna"), next)).isEqualTo(Standing.NAME_REFUSED);
        assertThat(standing(all("anna"), next)).isEqualTo(Standing.UNKNOWN);
        assertThat(standing(real("anna"), film("x265"))).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    @DisplayName("RD-51: a paused account teaches nothing, whatever it plays")
    void aPausedAccountTeachesNothing() throws Exception {
        filter.paused.add(real("anna"));
        List<Film> films = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Film film = film(i % 2 == 0 ? "HDTV.AVC" : "BluRay.x265");
            films.add(film);
            assertThat(play(real("anna"), film)).isFalse();
            time.advance(Duration.ofMinutes(6));
        }

        assertThat(films)
                .allSatisfy(film -> assertThat(standing(real("bert"), film)).isEqualTo(Standing.UNKNOWN));
        assertThat(store.nameTrials(ServiceId.REALDEBRID, LocalDate.EPOCH)).isEmpty();
        assertThat(standing(real("bert"), film("HDTV.AVC"))).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    @DisplayName("RD-51: it makes no further add for 30 seconds, and what it is not allowed to add proves nothing")
    void aHeldAccountDoesNotAsk() throws Exception {
        filter.paused.add(real("anna"));
        play(real("anna"), film("x265"));
        int before = filter.refusals;
        time.advance(Duration.ofSeconds(29));
        Film held = film("WEB-DL.H.264");

        assertThat(play(real("anna"), held)).isFalse();

        assertThat(filter.refusals).isEqualTo(before);
        assertThat(standing(real("bert"), held)).isEqualTo(Standing.NAME_REFUSED);
    }

    @Test
    @DisplayName("RD-51 (b): two keys refused on different days prove it; an add accepted since sets it free")
    void twoKeysOnDifferentDays() throws Exception {
        Film film = film("x265");
        filter.refused.add(film.name().toLowerCase(Locale.ROOT));
        play(real("anna"), film);
        assertThat(standing(real("carl"), film)).isEqualTo(Standing.UNKNOWN);
        time.advance(Duration.ofDays(1));
        play(real("bert"), film);

        assertThat(standing(real("carl"), film)).isEqualTo(Standing.BLOCKED);
        filter.refused.clear();
        assertThat(play(real("carl"), film)).isTrue();
        assertThat(standing(real("anna"), film)).isEqualTo(Standing.CACHED);
    }

    @Test
    @DisplayName("DBC-10: when the service stops refusing a shape, plays that are served take the mark away")
    void theFilterEnds() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(standing(real("anna"), film("WEB-DL.H.264"))).isEqualTo(Standing.NAME_REFUSED);
            assertThat(play(real("anna"), film("WEB-DL.H.264"))).isTrue();
        }

        assertThat(standing(real("bert"), film("WEB-DL.H.264"))).isEqualTo(Standing.UNKNOWN);
    }
}
