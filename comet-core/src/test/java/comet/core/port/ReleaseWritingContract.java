package comet.core.port;

import static comet.core.port.ReleaseStoreContract.FILM;
import static comet.core.port.ReleaseStoreContract.SERIES;
import static comet.core.port.ReleaseStoreContract.bare;
import static comet.core.port.ReleaseStoreContract.hash;
import static comet.core.port.ReleaseStoreContract.release;
import static comet.core.port.ReleaseStoreContract.restricted;
import static comet.core.port.ReleaseStoreContract.withFile;
import static comet.core.port.ReleaseStoreContract.withSeeders;
import static comet.core.port.ReleaseStoreContract.withSources;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.KitsuId;
import comet.core.media.Scope;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.core.torrent.Release;
import comet.core.torrent.ReleaseFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link ReleaseStore} makes of what it is told (DB-05, SCR-D06). */
public interface ReleaseWritingContract extends ReleaseStoreUnderTest {
    @Test
    @DisplayName("SCR-D06: a private release comes back as one, without announce URLs")
    default void aPrivateReleaseComesBack() throws StoreException {
        Release secret = withFile(release(1), 2, "Big.Buck.Bunny.mkv", 5L);

        save(FILM, Scope.MOVIE, restricted(secret));

        assertThat(film()).isEqualTo(restricted(secret));
        assertThat(film().sources()).isEqualTo(AnnounceUrls.NONE);
    }

    @Test
    @DisplayName("SCR-D06: once somebody said that a torrent is private it is, and its announce URLs are gone")
    default void privateStaysPrivate() throws StoreException {
        save(FILM, Scope.MOVIE, release(1));
        save(FILM, Scope.MOVIE, restricted(release(1)));
        assertThat(film()).isEqualTo(restricted(release(1)));

        save(FILM, Scope.MOVIE, release(1));
        save(SERIES, new Scope.Season(1), restricted(release(2)), release(2));

        assertThat(film()).isEqualTo(restricted(release(1)));
        assertThat(releases().find(SERIES, new Scope.Season(1))).containsExactly(restricted(release(2)));
    }

    @Test
    @DisplayName("SDX-D3: a provisional index is not kept, and replaces none that is; name and size of the file are")
    default void aProvisionalIndexIsNotKept() throws StoreException {
        ReleaseFile guessed = new ReleaseFile(OptionalInt.of(7), "Big.Buck.Bunny.mkv", OptionalLong.of(5), true);
        save(FILM, Scope.MOVIE, withFile(bare(1), guessed));
        assertThat(film()).isEqualTo(withFile(bare(1), null, "Big.Buck.Bunny.mkv", 5L));

        save(FILM, Scope.MOVIE, withFile(bare(1), 2, "Big.Buck.Bunny.mkv", 5L));
        save(FILM, Scope.MOVIE, withFile(bare(1), guessed));

        assertThat(film().fileIndex()).hasValue(2);
    }

    @Test
    @DisplayName("T-STOR-01: writing the same key again merges, it adds no second release")
    default void theSameKeyIsMerged() throws StoreException {
        save(FILM, Scope.MOVIE, bare(1));
        save(FILM, Scope.MOVIE, release(1));

        assertThat(releases().find(FILM, Scope.MOVIE)).containsExactly(release(1));
    }

    @Test
    @DisplayName("T-STOR-02: a write for an episode changes the link of that episode only")
    default void anotherScopeIsLeftAlone() throws StoreException {
        save(SERIES, new Scope.Season(1), withFile(release(1), 0, "Example.Show.S01.mkv", 10L));
        save(SERIES, new Scope.Episode(1, 2), withFile(release(1), 2, "Example.Show.S01E02.mkv", 20L));

        save(SERIES, new Scope.Episode(1, 2), withFile(release(1), 3, "Example.Show.S01E02.v2.mkv", 30L));

        assertThat(releases().find(SERIES, new Scope.Season(1)))
                .containsExactly(withFile(release(1), 0, "Example.Show.S01.mkv", 10L));
        assertThat(releases().find(SERIES, new Scope.Episode(1, 2)))
                .containsExactly(withFile(release(1), 3, "Example.Show.S01E02.v2.mkv", 30L));
    }

    @Test
    @DisplayName("T-STOR-03: a torrent told in base32 is found with its hex hash")
    default void base32AndHexAreOneTorrent() throws StoreException {
        InfoHash base32 = InfoHash.parse("VPF54AAAAAAAAAAAAAAAAAAAAAAAAAAB").orElseThrow();
        Release told = new Release(
                base32,
                "Sintel.2010",
                OptionalLong.empty(),
                OptionalInt.empty(),
                "",
                Optional.empty(),
                AnnounceUrls.NONE);

        save(FILM, Scope.MOVIE, told);

        assertThat(film().infoHash().hex()).isEqualTo("abcbde0000000000000000000000000000000001");
    }

    @Test
    @DisplayName("T-SRCH-41, DB-05: nothing known is replaced by something unknown")
    default void knownFactsStay() throws StoreException {
        Release known = withFile(release(1), 3, "Big.Buck.Bunny.mkv", 900L);
        save(FILM, Scope.MOVIE, known);
        letPass(Duration.ofHours(2));

        save(FILM, Scope.MOVIE, bare(1));
        save(FILM, Scope.MOVIE, withFile(bare(1), 3, "", null));
        save(FILM, Scope.MOVIE, withFile(bare(1), null, "", null));

        assertThat(film()).isEqualTo(known);
    }

    @Test
    @DisplayName("DB-05: what was unknown is learned, piece by piece")
    default void unknownFactsAreLearned() throws StoreException {
        save(FILM, Scope.MOVIE, bare(1));
        save(FILM, Scope.MOVIE, withFile(bare(1), 3, "", null));
        save(FILM, Scope.MOVIE, withFile(bare(1), 3, "", 900L));
        save(FILM, Scope.MOVIE, withFile(bare(1), 3, "Big.Buck.Bunny.mkv", null));
        save(FILM, Scope.MOVIE, withSeeders(bare(1), 0));
        save(FILM, Scope.MOVIE, release(1));

        assertThat(film()).isEqualTo(withFile(release(1), 3, "Big.Buck.Bunny.mkv", 900L));
    }

    @Test
    @DisplayName("DB-05: what was known of a file without index stays known when the index is learned")
    default void aFileKeepsItsNameWhenItsIndexIsLearned() throws StoreException {
        save(FILM, Scope.MOVIE, withFile(bare(1), null, "Big.Buck.Bunny.mkv", 900L));

        save(FILM, Scope.MOVIE, withFile(bare(1), 3, "", null));

        assertThat(film()).isEqualTo(withFile(bare(1), 3, "Big.Buck.Bunny.mkv", 900L));
    }

    @Test
    @DisplayName("DB-05: the size of a file never becomes that of the release")
    default void aFileSizeIsNoReleaseSize() throws StoreException {
        save(FILM, Scope.MOVIE, withFile(bare(1), 3, "Big.Buck.Bunny.mkv", 900L));
        assertThat(film().size()).isEmpty();

        save(FILM, Scope.MOVIE, release(1));
        save(FILM, Scope.MOVIE, withFile(bare(1), 3, "Big.Buck.Bunny.mkv", 901L));

        assertThat(film().size()).hasValue(1_000_000_001L);
    }

    @Test
    @DisplayName("DB-05: the newest known seeders win, more or fewer")
    default void theNewestSeedersWin() throws StoreException {
        save(FILM, Scope.MOVIE, withSeeders(release(1), 100));
        save(FILM, Scope.MOVIE, withSeeders(release(1), 150));
        assertThat(film().seeders()).hasValue(150);

        save(FILM, Scope.MOVIE, withSeeders(release(1), 0));
        assertThat(film().seeders()).hasValue(0);
    }

    @Test
    @DisplayName("DB-05: a small change of the seeders counts at the latest when an hour has passed")
    default void aSmallChangeCountsAfterAnHour() throws StoreException {
        save(FILM, Scope.MOVIE, withSeeders(release(1), 100));
        letPass(Duration.ofMinutes(61));

        save(FILM, Scope.MOVIE, withSeeders(release(1), 101));

        assertThat(film().seeders()).hasValue(101);
    }

    @Test
    @DisplayName("The longest release name known stays, so that a cut one does not replace it")
    default void theLongestNameStays() throws StoreException {
        save(FILM, Scope.MOVIE, bare(1));
        save(FILM, Scope.MOVIE, release(1));
        save(FILM, Scope.MOVIE, bare(1));

        assertThat(film().name()).isEqualTo(release(1).name());
    }

    @Test
    @DisplayName("DB-05: announce URLs are united")
    default void announceUrlsAreUnited() throws StoreException {
        save(FILM, Scope.MOVIE, withSources(release(1), 3, 1));
        save(FILM, Scope.MOVIE, withSources(release(1), 2, 1));

        assertThat(film().sources().urls())
                .containsExactlyInAnyOrder(
                        "udp://tracker001.example.org:1337/announce",
                        "udp://tracker002.example.org:1337/announce",
                        "udp://tracker003.example.org:1337/announce");
    }

    @Test
    @DisplayName(
            "PRES-051, HTTP-103: announce URLs come back in the order told, so that the first answer is like the next")
    default void announceUrlsKeepTheirOrder() throws StoreException {
        Release one = withSources(release(1), 3, 1, 2);
        Release same = withSources(release(2), 2, 3, 1);
        Release reversed = withSources(release(3), 4, 3, 2, 1);

        save(FILM, Scope.MOVIE, one, same, reversed);

        assertThat(releases().find(FILM, Scope.MOVIE)).containsExactlyInAnyOrder(one, same, reversed);
    }

    @Test
    @DisplayName("PRES-051: announce URLs that are new follow those that are known")
    default void newAnnounceUrlsFollow() throws StoreException {
        save(FILM, Scope.MOVIE, withSources(release(1), 3, 1));
        save(FILM, Scope.MOVIE, withSources(release(1), 2, 1, 0));

        assertThat(film().sources())
                .isEqualTo(withSources(release(1), 3, 1, 2, 0).sources());
    }

    @Test
    @DisplayName("DB-05: at most 50 announce URLs are kept, those known first")
    default void announceUrlsAreCapped() throws StoreException {
        save(FILM, Scope.MOVIE, withSources(release(1), IntStream.range(0, 40).toArray()));
        save(
                FILM,
                Scope.MOVIE,
                withSources(release(1), IntStream.range(100, 140).toArray()));

        assertThat(film().sources().urls())
                .hasSize(AnnounceUrls.MAX)
                .containsAll(withSources(release(1), IntStream.range(0, 40).toArray())
                        .sources()
                        .urls());
    }

    @Test
    @DisplayName("What one title teaches of a torrent is known for the others")
    default void factsOfATorrentAreKeptOnce() throws StoreException {
        save(FILM, Scope.MOVIE, bare(1));
        save(new KitsuId(7), Scope.MOVIE, release(1));

        assertThat(film()).isEqualTo(release(1));
    }

    @Test
    @DisplayName("Repeating a write changes nothing")
    default void repeatingAWriteChangesNothing() throws StoreException {
        Release saved = withSources(withFile(release(1), 3, "Big.Buck.Bunny.mkv", 900L), 1, 2, 3);
        save(FILM, Scope.MOVIE, saved, release(2));
        List<Release> before = releases().find(FILM, Scope.MOVIE);

        save(FILM, Scope.MOVIE, saved, release(2));

        assertThat(releases().find(FILM, Scope.MOVIE)).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    @DisplayName("One write may tell of a torrent several times, for several scopes; later tellings are newer")
    default void aTorrentMayComeSeveralTimesInOneWrite() throws StoreException {
        releases()
                .save(
                        SERIES,
                        List.of(
                                new ScopedRelease(new Scope.Episode(1, 1), withFile(release(1), 1, "S01E01.mkv", 10L)),
                                new ScopedRelease(new Scope.Episode(1, 2), withFile(bare(1), 2, "S01E02.mkv", 20L)),
                                new ScopedRelease(
                                        new Scope.Episode(1, 1), withFile(withSeeders(bare(1), 7), 1, "", 11L)),
                                new ScopedRelease(Scope.SERIES, bare(1))));

        assertThat(releases().find(SERIES, new Scope.Episode(1, 1)))
                .containsExactly(withFile(withSeeders(release(1), 7), 1, "S01E01.mkv", 11L));
        assertThat(releases().find(SERIES, new Scope.Episode(1, 2)))
                .containsExactly(withFile(withSeeders(release(1), 7), 2, "S01E02.mkv", 20L));
        assertThat(releases().find(SERIES, Scope.SERIES)).hasSize(1);
    }

    @Test
    @DisplayName("Saving nothing is allowed and does nothing")
    default void savingNothingDoesNothing() throws StoreException {
        releases().save(FILM, List.of());

        assertThat(releases().find(FILM, Scope.MOVIE)).isEmpty();
    }

    @Test
    @DisplayName("A write of 10,000 releases is stored whole")
    default void aLargeWriteIsStored() throws StoreException {
        List<ScopedRelease> many = IntStream.range(0, 10_000)
                .mapToObj(number ->
                        new ScopedRelease(Scope.MOVIE, withSources(withFile(release(number), 0, "", 5L), number % 97)))
                .toList();

        releases().save(FILM, many);

        assertThat(releases().find(FILM, Scope.MOVIE))
                .containsExactlyInAnyOrderElementsOf(
                        many.stream().map(ScopedRelease::release).toList());
    }

    @Test
    @DisplayName("DB-05: writers at the same time lose nothing of what the others learned")
    default void writersAtOnceLoseNothing() throws Exception {
        List<Release> tellings = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            Release named = withSources(bare(1), writer);
            tellings.add(
                    switch (writer) {
                        case 0 -> withSources(release(1), writer);
                        case 1 -> withFile(named, 3, "", null);
                        case 2 -> withFile(named, 3, "Big.Buck.Bunny.mkv", null);
                        case 3 -> withFile(named, 3, "", 900L);
                        default -> named;
                    });
        }
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (Release telling : tellings) {
            writers.add(() -> {
                for (int other = 20; other > 1; other--) {
                    save(FILM, Scope.MOVIE, telling, withSources(release(other), other));
                }
                return true;
            });
        }

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> writer : threads.invokeAll(writers)) {
                assertThat(writer.get()).isTrue();
            }
        }

        assertThat(releases().find(FILM, Scope.MOVIE))
                .hasSize(20)
                .filteredOn(release -> release.infoHash().equals(hash(1)))
                .singleElement()
                .satisfies(release -> {
                    assertThat(release.file())
                            .isEqualTo(withFile(bare(1), 3, "Big.Buck.Bunny.mkv", 900L)
                                    .file());
                    assertThat(release.size()).isEqualTo(release(1).size());
                    assertThat(release.sources().urls()).hasSize(8);
                });
    }
}
