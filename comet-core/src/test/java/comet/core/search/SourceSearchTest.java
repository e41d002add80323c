package comet.core.search;

import static comet.core.testing.Releases.announced;
import static comet.core.testing.Releases.hash;
import static comet.core.testing.Releases.release;
import static comet.core.testing.Releases.restricted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comet.core.media.AnimeFacts;
import comet.core.media.ImdbId;
import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import comet.core.media.MediaType;
import comet.core.media.Scope;
import comet.core.port.Deadline;
import comet.core.port.DemandStore.LastScrape;
import comet.core.port.ReleaseSink;
import comet.core.port.ScrapeContext;
import comet.core.port.ScrapeRequest;
import comet.core.port.SourceEnd;
import comet.core.port.SourceException;
import comet.core.port.TorrentScraper;
import comet.core.release.ReleaseNameParser;
import comet.core.report.SourceReport.NotAsked;
import comet.core.testing.ScriptedScraper;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.Release;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sources are asked, what they learn, and what becomes of what they find. */
class SourceSearchTest extends SourceSearchTestBase {

    @Test
    @DisplayName("SRCH-41: all sources are asked; what they find is shown, stored and remembered")
    void allSourcesAreAsked() throws Exception {
        alpha.finding(release(1, "Example.Show.S01E02.720p"), release(2, "Example.Show.S01.1080p"));
        beta.finding(release(3, "Example.Show.S01E02.2160p"));

        SearchFlight flight = join(search(), EPISODE);

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.DONE);
        threads.awaitIdle();
        assertThat(flight.found())
                .extracting(ReadRelease::infoHash)
                .containsExactlyInAnyOrder(hash(1), hash(2), hash(3));
        assertThat(stored(new Scope.Episode(1, 2))).hasSize(3);
        assertThat(demand.lastScrape(EPISODE_KEY)).contains(new LastScrape(time.instant(), false));
        assertThat(reports.awaitFirst().lines())
                .containsExactlyInAnyOrder("alpha LIVE answered 2", "beta LIVE answered 1");
        assertThat(locks.isHeld(EPISODE)).isFalse();
    }

    @Test
    @DisplayName("SCR-01: a source learns the title, the request and its deadline")
    void whatASourceLearns() throws Exception {
        alpha.answering((request, deadline) -> {
            assertThat(deadline).isEqualTo(Deadline.after(BUDGET, time));
            return List.of();
        });

        assertThat(endOf(join(search(), EPISODE))).isEqualTo(SearchFlight.End.DONE);

        assertThat(alpha.requests()).hasSize(1);
        assertThat(alpha.requests().get(0).media().text()).isEqualTo(EPISODE);
        assertThat(alpha.requests().get(0).metadata().title()).isEqualTo("Example Show");
        assertThat(alpha.requests().get(0).searchTitles()).containsExactly("Example Show");
        assertThat(alpha.requests().get(0).context()).isEqualTo(ScrapeContext.LIVE);
        assertThat(reports.awaitFirst().lines()).contains("alpha LIVE answered 0");
    }

    @Test
    @DisplayName("SRCH-41: a source is asked in its contexts only, within the budget of the context")
    void contextsAreKept() throws Exception {
        ScrapeSource liveOnly = new ScrapeSource(alpha, EnumSet.of(ScrapeContext.LIVE), BUDGET, BUDGET);
        ScrapeSource both = new ScrapeSource(beta, EnumSet.allOf(ScrapeContext.class), BUDGET, BUDGET.multipliedBy(2));
        beta.answering((request, deadline) -> {
            assertThat(deadline).isEqualTo(Deadline.after(BUDGET.multipliedBy(2), time));
            return List.of();
        });

        SearchFlight flight = search(releases, demand, locks, LOCK, liveOnly, both)
                .join(wanted(MediaType.SERIES, EPISODE), ScrapeContext.BACKGROUND, Optional.empty());

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.DONE);
        assertThat(alpha.requests()).isEmpty();
        assertThat(reports.awaitFirst().lines()).containsExactly("beta BACKGROUND answered 0");
    }

    @ParameterizedTest(name = "anime {0}: asked {0}")
    @DisplayName(
            "SCR-24, ANM-43: a source for anime alone is asked for anime alone, and the report says when it was not")
    @ValueSource(booleans = {true, false})
    void sourcesForAnime(boolean anime) throws Exception {
        MediaRequest media = MediaRequest.parse(MediaType.SERIES, EPISODE).orElseThrow();
        AnimeFacts none = AnimeFacts.none(media);
        Wanted wanted = Wanted.of(
                media,
                MediaMetadata.of("Example Show", 1999),
                Optional.empty(),
                new AnimeFacts(anime, none.coordinates(), none.imdb(), none.aniList(), none.linked()),
                List.of("Example Show"),
                new Wanted.Reading(new ReleaseNameParser(), FilterRules.DEFAULT));
        SourceSearch search =
                search(releases, demand, locks, LOCK, source(alpha).forAnimeOnly(), source(beta));

        SearchFlight flight = search.join(wanted, ScrapeContext.LIVE, Optional.empty());

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.DONE);
        threads.awaitIdle();
        assertThat(alpha.requests()).hasSize(anime ? 1 : 0);
        assertThat(beta.requests()).hasSize(1);
        assertThat(demand.lastScrape(EPISODE_KEY)).isPresent();
        assertThat(reports.awaitFirst().all().getFirst().sources())
                .filteredOn(report -> report.source().equals("alpha"))
                .singleElement()
                .satisfies(report -> assertThat(report.notAsked())
                        .isEqualTo(anime ? Optional.empty() : Optional.of(NotAsked.NO_ANIME)));
    }

    @Test
    @DisplayName("without any source the request does not count as searched")
    void withoutSources() throws Exception {
        SearchFlight flight = join(search(releases, demand, locks, LOCK), EPISODE);

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.DONE);
        threads.awaitIdle();
        assertThat(demand.lastScrape(EPISODE_KEY)).isEmpty();
    }

    @Test
    @DisplayName("SCR-D04: of one answer at most 10,000 releases are kept")
    void anAnswerHasALimit() throws Exception {
        List<Release> many = IntStream.rangeClosed(1, ReleaseSink.MAX_RELEASES + 5)
                .mapToObj(i -> release(i, "Example.Show.S01E02.720p"))
                .toList();
        alpha.answering((request, deadline) -> many);

        SearchFlight flight = join(search(releases, demand, locks, LOCK, source(alpha)), EPISODE);

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.DONE);
        threads.awaitIdle();
        assertThat(flight.found()).hasSize(ReleaseSink.MAX_RELEASES);
        assertThat(reports.awaitFirst().lines()).containsExactly("alpha LIVE answered " + many.size());
    }

    @Test
    @DisplayName(
            "SCR-09: what a source hands over is there at once, while it goes on and others have not begun to answer")
    void whatIsHandedOverIsThereAtOnce() throws Exception {
        alpha.handingOver(release(1, "Example.Show.S01E02.720p"), release(2, "Other.Show.S01E02.720p"))
                .held();
        beta.held();

        SearchFlight flight = join(search(), EPISODE);
        alpha.awaitAsked();
        beta.awaitAsked();

        assertThat(flight.found()).extracting(ReadRelease::infoHash).containsExactly(hash(1));
        alpha.letGo();
        beta.letGo();
        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.DONE);
    }

    @Test
    @DisplayName(
            "SCR-21, SCR-22: all instances of a source are asked at once, each in its own contexts and by its number")
    void instancesAreAskedAtOnce() throws Exception {
        ScriptedScraper first = new ScriptedScraper("many").held().finding(release(1, "Example.Show.S01E02.720p"));
        ScriptedScraper second = new ScriptedScraper("many").held().failing(SourceException.Failure.FAULTY);
        ScriptedScraper unasked = new ScriptedScraper("many");
        ScrapeSource many = new ScrapeSource(
                List.of(
                        new ScrapeSource.Instance(first, EnumSet.allOf(ScrapeContext.class)),
                        new ScrapeSource.Instance(second, EnumSet.of(ScrapeContext.LIVE)),
                        new ScrapeSource.Instance(unasked, EnumSet.of(ScrapeContext.BACKGROUND))),
                BUDGET,
                BUDGET);

        SearchFlight flight = join(search(releases, demand, locks, LOCK, many), EPISODE);
        first.awaitAsked();
        second.awaitAsked();
        first.letGo();
        second.letGo();

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.DONE);
        threads.awaitIdle();
        assertThat(flight.found()).hasSize(1);
        assertThat(unasked.requests()).isEmpty();
        assertThat(reports.awaitFirst().lines())
                .containsExactlyInAnyOrder("many #1 LIVE answered 1", "many #2 LIVE failed FAULTY");
    }

    @Test
    @DisplayName("a source has instances, and all of them are of one name")
    void instancesAreOfOneName() {
        var one = new ScrapeSource.Instance(alpha, EnumSet.allOf(ScrapeContext.class));
        var other = new ScrapeSource.Instance(beta, EnumSet.allOf(ScrapeContext.class));

        assertThatThrownBy(() -> new ScrapeSource(List.of(), BUDGET, BUDGET))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ScrapeSource(List.of(one, other), BUDGET, BUDGET))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("SCR-D04: a source is told when its limit is reached, each instance by itself")
    void aSourceIsToldOfItsLimit() throws Exception {
        List<Boolean> more = new CopyOnWriteArrayList<>();
        TorrentScraper pages = new TorrentScraper() {
            @Override
            public String name() {
                return "pages";
            }

            @Override
            public SourceEnd scrape(ScrapeRequest request, ReleaseSink found, Deadline deadline) {
                List<Release> page = IntStream.rangeClosed(1, ReleaseSink.MAX_RELEASES / 2)
                        .mapToObj(i -> release(i, "Other.Show.S01E02.720p"))
                        .toList();
                more.add(found.offer(page));
                more.add(found.offer(page));
                more.add(found.offer(release(1, "Other.Show.S01E02.720p")));
                return new SourceEnd.Done();
            }
        };

        SearchFlight flight = join(search(releases, demand, locks, LOCK, source(pages)), EPISODE);

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.DONE);
        threads.awaitIdle();
        assertThat(more).containsExactly(true, false, false);
        assertThat(reports.all())
                .singleElement()
                .satisfies(report -> assertThat(report.sources())
                        .singleElement()
                        .satisfies(source -> assertThat(source.dropped()).isEqualTo(1)));
    }

    @Test
    @DisplayName("SCR-D06: private releases are stored as such, without announce URLs, for later openings")
    void privateReleasesAreStoredAsSuch() throws Exception {
        Release open = release(1, "Example.Show.S01E02.720p");
        Release secret = restricted(announced(
                release(2, "Example.Show.S01E02.1080p"),
                new AnnounceUrls(List.of("https://tracker.example.org/SECRETPASSKEY/announce"))));
        alpha.finding(open, secret);

        SearchFlight flight = join(search(releases, demand, locks, LOCK, source(alpha)), EPISODE);

        assertThat(endOf(flight)).isEqualTo(SearchFlight.End.DONE);
        threads.awaitIdle();
        assertThat(flight.found()).hasSize(2);
        assertThat(releases.find(new ImdbId("tt0000202"), new Scope.Episode(1, 2)))
                .containsExactlyInAnyOrder(open, secret);
        assertThat(secret.isPrivate()).isTrue();
        assertThat(secret.sources()).isEqualTo(AnnounceUrls.NONE);
    }
}
