package comet.scrapers.kit;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.Release;
import comet.outside.scripted.CapturedLog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private static final String HASH = "0123456789abcdef0123456789abcdef01234567";
    private static final String BASE32 = "AERUKZ4JVPG66AJDIVTYTK6N54ASGRLH";

    private final List<Release> told = new ArrayList<>();

    @Test
    @DisplayName("SCR-07, SCR-T03: one file of one torrent said twice is one release that knows what both knew")
    void givenOneFileTwice_whenOffered_thenItIsOneRelease() {
        Candidate first = new Candidate(HASH, "First").fileIndex(1).sources(urls("udp://one.example:1/a"));
        Candidate later = new Candidate(BASE32, "Later")
                .fileIndex(1)
                .fileName("file.mkv")
                .fileSize(OptionalLong.of(4))
                .torrentSize(OptionalLong.of(40))
                .seeders(OptionalInt.of(7))
                .sources(urls("udp://two.example:2/a"));

        offer(first, later);

        assertThat(told).singleElement().satisfies(release -> {
            assertThat(release.name()).isEqualTo("First");
            assertThat(release.size()).hasValue(40);
            assertThat(release.seeders()).hasValue(7);
            assertThat(release.title()).isEqualTo("file.mkv");
            assertThat(release.playedSize()).hasValue(4);
            assertThat(release.sources().urls()).containsExactly("udp://one.example:1/a", "udp://two.example:2/a");
        });
    }

    @Test
    @DisplayName("SCR-07: what the first says is not replaced; other files and torrents stay themselves")
    void givenOtherFiles_whenOffered_thenTheyStay() {
        offer(
                new Candidate(HASH, "First").seeders(OptionalInt.of(1)),
                new Candidate(HASH, "Second").seeders(OptionalInt.of(2)),
                new Candidate(HASH, "Third").fileIndex(0),
                new Candidate("f".repeat(40), "Fourth"));

        assertThat(told).extracting(Release::name).containsExactly("First", "Third", "Fourth");
        assertThat(told.getFirst().seeders()).hasValue(1);
    }

    @Test
    @DisplayName("SCR-07: what a later page adds is handed over again, what adds nothing is not")
    void givenTwoPages_whenTheSecondKnowsMore_thenItIsHandedOverAgain() {
        try (Findings findings = new Findings("example", told::addAll)) {
            findings.offerAll(List.of(new Candidate(HASH, "First")), Optional::of);
            findings.offerAll(List.of(new Candidate(HASH, "Same")), Optional::of);
            findings.offerAll(List.of(new Candidate(HASH, "More").seeders(OptionalInt.of(3))), Optional::of);
        }

        assertThat(told).extracting(Release::seeders).containsExactly(OptionalInt.empty(), OptionalInt.of(3));
    }

    @Test
    @DisplayName("SCR-05: what cannot be used is dropped alone, and their number is logged once")
    void givenUnusableEntries_whenOffered_thenTheOthersSurvive() {
        try (CapturedLog log = CapturedLog.start()) {
            offer(null, new Candidate("no-hash", "A"), new Candidate(HASH, "B"), new Candidate(HASH, " "), null);

            assertThat(told).extracting(Release::name).containsExactly("B");
            assertThat(log.text().lines().filter(line -> line.contains("example")))
                    .singleElement()
                    .asString()
                    .contains("4");
        }
    }

    @Test
    @DisplayName("SCR-05: what offers no torrent is nothing that was dropped")
    void givenOtherEntries_whenOffered_thenNothingIsLogged() {
        try (CapturedLog log = CapturedLog.start()) {
            try (Findings findings = new Findings("example", told::addAll)) {
                findings.offerAll(List.of("a notice"), entry -> Optional.empty());
            }

            assertThat(told).isEmpty();
            assertThat(log.text()).doesNotContain("example");
        }
    }

    private void offer(@Nullable Candidate... candidates) {
        try (Findings findings = new Findings("example", told::addAll)) {
            List<@Nullable Candidate> all = Arrays.asList(candidates);
            findings.offerAll(all, Optional::of);
        }
    }

    private static AnnounceUrls urls(String url) {
        return new AnnounceUrls(List.of(url));
    }
}
