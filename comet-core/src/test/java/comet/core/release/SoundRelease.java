package comet.core.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

/** What holds for the reading of every name. */
final class SoundRelease {

    private static final Set<String> RESOLUTIONS =
            Set.of("2160p", "1440p", "1080p", "720p", "576p", "480p", "360p", "240p", "unknown");

    /** The longest range of seasons (PDB-27) and of other numbers (PARSE-17). */
    private static final int MOST_SEASONS = 100;

    private static final int MOST_NUMBERS = 10_000;

    private SoundRelease() {}

    /** Reads the name twice, once with and once without a trace, and checks the answer. */
    static void check(String name, ReleaseNameParser parser) {
        ParsedRelease release = parser.parse(name);
        TracedRelease traced = parser.trace(name);

        assertThat(traced.release()).isEqualTo(release);
        assertThat(traced.spans()).allSatisfy(span -> assertThat(span.end()).isLessThanOrEqualTo(name.length()));
        assertThat(release.rawTitle()).isEqualTo(name);
        assertThat(release.title()).isEqualTo(release.title().strip());
        assertThat(release.title().length()).isLessThanOrEqualTo(1000);
        release.year().ifPresent(year -> assertThat(year).isBetween(1900, 2100));
        assertThat(RESOLUTIONS.contains(release.resolution())
                        || release.resolution().matches("[0-9]{3,4}[pi]"))
                .as(release.resolution())
                .isTrue();
        checkNumbers(release.seasons(), MOST_SEASONS);
        checkNumbers(release.episodes(), MOST_NUMBERS);
        checkNumbers(release.volumes(), MOST_NUMBERS);
        assertThat(release.languages()).doesNotHaveDuplicates().doesNotContain("multi");
        assertThat(release.hdr()).doesNotHaveDuplicates().isSorted();
        assertThat(release.audio()).doesNotHaveDuplicates().isSorted();
        assertThat(release.channels()).doesNotHaveDuplicates().isSorted();
        release.date().ifPresent(date -> assertThat(date.getYear()).isBetween(1950, 2049));
        release.episodeCode().ifPresent(code -> assertThat(code).matches("[0-9A-F]{8}"));
        release.group().ifPresent(group -> assertThat(group).isNotBlank());
        release.site().ifPresent(site -> assertThat(site).isNotBlank());
    }

    private static void checkNumbers(List<Integer> numbers, int most) {
        assertThat(numbers).doesNotHaveDuplicates().isSorted().hasSizeLessThanOrEqualTo(most);
        assertThat(numbers).allSatisfy(number -> assertThat(number).isNotNegative());
    }
}
