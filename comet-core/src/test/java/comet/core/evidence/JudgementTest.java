package comet.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the things learned of a torrent counts, for whom, and for how long (DBC-03, DBC-04, DBC-06, DBC-12, RD-51). */
class JudgementTest {

    @DisplayName("DBC-03: each kind of evidence says its own, to everybody or to its own account, for its own time")
    @ParameterizedTest(name = "{0}: {1} for {3} s, to others {2}")
    @CsvSource(textBlock = """
            a:check+,    CACHED,     CACHED,     86400
            a:check-,    NOT_CACHED, NOT_CACHED, 3600
            a:resolved,  CACHED,     CACHED,     86400
            a:account,   CACHED,     UNKNOWN,    86400
            a:refused,   NOT_CACHED, NOT_CACHED, 3600
            a:hint,      CACHED,     CACHED,     86400
            a:legal,     BLOCKED,    BLOCKED,    2592000
            a:name,      BLOCKED,    BLOCKED,    2592000
            a:inferred,  BLOCKED,    BLOCKED,    604800
            a:toolarge,  NOT_CACHED, UNKNOWN,    86400
            """)
    void eachKind(String event, Standing standing, Standing toOthers, long seconds) {
        Course course = Course.of("0 " + event);

        assertThat(course.known(0).standing()).isEqualTo(standing);
        assertThat(course.known(seconds - 1).standing()).isEqualTo(standing);
        assertThat(course.known(seconds - 1).until()).contains(Course.at(seconds));
        assertThat(course.known(seconds)).isEqualTo(Known.NOTHING);
        assertThat(course.knownToB(seconds - 1).standing()).isEqualTo(toOthers);
    }

    @DisplayName("DBC-04: of what contradicts each other, one counts")
    @ParameterizedTest(name = "{0}; after {1} s: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # The newest word wins, and what it contradicted does not come back when it has expired.
            0 check+, 60 check-                   | 61       | NOT_CACHED
            0 check-, 60 check+                   | 61       | CACHED
            0 check+, 60 refused                  | 61       | NOT_CACHED
            0 check+, 60 refused                  | 3661     | UNKNOWN
            0 refused, 60 check+                  | 61       | CACHED
            0 resolved, 60 check-                 | 61       | NOT_CACHED
            0 resolved, 60 check-                 | 3661     | UNKNOWN
            0 check-, 60 resolved                 | 61       | CACHED
            0 resolved, 60 refused                | 61       | NOT_CACHED
            0 refused, 60 resolved                | 61       | CACHED
            # Told late, an older word changes nothing.
            60 refused, 0 check+                  | 61       | NOT_CACHED
            60 resolved, 0 check-                 | 61       | CACHED
            # Of the same moment, the one told later.
            0 check+, 0 refused                   | 1        | NOT_CACHED
            # A block is overruled by a later playback, by nothing else.
            0 legal, 60 check+                    | 61       | BLOCKED
            0 legal, 60 refused                   | 61       | BLOCKED
            0 legal, 60 account                   | 61       | BLOCKED
            0 legal, 60 hint                      | 61       | BLOCKED
            0 legal, 60 accepted                  | 61       | BLOCKED
            0 legal, 60 resolved                  | 61       | CACHED
            0 legal, 60 resolved                  | 86461    | UNKNOWN
            0 resolved, 60 legal                  | 61       | BLOCKED
            60 resolved, 0 legal                  | 61       | CACHED
            0 check+, 60 legal                    | 2592059  | BLOCKED
            # The account's own knowledge is for its own viewer, against any word.
            0 check-, 60 account                  | 61       | CACHED
            0 account, 60 check-                  | 61       | CACHED
            0 account, 60 refused                 | 61       | CACHED
            0 account, 60 refused, 60 notmine     | 61       | NOT_CACHED
            0 account, 60 notmine, 120 account    | 121      | CACHED
            0 toolarge, 60 check+                 | 61       | NOT_CACHED
            0 toolarge, 60 b:resolved             | 61       | NOT_CACHED
            0 toolarge, 60 account                | 61       | CACHED
            0 account, 60 toolarge                | 61       | NOT_CACHED
            # A hint counts when nothing else is there, and never again after a playback refuted it.
            0 hint, 60 check-                     | 61       | NOT_CACHED
            0 check-, 60 hint                     | 61       | NOT_CACHED
            0 check-, 60 hint                     | 3601     | CACHED
            0 hint, 60 refused                    | 3661     | UNKNOWN
            0 refused, 60 hint                    | 61       | NOT_CACHED
            0 refused, 60 hint                    | 3601     | CACHED
            60 refused, 0 hint                    | 3661     | UNKNOWN
            """)
    void conflicts(String events, long second, Standing standing) {
        assertThat(Course.of(events).known(second).standing()).isEqualTo(standing);
    }

    @DisplayName("DBC-12: where it can be asked, what was not ready is denied for 60 s at a time, for a day")
    @ParameterizedTest(name = "{0}; after {1} s: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            0 check-, 0 notready                  | 59    | NOT_CACHED
            0 check-, 0 notready                  | 60    | UNKNOWN
            0 refused, 0 notready                 | 60    | UNKNOWN
            0 notready, 500 check-                | 559   | NOT_CACHED
            0 notready, 500 check-                | 560   | UNKNOWN
            0 notready, 86399 check-              | 86400 | NOT_CACHED
            0 notready, 86400 check-              | 86460 | NOT_CACHED
            0 notready, 500 check+                | 560   | CACHED
            """)
    void whatWasNotReadyIsAskedAgain(String events, long second, Standing standing) {
        Known known = Course.of(events).knownWhereItCanBeAsked(second);

        assertThat(known.standing()).isEqualTo(standing);
        assertThat(known.needsCheck()).isEqualTo(standing == Standing.UNKNOWN);
    }

    @Test
    @DisplayName(
            "DBC-02: where nobody can be asked, it stays denied for an hour, so that cached-only lists leave it out")
    void withoutACheckItStaysDenied() {
        assertThat(Course.of("0 refused, 0 notready").known(3599).standing()).isEqualTo(Standing.NOT_CACHED);
    }

    @DisplayName("SRCH-73: a check is needed when no word is valid: hints and other accounts do not count")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                | true
            0 check+          | false
            0 check-          | false
            0 resolved        | false
            0 refused         | false
            0 legal           | false
            0 account         | false
            0 toolarge        | false
            0 hint            | true
            0 b:account       | true
            0 b:toolarge      | true
            """)
    void whenACheckIsNeeded(String events, boolean needed) {
        assertThat(Course.of(events).knownWhereItCanBeAsked(1).needsCheck()).isEqualTo(needed);
    }

    @DisplayName("DBC-03: DEBRID_CACHE_TTL shortens what is cached and what a check denied; 0 believes no word at all")
    @ParameterizedTest(name = "{0} s: {1} lasts {2} s")
    @CsvSource({
        "600,  check+,  600",
        "600,  check-,  600",
        "7200, check-,  3600",
        "600,  refused, 3600",
        "0,    check+,  0",
        "0,    refused, 0",
        "-1,   check+,  -1"
    })
    void theSettingCounts(long ttl, String event, long lasts) {
        Word word = Course.of("0 " + event).shared().word().orElseThrow();

        assertThat(new Lifetimes(Duration.ofSeconds(ttl), Duration.ofDays(1)).of(word, false))
                .isEqualTo(Duration.ofSeconds(lasts));
    }

    @Test
    @DisplayName("DBC-06: a complete list proves the episode and gives its file, or disproves it")
    void aListDecides() {
        Course course = Course.of("0 check+files");

        Known there = course.knownOfEpisode(1, 2);
        Known missing = course.knownOfEpisode(1, 7);

        assertThat(there.standing()).isEqualTo(Standing.CACHED);
        assertThat(there.files()).containsExactly(Course.file(2));
        assertThat(missing.standing()).isEqualTo(Standing.NOT_CACHED);
        assertThat(missing.files()).isEmpty();
        assertThat(missing.evidence().flatMap(Evidence::files)).contains(Course.pack());
    }

    @Test
    @DisplayName("DBC-06: without a list the torrent's own state holds; a list from earlier serves a later word")
    void withoutAList() {
        assertThat(Course.of("0 check+").knownOfEpisode(1, 7).standing()).isEqualTo(Standing.CACHED);
        assertThat(Course.of("0 check+files, 90000 check+")
                        .knownOfEpisode(90001, 7)
                        .standing())
                .isEqualTo(Standing.NOT_CACHED);
    }

    @DisplayName("DBC-10: a refused file is not offered; the other files of its torrent are")
    @ParameterizedTest(name = "{0}, episode {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            0 check+files, 1 legal-e1               | 1 | BLOCKED
            0 check+files, 1 legal-e1               | 2 | CACHED
            0 check+, 1 legal-e1                    | 1 | BLOCKED
            0 check+, 1 legal-e1                    | 2 | CACHED
            1 legal-e1                              | 1 | BLOCKED
            1 legal-e1                              | 2 | UNKNOWN
            0 check-, 1 legal-e1                    | 1 | NOT_CACHED
            0 check+files, 1 legal-e1, 2 resolved   | 1 | BLOCKED
            0 check+files, 1 legal-e1, 2 served-e1  | 1 | CACHED
            0 check+files, 2 served-e1, 3 legal-e1  | 1 | BLOCKED
            """)
    void aFileIsRefused(String events, int episode, Standing standing) {
        assertThat(Course.of(events).knownOfEpisode(10, episode).standing()).isEqualTo(standing);
    }

    @DisplayName("DBC-10: a refused name marks what has no evidence of its own; one served play overrules it")
    @ParameterizedTest(name = "{0}; after {1} s: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            ''          | 0       | NAME_REFUSED
            0 hint      | 1       | NAME_REFUSED
            0 check+    | 1       | CACHED
            0 check-    | 1       | NOT_CACHED
            0 refused   | 1       | NOT_CACHED
            0 account   | 1       | CACHED
            0 legal     | 1       | BLOCKED
            0 resolved  | 1       | CACHED
            0 resolved  | 86400   | UNKNOWN
            0 accepted  | 2591999 | UNKNOWN
            0 accepted  | 2592000 | NAME_REFUSED
            """)
    void aRefusedName(String events, long second, Standing standing) {
        Known known = Course.of(events).knownWithRefusedName(second);

        assertThat(known.standing()).isEqualTo(standing);
    }

    @DisplayName("RD-51: what was blocked by inference or by its name, an accepted add or a playback sets free")
    @ParameterizedTest(name = "{0}; after {1} s: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            0 inferred, 60 accepted              | 61     | UNKNOWN
            0 name, 60 accepted                  | 61     | UNKNOWN
            0 inferred, 60 resolved              | 61     | CACHED
            0 name, 60 resolved                  | 61     | CACHED
            60 inferred, 0 accepted              | 61     | BLOCKED
            0 name, 86400 inferred               | 700000 | BLOCKED
            0 inferred, 86400 name               | 700000 | BLOCKED
            """)
    void blocksOfOneServiceEnd(String events, long second, Standing standing) {
        assertThat(Course.of(events).known(second).standing()).isEqualTo(standing);
    }

    @DisplayName(
            "RD-51 (b): two keys refused on different days prove that the torrent is meant; anything less does not")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            0 a:doubt                                        | UNKNOWN
            0 a:doubt, 86400 a:doubt                         | UNKNOWN
            0 a:doubt, 60 b:doubt                            | UNKNOWN
            0 a:doubt, 86400 b:doubt                         | BLOCKED
            # 12 h later it is another day.
            0 a:doubt, 43200 b:doubt                         | BLOCKED
            0 a:doubt, 86400 a:doubt, 86460 b:doubt          | BLOCKED
            0 a:doubt, 60 b:doubt, 86400 a:doubt             | BLOCKED
            0 a:doubt, 50 accepted, 86400 b:doubt            | UNKNOWN
            0 a:doubt, 50 resolved, 90000 b:doubt            | UNKNOWN
            0 a:doubt, 86400 b:doubt, 86401 accepted         | UNKNOWN
            0 a:doubt, 2592000 b:doubt                       | UNKNOWN
            """)
    void twoKeysOnTwoDays(String events, Standing standing) {
        long last = Course.of(events).shared().refusals().stream()
                .mapToLong(
                        refusal -> Duration.between(Course.START, refusal.at()).toSeconds())
                .max()
                .orElse(90_000);

        assertThat(Course.of(events).known(Math.max(last, 90_000) + 1).standing())
                .isEqualTo(standing);
    }

    @Test
    @DisplayName("RD-51 (b): that block lives 7 days")
    void thatBlockLivesSevenDays() {
        Course course = Course.of("0 a:doubt, 86400 b:doubt");

        assertThat(course.known(8 * 86_400 - 1).standing()).isEqualTo(Standing.BLOCKED);
        assertThat(course.known(8 * 86_400).standing()).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    @DisplayName("DBC-04: to learn the same twice is to learn it once")
    void lessonsTwice() {
        String events = "0 check+files, 1 legal-e1, 2 doubt, 3 name, 4 notready, 5 refused, 6 hint, 7 accepted";

        assertThat(Course.of(events + ", " + events).shared())
                .isEqualTo(Course.of(events).shared());
    }

    @Test
    @DisplayName("STOR-30: a record is of use as long as anything in it can still decide something")
    void usefulUntil() {
        assertThat(TorrentRecord.EMPTY.usefulUntil(Course.LIFETIMES)).isBefore(Course.START);
        assertThat(Course.of("0 check+").shared().usefulUntil(Course.LIFETIMES)).isEqualTo(Course.at(86_400));
        assertThat(Course.of("0 check-").shared().usefulUntil(Course.LIFETIMES)).isEqualTo(Course.at(3_600));
        assertThat(Course.of("0 check-, 9 inferred").shared().usefulUntil(Course.LIFETIMES))
                .isEqualTo(Course.at(604_809));
    }

    @Test
    @DisplayName("DBC-03: what is known before a playback is each kind that is still valid")
    void knownBefore() {
        Course course = Course.of("0 check+files, 1 hint, 2 legal");
        ValidEvidence valid =
                new ValidEvidence(comet.core.debrid.ServiceId.REALDEBRID, false, Course.LIFETIMES, Course.at(3));

        assertThat(valid.of(Course.TORRENT, course.shared(), AccountRecord.EMPTY))
                .extracting(Evidence::kind)
                .containsExactly(EvidenceKind.BLOCKED, EvidenceKind.CHECK, EvidenceKind.HINT);
        assertThat(valid.of(Course.TORRENT, course.shared(), AccountRecord.EMPTY)
                        .get(1)
                        .files())
                .isEqualTo(Optional.of(Course.pack()));
    }
}
