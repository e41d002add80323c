package comet.core.search;

import static comet.core.testing.Releases.hash;
import static comet.core.testing.Releases.release;
import static comet.core.testing.Releases.restricted;
import static comet.core.testing.Releases.sized;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.media.Scope;
import comet.core.port.SourceException;
import comet.core.ranking.AttributeRanks;
import comet.core.ranking.CustomRank;
import comet.core.ranking.LanguageRules;
import comet.core.ranking.RankedAttribute;
import comet.core.ranking.RankingProfile;
import comet.core.ranking.ResolutionSwitch;
import comet.core.ranking.TitlePattern;
import comet.core.ranking.TitlePatterns;
import comet.core.report.Explanation;
import comet.core.report.Explanation.Fate;
import comet.core.report.RecentSearches;
import comet.core.report.Rule;
import comet.core.report.SearchReport;
import comet.core.torrent.Release;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** ASK-37: why is it not in my list? */
class ExplanationTest {

    private static final String FILM = "tt0000101";
    private static final String EPISODE = "tt0000202:1:2";
    private static final int MOST_BYTES = 1_000;

    /** What is to become of how many of the hundred; those that are left are shown. */
    private static final Map<Rule, Integer> FALLING = new EnumMap<>(Map.ofEntries(
            Map.entry(Rule.SAMPLE, 3),
            Map.entry(Rule.ADULT, 4),
            Map.entry(Rule.NO_TITLE, 2),
            Map.entry(Rule.OTHER_TITLE, 21),
            Map.entry(Rule.OTHER_YEAR, 6),
            Map.entry(Rule.OTHER_PART, 5),
            Map.entry(Rule.TOO_LARGE, 7),
            Map.entry(Rule.TRASH, 8),
            Map.entry(Rule.EXCLUDED_TITLE, 3),
            Map.entry(Rule.LANGUAGE, 4),
            Map.entry(Rule.RESOLUTION, 5),
            Map.entry(Rule.ATTRIBUTE, 6),
            Map.entry(Rule.NOT_OFFERED, 9),
            Map.entry(Rule.RESOLUTION_LIMIT, 7)));

    private final Searching searching = new Searching();

    @AfterEach
    void end() {
        searching.end();
    }

    private static Release falling(Rule rule, int number) {
        String tail = "-GRP" + number;
        return switch (rule) {
            case SAMPLE -> release(number, "Example.Show.1999.1080p.sample.mkv");
            case ADULT -> release(number, "Example.Show.1999.XXX.1080p.WEB-DL" + tail);
            case NO_TITLE -> release(number, "[1080p]");
            case OTHER_TITLE -> release(number, "Other.Film.1999.1080p.WEB-DL" + tail);
            case OTHER_YEAR -> release(number, "Example.Show.1977.1080p.WEB-DL" + tail);
            case OTHER_PART -> release(number, "Example.Show.S01E02.1080p.WEB-DL" + tail);
            case TOO_LARGE -> sized(release(number, "Example.Show.1999.1080p.WEB-DL" + tail), MOST_BYTES + 1);
            case TRASH -> release(number, "Example.Show.1999.CAM.x264" + tail);
            case EXCLUDED_TITLE -> release(number, "Example.Show.1999.1080p.WEB-DL.FORBIDDENWORD" + tail);
            case LANGUAGE -> release(number, "Example.Show.1999.GERMAN.1080p.WEB-DL" + tail);
            case RESOLUTION -> release(number, "Example.Show.1999.480p.WEB-DL" + tail);
            case ATTRIBUTE -> release(number, "Example.Show.1999.1080p.REMUX" + tail);
            case NOT_OFFERED -> restricted(release(number, "Example.Show.1999.2160p.WEB-DL" + tail));
            case RESOLUTION_LIMIT, SAME_TORRENT, EPISODE_NOT_PROVED, RANK ->
                release(number, "Example.Show.1999.720p.WEB-DL" + tail);
        };
    }

    private static RankingProfile profile() {
        return RankingProfile.DEFAULT
                .withPatterns(
                        new TitlePatterns(List.of(), TitlePattern.all("exclude", List.of("FORBIDDENWORD")), List.of()))
                .withLanguages(new LanguageRules(List.of(), List.of(), List.of("de"), List.of(), true, false))
                .withHiddenResolutions(Set.of(ResolutionSwitch.R480P))
                .withRanks(AttributeRanks.DEFAULT.with(RankedAttribute.REMUX, CustomRank.fetching(false)));
    }

    @Test
    @DisplayName("Of a hundred releases each falls where it is meant to, and the numbers add up to a hundred")
    void aHundredReleases() throws Exception {
        searching.filter(new FilterRules(true, false));
        Map<Integer, Rule> meant = new HashMap<>();
        List<Release> offered = new ArrayList<>();
        FALLING.forEach((rule, count) -> IntStream.range(0, count).forEach(any -> {
            meant.put(offered.size() + 1, rule);
            offered.add(falling(rule, offered.size() + 1));
        }));
        int shown = 100 - offered.size();
        IntFunction<Release> good = number -> release(number, "Example.Show.1999.720p.WEB-DL-GRP" + number);
        IntStream.range(0, shown).forEach(any -> offered.add(good.apply(offered.size() + 1)));
        searching.alpha.finding(offered.subList(0, 60).toArray(Release[]::new));
        searching.beta.finding(offered.subList(60, 100).toArray(Release[]::new));
        SearchPreferences preferences = new SearchPreferences(
                List.of(), true, shown, OptionalLong.of(MOST_BYTES), false, false, false, false, profile());

        Explanation why = explained(FILM, preferences);

        assertThat(why.removed()).isEqualTo(FALLING);
        assertThat(why.considered()).isEqualTo(100);
        assertThat(why.listed()).isEqualTo(shown);
        addsUp(why);
        meant.forEach((number, rule) -> {
            if (rule != Rule.RESOLUTION_LIMIT) {
                assertThat(why.fate(hash(number))).as(rule.name()).isEqualTo(new Fate.Removed(rule));
            }
        });
        assertThat(why.fate(hash(500))).isEqualTo(new Fate.NotOffered());
        assertThat(why.sources())
                .extracting(source -> source.source() + " " + source.offered())
                .containsExactlyInAnyOrder("alpha 60", "beta 40");
    }

    @Test
    @DisplayName("What was stored, what two sources have and what a source failed to say are in the numbers")
    void storedAndFound() throws Exception {
        searching.store(EPISODE, new Scope.Episode(1, 2), release(1, "Example.Show.S01E02.1080p"));
        searching.store(EPISODE, new Scope.Season(1), release(2, "Example.Show.S01.1080p"));
        searching.alpha.finding(
                release(1, "Example.Show.S01E02.1080p"),
                release(3, "Example.Show.S01E02.720p"),
                release(3, "Example.Show.S01E02.720p.again"));
        searching.beta.failing(SourceException.Failure.REFUSED);

        Explanation why = explained(EPISODE, SearchPreferences.DEFAULT);

        assertThat(why.considered()).isEqualTo(5);
        assertThat(why.removed()).isEqualTo(Map.of(Rule.SAME_TORRENT, 2, Rule.EPISODE_NOT_PROVED, 1));
        assertThat(why.fate(hash(1))).isEqualTo(new Fate.Shown());
        assertThat(why.fate(hash(2))).isEqualTo(new Fate.Removed(Rule.EPISODE_NOT_PROVED));
        addsUp(why);
    }

    @Test
    @DisplayName("Of a list from the store it is known what the sources' releases fell by when they were last asked")
    void removedBefore() throws Exception {
        searching.alpha.finding(release(1, "Example.Show.S01E02.1080p"), release(2, "Other.Show.S01E02.1080p"));
        RecentSearches recent = new RecentSearches(searching.time);
        String media =
                searching.found(EPISODE, SearchPreferences.DEFAULT).report().media();
        searching.found(EPISODE, SearchPreferences.DEFAULT);
        searching.reports.all().forEach(recent::ended);

        Explanation why = recent.last(media).orElseThrow();

        assertThat(why.answer().round()).isEmpty();
        assertThat(why.fate(hash(1))).isEqualTo(new Fate.Shown());
        assertThat(why.fate(hash(2))).isEqualTo(new Fate.RemovedBefore(Rule.OTHER_TITLE));
        assertThat(why.fate(hash(3))).isEqualTo(new Fate.NotOffered());
        addsUp(why);
    }

    private static void addsUp(Explanation why) {
        int removed =
                why.removed().values().stream().mapToInt(Integer::intValue).sum();
        assertThat(why.dropped() + removed + why.listed()).isEqualTo(why.considered());
    }

    private Explanation explained(String id, SearchPreferences preferences) throws Exception {
        RecentSearches recent = new RecentSearches(searching.time);
        SearchReport report = searching.found(id, preferences).report();
        recent.ended(report);
        return recent.last(report.media()).orElseThrow();
    }

    @Test
    @DisplayName(
            "The last search of each thing is remembered, those of longest ago are forgotten; who left is not told of")
    void bounded() throws Exception {
        RecentSearches recent = new RecentSearches(searching.time);
        SearchReport report = searching.found(FILM, SearchPreferences.DEFAULT).report();
        recent.ended(report);
        for (int i = 0; i < RecentSearches.MOST_SEARCHES; i++) {
            recent.ended(of(report, "movie/tt" + (1_000_000 + i)));
        }

        assertThat(recent.last("movie/" + FILM)).isEmpty();
        assertThat(recent.last("movie/tt1000000")).isPresent();
        assertThat(recent.last("movie/tt9999999")).isEqualTo(Optional.empty());
    }

    private static SearchReport of(SearchReport like, String media) {
        return new SearchReport(
                like.part(),
                media,
                like.context(),
                like.took(),
                like.decision(),
                like.ending(),
                like.stored(),
                like.read(),
                like.titles(),
                like.sources(),
                like.removals(),
                like.shown(),
                like.listed(),
                like.accounts(),
                like.storesFailed(),
                like.faults(),
                like.round());
    }
}
