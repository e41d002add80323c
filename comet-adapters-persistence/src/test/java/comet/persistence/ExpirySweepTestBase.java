package comet.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.Block;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.LinkKey;
import comet.core.debrid.ServiceId;
import comet.core.evidence.Learning;
import comet.core.evidence.Lesson;
import comet.core.evidence.NameTrial;
import comet.core.evidence.NameTrials;
import comet.core.media.Aliases;
import comet.core.media.EpisodeIndex;
import comet.core.media.ImdbId;
import comet.core.media.IndexedEpisode;
import comet.core.media.MediaId;
import comet.core.media.MediaTitle;
import comet.core.media.MediaType;
import comet.core.media.Scope;
import comet.core.port.DemandStore.LastScrape;
import comet.core.port.EpisodeStore.StoredEpisodes;
import comet.core.port.EvidenceStoreContract;
import comet.core.port.LinkStoreContract;
import comet.core.port.MetadataStore.Dated;
import comet.core.port.MetadataStore.StoredMetadata;
import comet.core.port.PrivateTorrents;
import comet.core.port.PrivateTorrentsContract;
import comet.core.port.ReleaseStoreContract;
import comet.core.port.ReleaseVerdictStore.Outcome;
import comet.core.port.ReleaseVerdictStore.StoredVerdict;
import comet.core.port.ScopedRelease;
import comet.core.port.SessionStore;
import comet.core.port.SessionStoreContract;
import comet.core.port.StoreException;
import comet.core.port.TitleSearchStore.Found;
import comet.core.port.TitleSearchStore.Match;
import comet.core.port.TmdbIdStore;
import comet.core.port.TmdbIdStore.TmdbIds;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import comet.persistence.sweep.SweepOutcome;
import comet.persistence.sweep.SweepOutcome.Reason;
import comet.persistence.sweep.SweepOutcome.Skipped;
import comet.persistence.sweep.SweepOutcome.Swept;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** STOR-30, on every database. The defaults keep releases for 30 days and demand for as long. */
abstract class ExpirySweepTestBase extends DatabaseTestBase {
    private static final MediaId FILM = new ImdbId("tt1254207");
    private static final MediaId OTHER_FILM = new ImdbId("tt1727587");
    private static final Swept NOTHING = new Swept(0, 0, 0, 0, 0);

    private void save(MediaId media, Release... releases) throws StoreException {
        database.releases()
                .save(
                        media,
                        List.of(releases).stream()
                                .map(release -> new ScopedRelease(Scope.MOVIE, release))
                                .toList());
    }

    private List<Release> find(MediaId media) throws StoreException {
        return database.releases().find(media, Scope.MOVIE);
    }

    private void reopen(Duration torrentTtl, Duration cleanupInterval) throws Exception {
        database.close();
        database = open(settings(torrentTtl, cleanupInterval));
    }

    @DisplayName("T-STOR-09: a sweep runs when the last one is as old as the interval")
    @ParameterizedTest(name = "interval {0} s, last sweep {1} s ago: {2}")
    @CsvSource(textBlock = """
            3600, 100,  NOT_DUE
            3600, 3599, NOT_DUE
            3600, 3600,
            0,    0,
            0,    100,
            -1,   999999, SWITCHED_OFF
            """)
    void aSweepIsDueAfterTheInterval(int interval, int ago, @Nullable Reason skipped) throws Exception {
        reopen(Duration.ofDays(30), Duration.ZERO);
        assertThat(database.sweep()).isEqualTo(NOTHING);
        clock.advance(Duration.ofSeconds(ago));
        reopen(Duration.ofDays(30), Duration.ofSeconds(interval));

        assertThat(database.sweep()).isEqualTo(skipped == null ? NOTHING : new Skipped(skipped));
    }

    @Test
    @DisplayName("STOR-30: the first sweep ever is due at once")
    void theFirstSweepIsDue() throws Exception {
        assertThat(database.sweep()).isEqualTo(NOTHING);
        assertThat(database.sweep()).isEqualTo(new Skipped(Reason.NOT_DUE));
    }

    @Test
    @DisplayName("T-STOR-21: what expires while the server runs is removed while it runs")
    void expiryNeedsNoRestart() throws Exception {
        reopen(Duration.ofDays(1), Duration.ofHours(1));
        save(FILM, ReleaseStoreContract.release(1));
        clock.advance(Duration.ofDays(1));
        SweepOutcome inTime = database.sweep();
        clock.advance(Duration.ofDays(1));
        SweepOutcome expired = database.sweep();

        assertThat(inTime).isEqualTo(NOTHING);
        assertThat(expired).isEqualTo(new Swept(1, 1, 0, 0, 0));
        assertThat(find(FILM)).isEmpty();
    }

    @Test
    @DisplayName("SCR-D06: the file of a private torrent goes after 7 days, whatever the releases are kept for")
    void aPrivateTorrentGoesAfterSevenDays() throws Exception {
        reopen(Duration.ofSeconds(-1), Duration.ZERO);
        for (int i = 0; i < 3; i++) {
            database.privateTorrents().keep(ReleaseStoreContract.hash(i), PrivateTorrentsContract.file("old " + i));
        }
        clock.advance(Duration.ofMillis(1));
        database.privateTorrents().keep(ReleaseStoreContract.hash(3), PrivateTorrentsContract.file("new"));
        clock.advance(PrivateTorrents.LIFETIME.minusMillis(1));

        database.sweep();

        assertThat(count("private_torrent")).isEqualTo(1);
        assertThat(database.privateTorrents().find(ReleaseStoreContract.hash(3)))
                .isPresent();
    }

    @Test
    @DisplayName("PP-17: a session goes 90 days after it was last kept, whatever the releases are kept for")
    void aSessionGoesWhenNobodyUsesIt() throws Exception {
        reopen(Duration.ofSeconds(-1), Duration.ZERO);
        database.sessions().keep(SessionStoreContract.OTHER, SessionStoreContract.session("old"));
        clock.advance(Duration.ofMillis(1));
        database.sessions().keep(SessionStoreContract.VIEWER, SessionStoreContract.session("new"));
        clock.advance(SessionStore.LIFETIME.minusMillis(1));

        database.sweep();

        assertThat(count("account_session")).isEqualTo(1);
        assertThat(database.sessions().find(SessionStoreContract.VIEWER)).isPresent();
    }

    private void remember(InfoHash torrent, Lesson lesson) throws Exception {
        Learning learning = new Learning.Shared(ServiceId.REALDEBRID, torrent, lesson);
        database.evidence().save(List.of(learning), List.of(), EvidenceStoreContract.LIFETIMES);
    }

    private Set<InfoHash> remembered(int torrents) throws StoreException {
        List<InfoHash> asked = IntStream.range(0, torrents)
                .mapToObj(EvidenceStoreContract::torrent)
                .toList();
        return database.evidence().torrents(ServiceId.REALDEBRID, asked).keySet();
    }

    @Test
    @DisplayName("STOR-30, T-STOR-21: evidence goes when nothing in it decides anything any more, its list with it")
    void evidenceGoes() throws Exception {
        reopen(Duration.ofSeconds(-1), Duration.ZERO);
        Instant now = clock.instant();
        Optional<CompleteFileList> pack = Optional.of(EvidenceStoreContract.pack(2));
        InfoHash checked = EvidenceStoreContract.torrent(0);
        InfoHash blocked = EvidenceStoreContract.torrent(1);
        remember(
                checked,
                new Lesson.Told(Evidence.cached(ServiceId.REALDEBRID, checked, EvidenceKind.CHECK, pack, now)));
        remember(
                blocked,
                new Lesson.Told(Evidence.blocked(
                        ServiceId.REALDEBRID, blocked, new Block(Block.Reason.LEGAL, Optional.empty()), now)));
        Learning.Own ready = new Learning.Own(
                EvidenceStoreContract.VIEWER,
                checked,
                new Lesson.Told(
                        Evidence.cached(ServiceId.REALDEBRID, checked, EvidenceKind.ACCOUNT, Optional.empty(), now)));
        database.evidence().save(List.of(ready), List.of(), EvidenceStoreContract.LIFETIMES);

        clock.advance(Duration.ofDays(1).minusMillis(1));
        database.sweep();
        assertThat(remembered(2)).containsExactlyInAnyOrder(checked, blocked);
        assertThat(count("debrid_account_torrent")).isEqualTo(1);

        clock.advance(Duration.ofMillis(1));
        database.sweep();
        assertThat(remembered(2)).containsExactly(blocked);
        assertThat(count("debrid_file_list")).isZero();
        assertThat(count("debrid_account_torrent")).isZero();

        clock.advance(Duration.ofDays(29));
        database.sweep();
        assertThat(remembered(2)).isEmpty();
    }

    @Test
    @DisplayName("DB-80: more evidence than one step looks at is swept to its end")
    void muchEvidenceGoes() throws Exception {
        reopen(Duration.ofSeconds(-1), Duration.ZERO);
        Instant now = clock.instant();
        List<Learning> learnings = new ArrayList<>();
        for (int i = 0; i < 11_000; i++) {
            InfoHash torrent = EvidenceStoreContract.torrent(i);
            ServiceId service = i % 2 == 0 ? ServiceId.TORBOX : ServiceId.PREMIUMIZE;
            Instant at = i % 1_000 == 7 ? now.plusSeconds(1) : now;
            learnings.add(new Learning.Shared(
                    service,
                    torrent,
                    new Lesson.Told(Evidence.cached(service, torrent, EvidenceKind.CHECK, Optional.empty(), at))));
        }
        database.evidence().save(learnings, List.of(), EvidenceStoreContract.LIFETIMES);
        clock.advance(Duration.ofDays(1));

        database.sweep();

        assertThat(count("debrid_torrent")).isEqualTo(11);
    }

    @Test
    @DisplayName("DBC-10: trials of names go after 30 days")
    void trialsGo() throws Exception {
        reopen(Duration.ofSeconds(-1), Duration.ZERO);
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        for (int age : List.of(31, 30, 0)) {
            NameTrial trial = new NameTrial(ServiceId.REALDEBRID, "web-dl", today.minusDays(age), new NameTrials(1, 0));
            database.evidence().save(List.of(), List.of(trial), EvidenceStoreContract.LIFETIMES);
        }

        database.sweep();

        assertThat(count("debrid_name_trial")).isEqualTo(2);
    }

    @Test
    @DisplayName("PLAY-11: a link goes when it is handed out no more, whatever the releases are kept for")
    void aLinkGoesAfterItsHour() throws Exception {
        reopen(Duration.ofSeconds(-1), Duration.ZERO);
        for (LinkKey key : LinkStoreContract.others().toList()) {
            database.links().keep(key, LinkStoreContract.link("old", clock.instant()));
        }
        clock.advance(Duration.ofMillis(1));
        database.links().keep(LinkStoreContract.EPISODE, LinkStoreContract.link("new", clock.instant()));
        clock.advance(Duration.ofHours(1));

        database.sweep();

        assertThat(count("download_link")).isEqualTo(1);
        assertThat(database.links().find(LinkStoreContract.EPISODE)).isPresent();
    }

    @Test
    @DisplayName("STOR-62: with its last link, a torrent goes and all that is known of it")
    void aTorrentGoesWithItsLastLink() throws Exception {
        save(FILM, ReleaseStoreContract.withFile(ReleaseStoreContract.release(1), 1, "Big.Buck.Bunny.mkv", 5L));
        clock.advance(Duration.ofDays(31));

        database.sweep();

        for (String table : List.of("release_link", "torrent", "torrent_file", "provenance", "media")) {
            assertThat(count(table)).as(table).isZero();
        }
    }

    @Test
    @DisplayName("STOR-62: a torrent that serves another title stays")
    void aTorrentInUseStays() throws Exception {
        save(FILM, ReleaseStoreContract.release(1), ReleaseStoreContract.release(2));
        clock.advance(Duration.ofDays(20));
        save(OTHER_FILM, ReleaseStoreContract.release(1));
        clock.advance(Duration.ofDays(20));

        assertThat(database.sweep()).isEqualTo(new Swept(2, 1, 0, 0, 0));
        assertThat(find(FILM)).isEmpty();
        assertThat(find(OTHER_FILM)).containsExactly(ReleaseStoreContract.release(1));
    }

    @Test
    @DisplayName("STOR-30: the time counts from the last write")
    void aConfirmedReleaseStays() throws Exception {
        save(FILM, ReleaseStoreContract.release(1));
        clock.advance(Duration.ofDays(29));
        save(FILM, ReleaseStoreContract.bare(1));
        clock.advance(Duration.ofDays(29));

        assertThat(database.sweep()).isEqualTo(NOTHING);
        assertThat(find(FILM)).containsExactly(ReleaseStoreContract.release(1));
    }

    @Test
    @DisplayName("T-STOR-10: with a negative time to live, releases and demand stay for ever")
    void aNegativeTimeToLiveKeepsAll() throws Exception {
        reopen(Duration.ofSeconds(-1), Duration.ofHours(1));
        save(FILM, ReleaseStoreContract.release(1));
        database.demand().requested("tt1254207", clock.instant());
        clock.advance(Duration.ofDays(3650));

        assertThat(database.sweep()).isEqualTo(NOTHING);
        assertThat(find(FILM)).containsExactly(ReleaseStoreContract.release(1));
        assertThat(count("media_demand")).isEqualTo(1);
    }

    @Test
    @DisplayName("STOR-30: with a time to live of 0, the next sweep removes all releases")
    void aTimeToLiveOfZeroKeepsNothing() throws Exception {
        reopen(Duration.ZERO, Duration.ofHours(1));
        save(FILM, ReleaseStoreContract.release(1));
        clock.advance(Duration.ofMillis(1));

        assertThat(database.sweep()).isEqualTo(new Swept(1, 1, 0, 0, 0));
    }

    @Test
    @DisplayName("DB-80: many titles are swept in several steps")
    void manyTitlesAreSweptInSteps() throws Exception {
        for (int number : IntStream.range(0, 250).toArray()) {
            save(new ImdbId("tt%07d".formatted(number)), ReleaseStoreContract.release(number));
        }
        clock.advance(Duration.ofDays(31));
        save(FILM, ReleaseStoreContract.release(7));

        assertThat(database.sweep()).isEqualTo(new Swept(250, 249, 0, 0, 0));
        assertThat(find(FILM)).containsExactly(ReleaseStoreContract.release(7));
        assertThat(count("media")).isEqualTo(1);
    }

    @Test
    @DisplayName("Announce URLs go some days after the last torrent that had them")
    void announceUrlsGo() throws Exception {
        save(FILM, ReleaseStoreContract.withSources(ReleaseStoreContract.release(1), 1, 2));
        clock.advance(Duration.ofDays(33));
        save(FILM, ReleaseStoreContract.withSources(ReleaseStoreContract.release(2), 2, 3));

        database.sweep();

        assertThat(count("announce_set")).isEqualTo(1);
        assertThat(count("announce_url")).isEqualTo(2);
        assertThat(find(FILM)).containsExactly(ReleaseStoreContract.withSources(ReleaseStoreContract.release(2), 2, 3));
    }

    @Test
    @DisplayName("A set of announce URLs that a torrent outgrew goes after a while")
    void anOutgrownSetGoes() throws Exception {
        save(FILM, ReleaseStoreContract.withSources(ReleaseStoreContract.release(1), 1));
        save(FILM, ReleaseStoreContract.withSources(ReleaseStoreContract.release(1), 2));
        database.sweep();
        long atOnce = count("announce_set");
        clock.advance(Duration.ofDays(3));

        database.sweep();

        assertThat(atOnce).isEqualTo(2);
        assertThat(count("announce_set")).isEqualTo(1);
        assertThat(find(FILM).getFirst().sources().urls()).hasSize(2);
    }

    @Test
    @DisplayName("DB-05: a URL stays known as long as its torrent does, though no source names it any more")
    void aUrlStaysWithItsTorrent() throws Exception {
        save(FILM, ReleaseStoreContract.withSources(ReleaseStoreContract.release(1), 1, 2));
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofDays(20));
            save(FILM, ReleaseStoreContract.withSources(ReleaseStoreContract.release(1), 2));
        }

        database.sweep();

        assertThat(find(FILM)).containsExactly(ReleaseStoreContract.withSources(ReleaseStoreContract.release(1), 1, 2));
    }

    @Test
    @DisplayName("STOR-30, DB-18: demand goes when nobody asked nor scraped for the time of releases")
    void oldDemandGoes() throws Exception {
        database.demand().requested("asked", clock.instant());
        database.demand().requested("asked and scraped", clock.instant());
        database.demand().scraped("scraped", new LastScrape(clock.instant(), true));
        clock.advance(Duration.ofDays(29));
        LastScrape scrape = new LastScrape(clock.instant(), false);
        database.demand().scraped("asked and scraped", scrape);
        clock.advance(Duration.ofDays(2));

        assertThat(database.sweep()).isEqualTo(new Swept(0, 0, 2, 0, 0));
        assertThat(database.demand().lastScrape("asked and scraped")).contains(scrape);
        assertThat(count("media_demand")).isEqualTo(1);
    }

    @Test
    @DisplayName("STOR-30: demand stays for the look-back, even if releases do not")
    void demandStaysForTheLookback() throws Exception {
        reopen(Duration.ofMinutes(1), Duration.ZERO);
        database.demand().requested("tt1254207", clock.instant());
        clock.advance(Duration.ofHours(23));
        SweepOutcome within = database.sweep();
        clock.advance(Duration.ofHours(2));

        assertThat(within).isEqualTo(NOTHING);
        assertThat(database.sweep()).isEqualTo(new Swept(0, 0, 1, 0, 0));
    }

    @Test
    @DisplayName("T-STOR-11, MCA-13: a title stays for a year, to be served when every provider is down")
    void titlesStayForAYear() throws Exception {
        StoredMetadata stored = title();
        database.metadata().save(FILM, stored);
        clock.advance(Duration.ofDays(364));
        SweepOutcome within = database.sweep();
        assertThat(database.metadata().find(FILM)).isEqualTo(stored);
        clock.advance(Duration.ofDays(2));
        SweepOutcome after = database.sweep();

        assertThat(within).isEqualTo(NOTHING);
        assertThat(after).isEqualTo(new Swept(0, 0, 0, 1, 0));
        assertThat(database.metadata().find(FILM)).isEqualTo(StoredMetadata.NONE);
    }

    @Test
    @DisplayName("MCA-13: a title stays as long as one of its halves does")
    void aTitleStaysWithItsYoungerHalf() throws Exception {
        database.metadata().save(FILM, title());
        clock.advance(Duration.ofDays(200));
        StoredMetadata aliases =
                new StoredMetadata(Optional.empty(), Optional.of(new Dated<>(Aliases.NONE, clock.instant())));
        database.metadata().save(FILM, aliases);
        clock.advance(Duration.ofDays(300));
        SweepOutcome within = database.sweep();
        assertThat(database.metadata().find(FILM).aliases()).isEqualTo(aliases.aliases());
        clock.advance(Duration.ofDays(70));

        assertThat(within).isEqualTo(NOTHING);
        assertThat(database.sweep()).isEqualTo(new Swept(0, 0, 0, 1, 0));
    }

    private StoredMetadata title() {
        return new StoredMetadata(
                Optional.of(new Dated<>(MediaTitle.of("Big Buck Bunny", 2008), clock.instant())), Optional.empty());
    }

    private static StoredEpisodes episodes(Instant refreshedAt) {
        IndexedEpisode fog = new IndexedEpisode(
                new Scope.Episode(1, 1), "Fog", Optional.empty(), OptionalInt.empty(), Optional.empty());
        return new StoredEpisodes(EpisodeIndex.of(List.of(fog)), Optional.of(refreshedAt));
    }

    @Test
    @DisplayName("MCA-07, MCA-13: episodes and the mark of their series stay for a year, as titles do")
    void episodesStayForAYear() throws Exception {
        ImdbId series = new ImdbId("tt9900001");
        StoredEpisodes stored = episodes(clock.instant());
        database.episodes().replace(series, stored, clock.instant());
        clock.advance(Duration.ofDays(364));
        SweepOutcome within = database.sweep();
        assertThat(database.episodes().find(series)).isEqualTo(stored);
        clock.advance(Duration.ofDays(2));
        SweepOutcome after = database.sweep();

        assertThat(within).isEqualTo(NOTHING);
        assertThat(after).isEqualTo(new Swept(0, 0, 0, 0, 2));
        assertThat(database.episodes().find(series)).isEqualTo(StoredEpisodes.NONE);
    }

    @Test
    @DisplayName("MCA-07: a verdict of the release filter goes once it is not valid any more")
    void verdictsGoWhenTheyAreInvalid() throws Exception {
        StoredVerdict verdict = new StoredVerdict(
                Outcome.UNKNOWN,
                Optional.empty(),
                clock.instant(),
                clock.instant().plus(Duration.ofHours(6)));
        database.releaseVerdicts().save("tt9900003", verdict);
        clock.advance(Duration.ofHours(6));
        SweepOutcome within = database.sweep();
        clock.advance(Duration.ofHours(1));

        assertThat(within).isEqualTo(NOTHING);
        assertThat(database.sweep()).isEqualTo(new Swept(0, 0, 0, 0, 1));
        assertThat(database.releaseVerdicts().find("tt9900003")).isEmpty();
    }

    @Test
    @DisplayName("MCA-07, TLK-07: that a text means no title goes after an hour, what it means after a year")
    void titleSearchesGo() throws Exception {
        Found match = new Found(
                Optional.of(new Match(new ImdbId("tt9900040"), MediaType.MOVIE, OptionalInt.empty())), clock.instant());
        database.titleSearches().save("*:*:sintel", match);
        database.titleSearches().save("*:*:nothing", new Found(Optional.empty(), clock.instant()));
        clock.advance(Duration.ofHours(1).plusMillis(1));

        assertThat(database.sweep()).isEqualTo(new Swept(0, 0, 0, 0, 1));
        assertThat(database.titleSearches().find("*:*:sintel")).contains(match);

        clock.advance(Duration.ofDays(365));
        assertThat(database.sweep()).isEqualTo(new Swept(0, 0, 0, 0, 1));
        assertThat(database.titleSearches().find("*:*:sintel")).isEmpty();
    }

    @Test
    @DisplayName("MDT-16: that nothing stands at TMDB for an id goes after a day, what does after a year")
    void numbersAtTmdbGo() throws Exception {
        ImdbId known = new ImdbId("tt9900060");
        ImdbId unknown = new ImdbId("tt9900061");
        TmdbIds film = new TmdbIds(OptionalLong.of(771), OptionalLong.empty(), Optional.of(MediaType.MOVIE));
        database.tmdbIds().save(known, new TmdbIdStore.Found(film, clock.instant()));
        database.tmdbIds().save(unknown, new TmdbIdStore.Found(TmdbIds.NONE, clock.instant()));
        clock.advance(Duration.ofDays(1).plusMillis(1));

        assertThat(database.sweep()).isEqualTo(new Swept(0, 0, 0, 0, 1));
        assertThat(database.tmdbIds().find(unknown)).isEmpty();
        assertThat(database.tmdbIds().find(known)).isPresent();

        clock.advance(Duration.ofDays(365));
        assertThat(database.sweep()).isEqualTo(new Swept(0, 0, 0, 0, 1));
        assertThat(database.tmdbIds().find(known)).isEmpty();
    }
}
