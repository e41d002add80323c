package comet.core.evidence;

import comet.core.debrid.Account;
import comet.core.debrid.AccountIdentity;
import comet.core.debrid.ApiKey;
import comet.core.debrid.Block;
import comet.core.debrid.Capabilities.IndexSpace;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.FileNumbers;
import comet.core.debrid.ServedFile;
import comet.core.debrid.ServiceId;
import comet.core.file.FileSelector;
import comet.core.media.EpisodeCoordinates;
import comet.core.media.EpisodeFacts;
import comet.core.media.ImdbId;
import comet.core.media.MediaType;
import comet.core.media.RequestedMedia;
import comet.core.release.ReleaseNameParser;
import comet.core.torrent.InfoHash;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What happened to one torrent, in the words of a test: seconds and what was learned then, such as {@code 0 check+, 60
 * refused}; {@code a:} before what was learned through account A, {@code b:} through B.
 */
final class Course {

    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    static final InfoHash TORRENT = new InfoHash("0a1b2c3d4e5f60718293a4b5c6d7e8f901234567");
    static final Lifetimes LIFETIMES = new Lifetimes(Duration.ofDays(1), Duration.ofDays(1));
    static final String NAME = "Lantern.Street.S01.1080p";

    private static final ServiceId SERVICE = ServiceId.REALDEBRID;
    private static final FileSelector FILES = new FileSelector(new ReleaseNameParser(), IndexSpace.NO_INDEX);

    private TorrentRecord shared = TorrentRecord.EMPTY;
    private AccountRecord accountA = AccountRecord.EMPTY;
    private AccountRecord accountB = AccountRecord.EMPTY;

    static Course of(String events) {
        Course course = new Course();
        Arrays.stream(events.split(","))
                .map(String::strip)
                .filter(event -> !event.isEmpty())
                .forEach(course::happen);
        return course;
    }

    private void happen(String event) {
        int blank = event.indexOf(' ');
        Instant at = at(Long.parseLong(event.substring(0, blank)));
        String what = event.substring(blank + 1).strip();
        boolean ofB = what.startsWith("b:");
        Lesson lesson = lesson(what.replaceFirst("^[ab]:", ""), ofB ? "b" : "a", at);
        shared = shared.after(lesson);
        if (ofB) {
            accountB = accountB.after(lesson);
        } else {
            accountA = accountA.after(lesson);
        }
    }

    private static Lesson lesson(String what, String account, Instant at) {
        return switch (what) {
            case "check+" -> told(Evidence.cached(SERVICE, TORRENT, EvidenceKind.CHECK, Optional.empty(), at));
            case "check+files" -> told(Evidence.cached(SERVICE, TORRENT, EvidenceKind.CHECK, Optional.of(pack()), at));
            case "check-" -> told(Evidence.notCached(SERVICE, TORRENT, EvidenceKind.CHECK, at));
            case "resolved" -> told(Evidence.cached(SERVICE, TORRENT, EvidenceKind.RESOLVED, Optional.empty(), at));
            case "refused" -> told(Evidence.notCached(SERVICE, TORRENT, EvidenceKind.REFUSED, at));
            case "hint" -> told(Evidence.cached(SERVICE, TORRENT, EvidenceKind.HINT, Optional.empty(), at));
            case "account" -> told(Evidence.cached(SERVICE, TORRENT, EvidenceKind.ACCOUNT, Optional.empty(), at));
            case "legal" -> blocked(Block.Reason.LEGAL, Optional.empty(), at);
            case "inferred" -> blocked(Block.Reason.INFERRED, Optional.empty(), at);
            case "name" -> blocked(Block.Reason.REFUSED_NAME, Optional.empty(), at);
            case "toolarge" -> blocked(Block.Reason.TOO_LARGE, Optional.empty(), at);
            case "legal-e1" -> blocked(Block.Reason.LEGAL, Optional.of("Lantern.Street.S01E01.mkv"), at);
            case "served-e1" -> new Lesson.FileServed("Lantern.Street.S01E01.mkv", at);
            case "accepted" -> new Lesson.Accepted(at);
            case "notready" -> new Lesson.NotReady(at);
            case "notmine" -> new Lesson.NotReadyInAccount(at);
            case "doubt" -> new Lesson.RefusedInDoubt(DoubtfulRefusal.of(identity(account), at));
            default -> throw new IllegalArgumentException("no such event: " + what);
        };
    }

    private static Lesson told(Evidence evidence) {
        return new Lesson.Told(evidence);
    }

    private static Lesson blocked(Block.Reason reason, Optional<String> file, Instant at) {
        return told(Evidence.blocked(SERVICE, TORRENT, new Block(reason, file), at));
    }

    private static AccountIdentity identity(String account) {
        return AccountIdentity.of(new Account(SERVICE, new ApiKey(account.repeat(12))), new byte[32]);
    }

    static Instant at(long second) {
        return START.plusSeconds(second);
    }

    /** Episodes 1 to 3. */
    static CompleteFileList pack() {
        return new CompleteFileList(List.of(file(1), file(2), file(3)));
    }

    static ServedFile file(int episode) {
        return new ServedFile(
                OptionalInt.of(episode),
                "Lantern.Street.S01E%02d.mkv".formatted(episode),
                OptionalLong.of(1_000_000_000L),
                FileNumbers.of(1, episode));
    }

    static RequestedMedia episode(int number) {
        return new RequestedMedia(
                Optional.of(MediaType.SERIES),
                Optional.of(new ImdbId("tt9900002")),
                Optional.of("Lantern Street"),
                Map.of(),
                EpisodeCoordinates.mapped(OptionalInt.of(1), OptionalInt.of(number)),
                EpisodeFacts.UNKNOWN);
    }

    TorrentRecord shared() {
        return shared;
    }

    /** How it stands for account A at a service without a check. */
    Known known(long second) {
        return known(second, false, false, 1, accountA);
    }

    /** The same for account B, of which nothing was learned but what the events say. */
    Known knownToB(long second) {
        return known(second, false, false, 1, accountB);
    }

    /** For account A at a service that has a check. */
    Known knownWhereItCanBeAsked(long second) {
        return known(second, true, false, 1, accountA);
    }

    /** With a name that the service refuses. */
    Known knownWithRefusedName(long second) {
        return known(second, false, true, 1, accountA);
    }

    /** For an episode. */
    Known knownOfEpisode(long second, int episode) {
        return known(second, false, false, episode, accountA);
    }

    private Known known(long second, boolean canBeAsked, boolean nameIsRefused, int episode, AccountRecord own) {
        ValidEvidence valid = new ValidEvidence(SERVICE, canBeAsked, LIFETIMES, at(second));
        return new Judgement(valid, FILES, episode(episode)).of(TORRENT, NAME, nameIsRefused, shared, own);
    }
}
