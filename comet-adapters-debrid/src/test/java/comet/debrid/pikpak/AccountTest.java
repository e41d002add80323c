package comet.debrid.pikpak;

import static comet.debrid.pikpak.PikPakUnderTest.HASH;
import static comet.debrid.pikpak.PikPakUnderTest.KEY;
import static comet.debrid.pikpak.PikPakUnderTest.LIST;
import static comet.debrid.pikpak.PikPakUnderTest.MAGNET;
import static comet.debrid.pikpak.PikPakUnderTest.VERIFY;
import static comet.debrid.pikpak.PikPakUnderTest.body;
import static comet.debrid.pikpak.PikPakUnderTest.entry;
import static comet.debrid.pikpak.PikPakUnderTest.file;
import static comet.debrid.pikpak.PikPakUnderTest.folder;
import static comet.debrid.pikpak.PikPakUnderTest.remove;
import static org.assertj.core.api.Assertions.assertThat;

import comet.core.debrid.AccountStatus;
import comet.core.debrid.CompleteFileList;
import comet.core.debrid.FailureKind;
import comet.core.debrid.LibraryItem;
import comet.core.debrid.LibraryPage;
import comet.core.debrid.LibraryRequest;
import comet.core.debrid.ServedFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What sort of account it is, what is in it, and how that is taken out of it (PP-32 to PP-36, PP-44, PP-45). */
class AccountTest {

    private static final String CAPTCHA = "POST /user/v1/shield/captcha/init";
    private static final String FILES = "GET /drive/drive/v1/files";

    private PikPakUnderTest pikpak;

    @BeforeEach
    void start() throws Exception {
        pikpak = PikPakUnderTest.start().signedIn();
    }

    @AfterEach
    void close() {
        pikpak.close();
    }

    // What sort

    @DisplayName("PP-32: what is paid for, and until when")
    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "platinum, ok,      2026-12-31T23:59:59+08:00, PREMIUM, -",
                "platinum, ok,      '',                        PREMIUM, -",
                "platinum, ok,      2026-02-28T23:59:59+08:00, EXPIRED, SUBSCRIPTION_EXPIRED",
                "platinum, ok,      2026-03-01T20:00:00+08:00, EXPIRED, SUBSCRIPTION_EXPIRED",
                "platinum, invalid, 2026-12-31T23:59:59+08:00, EXPIRED, SUBSCRIPTION_EXPIRED",
                "novip,    invalid, '',                        FREE,    NOT_PREMIUM",
                "'',       ok,      '',                        FREE,    NOT_PREMIUM"
            })
    void accountsAreOfThreeSorts(
            String type, String status, String end, AccountStatus.Kind kind, @Nullable FailureKind refusal)
            throws Exception {
        AccountStatus account = verified(pikpak, type, status, end);

        assertThat(account.kind()).isEqualTo(kind);
        assertThat(account.refusal()).isEqualTo(Optional.ofNullable(refusal));
    }

    private static AccountStatus verified(PikPakUnderTest service, String type, String status, String end)
            throws Exception {
        service.answers("{\"sub\": \"User01\"}").captcha().answers("""
                {"data": {"type": "%s", "status": "%s", "expire": "%s"}}""".formatted(type, status, end));
        return (AccountStatus) service.ask(VERIFY);
    }

    @Test
    @DisplayName("PP-32: a free account passes where the operator allows it, and one whose end is over does not")
    void aFreeAccountMayPass() throws Exception {
        try (PikPakUnderTest service = PikPakUnderTest.startAllowingFree().signedIn()) {
            AccountStatus free = verified(service, "novip", "invalid", "");

            assertThat(free.kind()).isEqualTo(AccountStatus.Kind.FREE);
            assertThat(free.refusal()).isEmpty();
        }
        try (PikPakUnderTest service = PikPakUnderTest.startAllowingFree().signedIn()) {
            assertThat(verified(service, "platinum", "invalid", "").refusal())
                    .contains(FailureKind.SUBSCRIPTION_EXPIRED);
        }
    }

    // What is in it

    private List<LibraryItem> items() throws Exception {
        return ((LibraryPage) pikpak.ask(LIST)).items();
    }

    @Test
    @DisplayName("PP-33: without a My Pack there is nothing")
    void thereMayBeNoMyPack() throws Exception {
        pikpak.captcha().files(file("f-1", "My Pack", 1), folder("fld-1", MAGNET));

        assertThat(items()).isEmpty();
    }

    @Test
    @DisplayName("PP-33: My Pack may be on a later page of the root, after which no page is read")
    void myPackIsLookedFor() throws Exception {
        pikpak.captcha()
                .answers("{\"files\": [], \"next_page_token\": \"p2\"}")
                .answers("""
                        {"files": [{"kind": "drive#folder", "id": "mypack", "name": "My Pack"}],
                         "next_page_token": "p3"}""")
                .files(folder("fld-1", MAGNET));

        assertThat(items()).hasSize(1);
        List<HttpUrl> sent = pikpak.take().stream().map(RecordedRequest::getUrl).toList();
        assertThat(sent.get(2).queryParameter("page_token")).isEqualTo("p2");
        assertThat(sent.get(3).queryParameter("parent_id")).isEqualTo("mypack");
    }

    @Test
    @DisplayName("PP-33, PP-40: where My Pack is, is remembered for a day, what is in it for a minute")
    void myPackIsRemembered() throws Exception {
        pikpak.captcha().root().files(folder("fld-1", MAGNET));
        items();
        pikpak.time.advance(Duration.ofSeconds(59));
        items();
        assertThat(pikpak.sent()).containsExactly(CAPTCHA, FILES, FILES);

        pikpak.time.advance(Duration.ofSeconds(1));
        pikpak.files();
        items();
        assertThat(pikpak.sent()).containsExactly(FILES);
    }

    @Test
    @DisplayName("PP-33: a My Pack that is gone is looked for again")
    void myPackIsLookedForAgain() throws Exception {
        pikpak.captcha().root().files();
        items();
        pikpak.time.advance(Duration.ofSeconds(60));
        pikpak.refuses("file_not_found", 5)
                .files("{\"kind\": \"drive#folder\", \"id\": \"new\", \"name\": \"My Pack\"}");
        pikpak.files(folder("fld-1", MAGNET));

        assertThat(items()).hasSize(1);
        assertThat(pikpak.take().getLast().getUrl().queryParameter("parent_id")).isEqualTo("new");
    }

    @Test
    @DisplayName("PP-31: 20 pages of My Pack are read at most, of 500 each")
    void pagesEnd() throws Exception {
        pikpak.captcha().root();
        for (int i = 0; i < 20; i++) {
            pikpak.answers("{\"files\": [" + folder("fld-" + i, MAGNET) + "], \"next_page_token\": \"more\"}");
        }

        assertThat(items()).hasSize(20);
        List<RecordedRequest> sent = pikpak.take();
        assertThat(sent).hasSize(22);
        assertThat(sent.subList(2, 22))
                .allSatisfy(request ->
                        assertThat(request.getUrl().queryParameter("limit")).isEqualTo("500"));
    }

    @Test
    @DisplayName("PP-34, PP-35: what tells no torrent is passed over; sizes are texts or numbers, and 0 is none")
    void entriesAreRead() throws Exception {
        pikpak.captcha()
                .root()
                .files(
                        folder("fld-1", MAGNET).replace("\"size\": \"0\"", "\"size\": \"\""),
                        folder("fld-2", MAGNET).replace("\"size\": \"0\"", "\"size\": 17"),
                        folder("fld-3", MAGNET),
                        folder("fld-4", MAGNET).replace("\"size\": \"0\"", "\"size\": \"many\""),
                        folder("fld-5", "https://example.com/page"),
                        "{\"kind\": \"drive#file\", \"id\": \"f-6\", \"params\": []}",
                        "{\"kind\": \"drive#folder\", \"params\": {\"url\": \"" + MAGNET + "\"}}");

        List<LibraryItem> items = items();

        assertThat(items).extracting(item -> item.id().text()).containsExactly("fld-1", "fld-2", "fld-3", "fld-4");
        assertThat(items)
                .extracting(LibraryItem::size)
                .containsExactly(OptionalLong.empty(), OptionalLong.of(17), OptionalLong.empty(), OptionalLong.empty());
        assertThat(items).allSatisfy(item -> assertThat(item.infoHash()).contains(HASH));
    }

    @Test
    @DisplayName("PP-44: a page is cut out of the whole, whose size is the total")
    void pagesAreCut() throws Exception {
        List<String> folders = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            folders.add(folder("fld-" + i, MAGNET).replace("02-28T20", "02-28T1" + i));
        }
        pikpak.captcha().root().files(folders.toArray(String[]::new));

        LibraryPage page = pikpak.ask((service, account, deadline) ->
                service.library(new LibraryRequest(account, 2, 1, Optional.empty()), deadline));

        assertThat(page.items()).extracting(item -> item.id().text()).containsExactly("fld-4", "fld-3");
        assertThat(page.total()).isEqualTo(OptionalInt.of(5));
    }

    @DisplayName("DBE-04: what is no list is a PROTOCOL_ERROR")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {}
            {"files": null}
            {"files": 17}
            """)
    void aListIsAList(String answer) throws Exception {
        pikpak.captcha().answers(answer);

        assertThat(pikpak.failureOf(LIST).failure().kind()).isEqualTo(FailureKind.PROTOCOL_ERROR);
    }

    // DB-69

    private Optional<CompleteFileList> files(String id) throws Exception {
        return pikpak.ask((service, account, deadline) -> service.files(entry(account, id), deadline));
    }

    @Test
    @DisplayName("DB-69: the files of an entry, which the list of the account told already")
    void filesOfAFolder() throws Exception {
        pikpak.captcha()
                .root()
                .files(folder("fld-1", MAGNET))
                .files(file("f-1", "Sintel.2010.mkv", 17), file("f-2", "a.txt", 1));

        assertThat(files("fld-1"))
                .hasValueSatisfying(list ->
                        assertThat(list.files()).extracting(ServedFile::path).containsExactly("Sintel.2010.mkv"));
    }

    @Test
    @DisplayName("PP-35, DB-69: a torrent of one file is that file")
    void filesOfAFile() throws Exception {
        String single = folder("f-1", MAGNET).replace("folder", "file").replace("Sintel.2010", "Sintel.2010.mkv");
        pikpak.captcha().root().files(single.replace("\"size\": \"0\"", "\"size\": \"17\""));

        assertThat(files("f-1")).isPresent();
    }

    @Test
    @DisplayName(
            "DB-69: an entry that is not in My Pack is read as a folder, else as a file; if it is neither, it is not found")
    void filesOfAnotherEntry() throws Exception {
        pikpak.captcha().root().files().files(file("f-1", "Sintel.2010.mkv", 17));
        assertThat(files("fld-9")).isPresent();

        pikpak.files().answers(file("f-9", "Sintel.2010.mkv", 17));
        assertThat(files("f-9")).isPresent();

        pikpak.refuses("file_not_found", 5).refuses("file_not_found", 5);
        assertThat(pikpak.failureOf((service, account, deadline) -> service.files(entry(account, "fld-8"), deadline))
                        .failure()
                        .kind())
                .isEqualTo(FailureKind.TORRENT_NOT_FOUND);
    }

    // Out of it

    @DisplayName("PP-45: a file goes to the trash, a download is cancelled and its files stay")
    @ParameterizedTest(name = "{0}")
    @CsvSource({"fld-1,       POST,   /drive/drive/v1/files:batchTrash", "task:task-1, DELETE, /drive/drive/v1/tasks"})
    void anEntryIsRemoved(String id, String method, String path) throws Exception {
        pikpak.captcha().answers("");

        pikpak.ask(remove(id));

        RecordedRequest sent = pikpak.take().getLast();
        assertThat(sent.getMethod()).isEqualTo(method);
        assertThat(sent.getUrl().encodedPath()).isEqualTo(path);
        if (method.equals("POST")) {
            assertThat(body(sent)).isEqualTo("{\"ids\":[\"fld-1\"]}");
        } else {
            assertThat(sent.getUrl().queryParameter("task_ids")).isEqualTo("task-1");
            assertThat(sent.getUrl().queryParameter("delete_files")).isEqualTo("false");
        }
    }

    @DisplayName("PP-45, DBR-01: what is not there is removed")
    @ParameterizedTest(name = "HTTP {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            404 | {"error": "file_not_found", "error_code": 5}
            200 | {"error": "file_in_recycle_bin", "error_code": 9}
            404 | ''
            """)
    void aMissingEntryIsRemoved(int status, String answer) throws Exception {
        pikpak.captcha().answers(status, answer);

        assertThat(pikpak.ask(remove("fld-1"))).isEqualTo("removed");
    }

    @Test
    @DisplayName("PP-40: after a removal the list is read anew")
    void aRemovalIsSeen() throws Exception {
        pikpak.captcha().root().files(folder("fld-1", MAGNET)).answers("{}").files();
        items();

        pikpak.ask(remove("fld-1"));

        assertThat(items()).isEmpty();
    }

    // At the same time

    @Test
    @DisplayName("PP-19: several calls of an account at the same time sign it in once")
    void oneSignsIn() throws Exception {
        CountDownLatch signInBegun = new CountDownLatch(1);
        CountDownLatch othersCame = new CountDownLatch(1);
        List<String> paths = new ArrayList<>();
        pikpak.close();
        try (PikPakUnderTest service = PikPakUnderTest.start();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            service.server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                    String path = request.getUrl().encodedPath();
                    synchronized (paths) {
                        paths.add(path);
                    }
                    if (path.endsWith("/signin")) {
                        signInBegun.countDown();
                        othersCame.await(20, TimeUnit.SECONDS);
                    }
                    return new MockResponse.Builder().body(answer(path)).build();
                }
            });
            Callable<Object> list = () -> service.ask(KEY, LIST);
            List<Future<Object>> calls = new ArrayList<>(List.of(threads.submit(list)));
            assertThat(signInBegun.await(20, TimeUnit.SECONDS)).isTrue();
            calls.add(threads.submit(list));
            calls.add(threads.submit(list));
            othersCame.countDown();
            for (Future<Object> call : calls) {
                assertThat(call.get(20, TimeUnit.SECONDS)).isNotNull();
            }
        }

        assertThat(paths).filteredOn(path -> path.endsWith("/signin")).hasSize(1);
    }

    private static String answer(String path) {
        if (path.endsWith("/init")) {
            return "{\"captcha_token\": \"ck\", \"expires_in\": 300}";
        }
        return path.endsWith("/signin") ? "{\"access_token\": \"at\", \"expires_in\": 7200}" : "{\"files\": []}";
    }
}
