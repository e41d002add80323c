package comet.debrid.pikpak;

import static comet.core.debrid.EvidenceKind.ACCOUNT;
import static comet.core.debrid.EvidenceKind.BLOCKED;
import static comet.core.debrid.EvidenceKind.REFUSED;
import static comet.core.debrid.EvidenceKind.RESOLVED;
import static comet.core.debrid.FailureKind.LEGAL_BLOCK;
import static comet.core.debrid.FailureKind.LINK_UNAVAILABLE;
import static comet.core.debrid.FailureKind.NOT_READY;
import static comet.core.debrid.FailureKind.TORRENT_FAILED;
import static comet.core.debrid.FailureKind.UNKNOWN;
import static comet.debrid.pikpak.PikPakUnderTest.MAGNET;
import static comet.debrid.pikpak.PikPakUnderTest.file;
import static comet.debrid.pikpak.PikPakUnderTest.folder;
import static comet.debrid.pikpak.PikPakUnderTest.play;
import static comet.debrid.pikpak.PikPakUnderTest.task;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.AccountEntry.Origin;
import comet.core.debrid.Evidence;
import comet.core.debrid.EvidenceKind;
import comet.core.debrid.Learned;
import comet.core.debrid.MadeLink;
import comet.core.debrid.ServedFile;
import comet.core.port.DebridException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a torrent to a link (PP-33 to PP-42). */
class PlaybackTest {

    private static final String CAPTCHA = "POST /user/v1/shield/captcha/init";
    private static final String FILES = "GET /drive/drive/v1/files";
    private static final String TASKS = "GET /drive/drive/v1/tasks";
    private static final String ADD = "POST /drive/drive/v1/files";
    private static final String CANCEL = "DELETE /drive/drive/v1/tasks";
    private static final String TRASH = "POST /drive/drive/v1/files:batchTrash";

    private static final String VIDEO = file("f-1", "Sintel.2010.mkv", 2_000_000_000L);

    private PikPakUnderTest pikpak;

    @BeforeEach
    void start() throws Exception {
        pikpak = PikPakUnderTest.start().signedIn();
    }

    @AfterEach
    void close() {
        pikpak.close();
    }

    private static List<EvidenceKind> kinds(Learned learned) {
        return learned.evidence().stream().map(Evidence::kind).toList();
    }

    private static String added(String task, String file) {
        return "{\"task\": " + task(task, file, "PENDING", "") + "}";
    }

    /** What stands before an add: nothing in My Pack, nothing under way. */
    private PikPakUnderTest nothingThere() {
        return pikpak.captcha().root().files().tasks().captcha();
    }

    // Found

    @Test
    @DisplayName("PP-41: a finished download is played, though My Pack was read before it was there")
    void aFinishedDownloadIsPlayed() throws Exception {
        pikpak.captcha()
                .files()
                .tasks(task("task-1", "fld-1", "COMPLETE", ""))
                .files(VIDEO)
                .detail("f-1");

        MadeLink made = pikpak.ask(play());

        assertThat(made.link().url()).hasToString("https://dl.example.com/f-1");
        assertThat(kinds(made.learned())).containsExactly(ACCOUNT);
        assertThat(made.learned().entry()).hasValueSatisfying(entry -> {
            assertThat(entry.id().text()).isEqualTo("fld-1");
            assertThat(entry.origin()).isEqualTo(Origin.FOUND);
        });
    }

    @Test
    @DisplayName("PP-35, PP-42: a download may tell only the id of what it made, which may be a file")
    void aFinishedDownloadMayTellLittle() throws Exception {
        String bare = task("task-1", "f-1", "COMPLETE", "").replace("\"kind\": \"drive#folder\", ", "");
        pikpak.captcha().files().tasks(bare).files().answers(VIDEO).detail("f-1");

        assertThat(pikpak.ask(play()).file()).isPresent();
    }

    @DisplayName("PP-41: a download under way is NOT_READY, and nothing is added, whatever the word")
    @ParameterizedTest(name = "{0}")
    @CsvSource({"PENDING", "RUNNING", "UNKNOWN", "SOMETHING_NEW"})
    void aDownloadUnderWayIsNotReady(String phase) throws Exception {
        pikpak.captcha().files().tasks(task("task-1", "fld-1", phase, ""));

        DebridException failed = pikpak.failureOf(play());

        assertThat(failed.failure().kind()).isEqualTo(NOT_READY);
        assertThat(kinds(failed.learned())).containsExactly(REFUSED);
        assertThat(failed.learned().entry())
                .hasValueSatisfying(entry -> assertThat(entry.kept()).isTrue());
        assertThat(pikpak.sent()).containsExactly(CAPTCHA, FILES, TASKS);
    }

    @Test
    @DisplayName("PP-41: of several downloads of a torrent the newest counts")
    void theNewestDownloadCounts() throws Exception {
        String older = task("task-0", "fld-0", "ERROR", "Save failed").replace("2026-03-01", "2026-02-01");
        pikpak.captcha().files().tasks(older, task("task-1", "fld-1", "RUNNING", ""), older);

        assertThat(pikpak.failureOf(play()).failure().kind()).isEqualTo(NOT_READY);
    }

    @Test
    @DisplayName("PP-41: a download of the product that failed is taken away and added once more")
    void anOwnFailedDownloadIsAddedAgain() throws Exception {
        nothingThere().answers(added("task-1", "fld-1")).tasks().tasks().tasks().tasks();
        pikpak.failureOf(play());
        pikpak.sent();
        pikpak.files()
                .tasks(task("task-1", "fld-1", "ERROR", "Save failed"))
                .answers("")
                .answers(added("task-2", "fld-2"))
                .tasks(task("task-2", "fld-2", "COMPLETE", ""))
                .files(VIDEO)
                .detail("f-1");

        MadeLink made = pikpak.ask(play());

        assertThat(pikpak.sent()).startsWith(FILES, TASKS, CANCEL, ADD, TASKS);
        assertThat(made.learned().entry())
                .hasValueSatisfying(entry -> assertThat(entry.id().text()).isEqualTo("fld-2"));
    }

    @DisplayName("PP-34: the torrent of an entry is told in one of three ways")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            "url": "magnet:?xt=urn:btih:1111AAAA2222BBBB3333CCCC4444DDDD5555EEEE&dn=x"
            "url": "", "original_url": "magnet:?xt=urn:btih:1111aaaa2222bbbb3333cccc4444dddd5555eeee"
            "url": "https://example.com/page", "hash": "1111aaaa2222bbbb3333cccc4444dddd5555eeee"
            "url": "magnet:?xt=urn:btih:CEI2VKRCEK53WMZTZTGEIRG53VKVL3XO"
            """)
    void theTorrentIsToldInThreeWays(String params) throws Exception {
        String entry = "{\"kind\": \"drive#folder\", \"id\": \"fld-1\", \"name\": \"x\", \"params\": {" + params + "}}";
        pikpak.captcha().root().files(entry).files(VIDEO).detail("f-1");

        assertThat(pikpak.ask(play()).file()).isPresent();
    }

    @Test
    @DisplayName("DBW-07: an entry that is gone is looked for once more, then added")
    void aGoneEntryIsLookedForAgain() throws Exception {
        pikpak.captcha()
                .root()
                .files(folder("fld-1", MAGNET))
                .refuses("file_not_found", 5)
                .files()
                .tasks()
                .captcha()
                .answers(added("task-2", "fld-2"))
                .tasks(task("task-2", "fld-2", "COMPLETE", ""))
                .files(VIDEO)
                .detail("f-1");

        MadeLink made = pikpak.ask(play());

        assertThat(made.learned().entry()).hasValueSatisfying(entry -> {
            assertThat(entry.id().text()).isEqualTo("fld-2");
            assertThat(entry.origin()).isEqualTo(Origin.MADE);
        });
    }

    @Test
    @DisplayName(
            "DBW-08: where the link of the viewer's entry is missing, a second one is added once, and the first stays")
    void aMissingLinkCostsASecondEntry() throws Exception {
        pikpak.captcha()
                .root()
                .files(folder("fld-1", MAGNET))
                .files(VIDEO)
                .answers("{\"id\": \"f-1\"}")
                .captcha()
                .answers(added("task-2", "fld-2"))
                .tasks(task("task-2", "fld-2", "COMPLETE", ""))
                .files(VIDEO)
                .answers("{\"id\": \"f-1\"}");

        assertThat(pikpak.failureOf(play()).failure().kind()).isEqualTo(LINK_UNAVAILABLE);
        assertThat(pikpak.sent()).filteredOn(ADD::equals).hasSize(1);
    }

    @Test
    @DisplayName("DBW-06: with cachedOnly nothing is added for a missing link either")
    void cachedOnlyAddsNothing() throws Exception {
        pikpak.captcha().root().files(folder("fld-1", MAGNET)).files(VIDEO).answers("{\"id\": \"f-1\"}");

        assertThat(pikpak.failureOf(play(true)).failure().kind()).isEqualTo(NOT_READY);
        assertThat(pikpak.sent()).doesNotContain(ADD);
    }

    @Test
    @DisplayName("DBM-05: an entry that the viewer has removed since is not believed in, but added again")
    void aRemovedEntryIsAddedAgain() throws Exception {
        nothingThere()
                .answers(added("task-1", "fld-1"))
                .tasks(task("task-1", "fld-1", "COMPLETE", ""))
                .files(VIDEO)
                .detail("f-1");
        pikpak.ask(play());
        pikpak.sent();
        pikpak.files()
                .tasks()
                .answers(added("task-2", "fld-2"))
                .tasks(task("task-2", "fld-2", "COMPLETE", ""))
                .files(VIDEO)
                .detail("f-1");

        pikpak.ask(play());

        assertThat(pikpak.sent()).startsWith(FILES, TASKS, ADD);
    }

    // Added

    @Test
    @DisplayName("PP-42: what PikPak knows is there within seconds, and proves that it is cached")
    void aKnownTorrentIsThereAtOnce() throws Exception {
        Instant before = pikpak.time.instant();
        nothingThere()
                .answers(added("task-1", "fld-1"))
                .tasks(task("task-1", "fld-1", "RUNNING", ""))
                .tasks(task("task-1", "fld-1", "COMPLETE", ""))
                .files(VIDEO)
                .detail("f-1");

        MadeLink made = pikpak.ask(play());

        assertThat(kinds(made.learned())).containsExactly(RESOLVED);
        assertThat(Duration.between(before, pikpak.time.instant())).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    @DisplayName("PP-42, DBW-05: what it does not know is left downloading")
    void anUnknownTorrentIsLeftDownloading() throws Exception {
        nothingThere().answers(added("task-1", "fld-1")).tasks().tasks().tasks().tasks();

        DebridException failed = pikpak.failureOf(play());

        assertThat(failed.failure().kind()).isEqualTo(NOT_READY);
        assertThat(kinds(failed.learned())).containsExactly(REFUSED);
        assertThat(failed.learned().entry()).hasValueSatisfying(entry -> {
            assertThat(entry.origin()).isEqualTo(Origin.MADE);
            assertThat(entry.kept()).isTrue();
        });
    }

    @Test
    @DisplayName("PP-37: without a file yet the entry is the task, until a look shows the file")
    void theFileIsNamedLater() throws Exception {
        nothingThere()
                .answers(added("task-1", ""))
                .tasks(task("task-1", "", "RUNNING", ""))
                .tasks(task("task-1", "fld-1", "COMPLETE", ""))
                .files(VIDEO)
                .detail("f-1");

        MadeLink made = pikpak.ask(play());

        assertThat(made.learned().entry()).hasValueSatisfying(entry -> {
            assertThat(entry.id().text()).isEqualTo("fld-1");
            assertThat(entry.origin()).isEqualTo(Origin.MADE);
        });
        assertThat(pikpak.sent()).doesNotContain(CANCEL, TRASH);
    }

    @Test
    @DisplayName("PP-37: as long as no look shows it, the entry stays the task")
    void theFileIsNeverNamed() throws Exception {
        nothingThere().answers(added("task-1", "")).tasks().tasks().tasks().tasks();

        assertThat(pikpak.failureOf(play()).learned().entry())
                .hasValueSatisfying(entry -> assertThat(entry.id().text()).isEqualTo("task:task-1"));
    }

    @DisplayName("PP-37: an answer without a task is a PROTOCOL_ERROR")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {"upload_type": "UPLOAD_TYPE_URL"}
            {"task": {}}
            {"task": null}
            """)
    void anAnswerWithoutATaskIsNone(String answer) throws Exception {
        nothingThere().answers(answer);

        assertThat(pikpak.failureOf(play()).failure().kind()).hasToString("PROTOCOL_ERROR");
    }

    @Test
    @DisplayName("DBU-01: what was added in vain is taken away with its download, which would be in the way")
    void aFailedAddIsTakenAway() throws Exception {
        nothingThere()
                .answers(added("task-1", "fld-1"))
                .tasks(task("task-1", "fld-1", "ERROR", "Save failed"))
                .answers("")
                .answers("{}");

        DebridException failed = pikpak.failureOf(play());

        assertThat(failed.failure().kind()).isEqualTo(TORRENT_FAILED);
        assertThat(failed.learned().entry())
                .hasValueSatisfying(entry -> assertThat(entry.kept()).isFalse());
        assertThat(pikpak.sent()).endsWith(ADD, TASKS, CANCEL, TRASH);
    }

    @Test
    @DisplayName("PP-39: a torrent that is not served is blocked for everybody")
    void aSensitiveTorrentIsBlocked() throws Exception {
        String sensitive = task("task-1", "fld-1", "COMPLETE", "")
                .replace("{\"id\"", "{\"audit\": {\"status\": \"STATUS_SENSITIVE_RESOURCE\"}, \"id\"");
        pikpak.captcha().files().tasks(sensitive);

        DebridException failed = pikpak.failureOf(play());

        assertThat(failed.failure().kind()).isEqualTo(LEGAL_BLOCK);
        assertThat(kinds(failed.learned())).containsExactly(BLOCKED);
    }

    @Test
    @DisplayName("5.1: an add that says that it is there already is looked up once more, else it is UNKNOWN")
    void aDuplicateIsLookedUp() throws Exception {
        nothingThere()
                .refuses("file_duplicated_name", 3)
                .files(folder("fld-1", MAGNET))
                .files(VIDEO)
                .detail("f-1");
        assertThat(pikpak.ask(play()).learned().entry())
                .hasValueSatisfying(entry -> assertThat(entry.origin()).isEqualTo(Origin.FOUND));
        pikpak.time.advance(Duration.ofMinutes(20));

        pikpak.captcha()
                .files()
                .tasks()
                .captcha()
                .refuses("file_duplicated_name", 3)
                .files()
                .tasks();
        assertThat(pikpak.failureOf(play()).failure().kind()).isEqualTo(UNKNOWN);
    }

    @Test
    @DisplayName("DBM-08: an add without an answer is not repeated, but looked for once")
    void aLostAddIsLookedFor() throws Exception {
        nothingThere()
                .hangsUp()
                .tasks(task("task-1", "fld-1", "RUNNING", ""))
                .tasks(task("task-1", "fld-1", "COMPLETE", ""))
                .files(VIDEO)
                .detail("f-1");

        pikpak.ask(play());

        assertThat(pikpak.sent()).filteredOn(ADD::equals).hasSize(1);
    }

    @Test
    @DisplayName("DBM-08: not found it is a NETWORK_TIMEOUT")
    void aLostAddIsNotFound() throws Exception {
        nothingThere().hangsUp().tasks();

        assertThat(pikpak.failureOf(play()).failure().kind()).hasToString("NETWORK_TIMEOUT");
    }

    @Test
    @DisplayName("PP-21: an add whose captcha token is refused did nothing yet, so it is made once more")
    void anAddWithABadCaptchaIsRepeated() throws Exception {
        nothingThere()
                .refuses("captcha_invalid", 9)
                .captcha()
                .answers(added("task-1", "fld-1"))
                .tasks(task("task-1", "fld-1", "COMPLETE", ""))
                .files(VIDEO)
                .detail("f-1");

        pikpak.ask(play());

        assertThat(pikpak.sent()).filteredOn(ADD::equals).hasSize(2);
    }

    // What is in a torrent

    private static String subFolder(String id, String name) {
        return "{\"kind\": \"drive#folder\", \"id\": \"" + id + "\", \"name\": \"" + name + "\"}";
    }

    @Test
    @DisplayName("PP-36: paths are the names of the folders below the torrent's, in the order of the service")
    void foldersAreRead() throws Exception {
        pikpak.captcha()
                .root()
                .files(folder("fld-1", MAGNET))
                .files(file("f-2", "Extras.mkv", 700_000_000), subFolder("fld-2", "CD1"), VIDEO)
                .files(file("f-3", "Part.mkv", 600_000_000))
                .detail("f-1");

        MadeLink made = pikpak.ask(play());

        assertThat(made.learned().evidence().getFirst().files())
                .hasValueSatisfying(list -> assertThat(list.files())
                        .extracting(ServedFile::path)
                        .containsExactly("Extras.mkv", "CD1/Part.mkv", "Sintel.2010.mkv"));
    }

    @Test
    @DisplayName("PP-36: below the fourth folder nothing is read, and the list is not said to be complete")
    void deepFoldersAreNotRead() throws Exception {
        pikpak.captcha().root().files(folder("fld-1", MAGNET)).files(VIDEO, subFolder("fld-2", "a"));
        pikpak.files(subFolder("fld-3", "b"))
                .files(subFolder("fld-4", "c"))
                .files(subFolder("fld-5", "d"))
                .detail("f-1");

        MadeLink made = pikpak.ask(play());

        assertThat(made.learned().evidence().getFirst().files()).isEmpty();
    }

    @Test
    @DisplayName("PP-36: twenty folders are read at most, and the list is not said to be complete")
    void manyFoldersAreNotRead() throws Exception {
        List<String> inTorrent = new ArrayList<>(List.of(VIDEO));
        Stream.iterate(2, i -> i + 1)
                .limit(20)
                .map(i -> subFolder("fld-" + i, "x" + i))
                .forEach(inTorrent::add);
        pikpak.captcha().root().files(folder("fld-1", MAGNET)).files(inTorrent.toArray(String[]::new));
        for (int i = 0; i < 19; i++) {
            pikpak.files();
        }
        pikpak.detail("f-1");

        MadeLink made = pikpak.ask(play());

        assertThat(made.learned().evidence().getFirst().files()).isEmpty();
        assertThat(pikpak.sent()).filteredOn(FILES::equals).hasSize(22);
    }

    @Test
    @DisplayName("As recorded: a page with a token is followed by the next, in a torrent, too")
    void pagesAreFollowed() throws Exception {
        pikpak.captcha().root().files(folder("fld-1", MAGNET));
        pikpak.answers("{\"files\": [" + VIDEO + "], \"next_page_token\": \"p2\"}")
                .files(file("f-2", "Sintel.2010.Directors.Cut.mkv", 3_000_000_000L))
                .detail("f-2");

        MadeLink made = pikpak.ask(play());

        assertThat(made.file())
                .hasValueSatisfying(file -> assertThat(file.name()).contains("Directors"));
    }

    // Links

    @DisplayName("PP-38: the file as it is, never what the service made of it")
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            "medias": [{"is_origin": false, "category": "category_transcode", "link": {"url": "https://dl.example.com/480"}}, {"is_origin": true, "link": {"url": "https://dl.example.com/origin"}}], "web_content_link": "https://dl.example.com/web" | https://dl.example.com/origin
            "medias": [{"category": "category_origin", "link": {"url": "https://dl.example.com/category"}}]                                                                     | https://dl.example.com/category
            "medias": [{"is_origin": true, "link": {"url": ""}}], "links": {"application/octet-stream": {"url": "https://dl.example.com/attachment"}}                            | https://dl.example.com/attachment
            "medias": [{"is_origin": true, "link": null}], "links": {}, "web_content_link": "https://dl.example.com/web"                                                         | https://dl.example.com/web
            """)
    void theFileAsItIs(String members, String url) throws Exception {
        pikpak.captcha().root().files(folder("fld-1", MAGNET)).files(VIDEO).answers("{" + members + "}");

        assertThat(pikpak.ask(play()).link().url()).hasToString(url);
    }

    @Test
    @DisplayName("PP-39: a link plays until 600 s before it ends")
    void linksEnd() throws Exception {
        pikpak.captcha().root().files(folder("fld-1", MAGNET)).files(VIDEO).detail("f-1");

        assertThat(pikpak.ask(play()).playsUntil()).contains(Instant.parse("2026-03-02T11:50:00Z"));
    }

    @Test
    @DisplayName("PP-39: a file that is not served is a LEGAL_BLOCK of that file")
    void aSensitiveFileIsBlocked() throws Exception {
        pikpak.captcha()
                .root()
                .files(folder("fld-1", MAGNET))
                .files(VIDEO)
                .answers(
                        "{\"audit\": {\"status\": \"STATUS_SENSITIVE_RESOURCE\"}, \"web_content_link\": \"https://x.example/\"}");

        DebridException failed = pikpak.failureOf(play());

        assertThat(failed.failure().kind()).isEqualTo(LEGAL_BLOCK);
        assertThat(failed.learned().evidence())
                .singleElement()
                .satisfies(evidence -> assertThat(evidence.block())
                        .hasValueSatisfying(block -> assertThat(block.file()).contains("Sintel.2010.mkv")));
    }
}
