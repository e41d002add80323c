package comet.debrid.pikpak;

import comet.core.debrid.Account;
import comet.core.debrid.AskedFile;
import comet.core.debrid.EntryId;
import comet.core.debrid.EntryRequest;
import comet.core.debrid.KnownBefore;
import comet.core.debrid.LibraryRequest;
import comet.core.debrid.LinkRequest;
import comet.core.debrid.MadeLink;
import comet.core.debrid.Session;
import comet.core.memory.InMemorySessionStore;
import comet.core.port.Deadline;
import comet.core.port.DebridException;
import comet.core.port.SessionStore;
import comet.core.torrent.InfoHash;
import comet.core.torrent.TorrentSource;
import comet.debrid.scripted.DebridServiceContract;
import comet.debrid.scripted.TestResources;
import comet.outside.scripted.PromptSockets;
import comet.outside.scripted.VirtualTime;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.ByteString;

/** PikPak at a server that answers what it is told, one after the other; time is virtual. */
final class PikPakUnderTest implements AutoCloseable {

    static final String PASSWORD = "correct-horse-9";
    static final String KEY = "viewer@example.com:" + PASSWORD;
    static final InfoHash HASH = new InfoHash("1111aaaa2222bbbb3333cccc4444dddd5555eeee");
    static final String MAGNET = "magnet:?xt=urn:btih:" + HASH;

    /** A call of the port. */
    @FunctionalInterface
    interface Call<T> {
        T make(PikPak service, Account account, Deadline deadline) throws DebridException, InterruptedException;
    }

    static final Call<Object> VERIFY =
            (service, account, deadline) -> service.verify(account, Optional.empty(), deadline);

    static final Call<Object> LIST = (service, account, deadline) ->
            service.library(new LibraryRequest(account, 500, 0, Optional.empty()), deadline);

    final VirtualTime time = new VirtualTime(Instant.parse("2026-03-01T12:00:00Z"));
    final MockWebServer server = PromptSockets.server();
    final TestResources resources = new TestResources(time);
    final InMemorySessionStore sessions = new InMemorySessionStore(time);
    final PikPak service;
    private final List<RecordedRequest> requests = new ArrayList<>();

    private PikPakUnderTest(ClientKind first, boolean allowsFree) throws IOException {
        server.start();
        this.service = another(first, allowsFree);
    }

    static PikPakUnderTest start() throws IOException {
        return new PikPakUnderTest(ClientKind.ANDROID, false);
    }

    static PikPakUnderTest startAs(ClientKind first) throws IOException {
        return new PikPakUnderTest(first, false);
    }

    static PikPakUnderTest startAllowingFree() throws IOException {
        return new PikPakUnderTest(ClientKind.ANDROID, true);
    }

    /** Another instance with the same store. */
    PikPak another() {
        return another(ClientKind.ANDROID, false);
    }

    private PikPak another(ClientKind first, boolean allowsFree) {
        return ScriptedAccounts.adapter(settings(first, allowsFree), sessions, resources.calls());
    }

    /** Another instance with another store. */
    PikPak withStore(SessionStore store) {
        return ScriptedAccounts.adapter(settings(ClientKind.ANDROID, false), store, resources.calls());
    }

    private PikPakSettings settings(ClientKind first, boolean allowsFree) {
        return new PikPakSettings(
                server.url("/user").toString(),
                server.url("/drive").toString(),
                allowsFree,
                first,
                ScriptedAccounts.ANDROID);
    }

    ClientProfile profile(ClientKind kind) {
        return settings(kind, false).profile(kind);
    }

    /** The account is signed in for 90 minutes. */
    PikPakUnderTest signedIn() {
        return signedInFor(Duration.ofMinutes(90));
    }

    PikPakUnderTest signedInFor(Duration life) {
        sessions.keep(ScriptedAccounts.account(KEY), new Session("""
                {"accessToken": "at-1", "refreshToken": "rt-1", "userId": "User01", "expiresAt": "%s"}""".formatted(
                        time.instant().plus(life))));
        return this;
    }

    // What the service answers

    PikPakUnderTest answers(String json) {
        return answers(200, json);
    }

    PikPakUnderTest answers(int status, String json) {
        server.enqueue(new MockResponse.Builder().code(status).body(json).build());
        return this;
    }

    PikPakUnderTest refuses(String word, int code) {
        return refuses(word, code, "");
    }

    PikPakUnderTest refuses(String word, int code, String description) {
        return answers(400, """
                {"error": "%s", "error_code": %d, "error_description": "%s", "error_details": []}""".formatted(word, code, description));
    }

    PikPakUnderTest hangsUp() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket(true, false, false))
                .build());
        return this;
    }

    PikPakUnderTest captcha() {
        return answers("{\"captcha_token\": \"ck-1\", \"expires_in\": 300}");
    }

    PikPakUnderTest tokens(int number) {
        return answers("""
                {"access_token": "at-%d", "refresh_token": "rt-%d", "expires_in": 7200, "sub": "User01"}""".formatted(number, number));
    }

    PikPakUnderTest root() {
        return files("{\"kind\": \"drive#folder\", \"id\": \"mypack\", \"name\": \"My Pack\"}");
    }

    PikPakUnderTest files(String... files) {
        return answers("{\"files\": [" + String.join(", ", files) + "], \"next_page_token\": \"\"}");
    }

    PikPakUnderTest tasks(String... tasks) {
        return answers("{\"tasks\": [" + String.join(", ", tasks) + "]}");
    }

    static String folder(String id, String magnet) {
        return """
                {"kind": "drive#folder", "id": "%s", "name": "Sintel.2010", "size": "0", "params": {"url": "%s"},
                 "created_time": "2026-02-28T20:15:00.000+00:00"}""".formatted(id, magnet);
    }

    static String file(String id, String name, long size) {
        return """
                {"kind": "drive#file", "id": "%s", "name": "%s", "size": "%d"}""".formatted(id, name, size);
    }

    static String task(String id, String file, String phase, String message) {
        return """
                {"id": "%s", "file_id": "%s", "phase": "PHASE_TYPE_%s", "message": "%s", "params": {"url": "%s"},
                 "created_time": "2026-03-01T12:00:00.000+00:00",
                 "reference_resource": {"kind": "drive#folder", "id": "%s"}}""".formatted(id, file, phase, message, MAGNET, file);
    }

    PikPakUnderTest detail(String id) {
        return answers("""
                {"id": "%s", "name": "Sintel.2010.mkv", "medias": [
                  {"is_origin": true, "link": {"url": "https://dl.example.com/%s",
                   "expire": "2026-03-02T12:00:00.000+00:00"}}]}""".formatted(id, id));
    }

    // What is asked for

    <T> T ask(Call<T> call) throws DebridException, InterruptedException {
        return ask(KEY, call);
    }

    <T> T ask(String key, Call<T> call) throws DebridException, InterruptedException {
        return call.make(service, ScriptedAccounts.account(key), Deadline.after(Duration.ofSeconds(25), time));
    }

    DebridException failureOf(Call<?> call) throws InterruptedException {
        return failureOf(KEY, call);
    }

    DebridException failureOf(String key, Call<?> call) throws InterruptedException {
        try {
            Object answer = ask(key, call);
            throw new AssertionError("it succeeded: " + answer);
        } catch (DebridException e) {
            return e;
        }
    }

    static Call<MadeLink> play() {
        return play(false);
    }

    static Call<MadeLink> play(boolean cachedOnly) {
        return (service, account, deadline) -> service.link(
                new LinkRequest(
                        account,
                        TorrentSource.of(HASH),
                        DebridServiceContract.FILM,
                        new AskedFile("Sintel.2010.1080p", OptionalInt.empty(), Optional.empty()),
                        KnownBefore.NOTHING,
                        Optional.empty(),
                        cachedOnly),
                deadline);
    }

    static Call<Object> remove(String id) {
        return (service, account, deadline) -> {
            service.remove(new EntryRequest(account, new EntryId(id), Optional.empty()), deadline);
            return "removed";
        };
    }

    static EntryRequest entry(Account account, String id) {
        return new EntryRequest(account, new EntryId(id), Optional.empty());
    }

    // What was sent

    /** Everything sent since the last time, each as {@code METHOD path}. */
    List<String> sent() throws InterruptedException {
        return take().stream()
                .map(request -> request.getMethod() + " " + request.getUrl().encodedPath())
                .toList();
    }

    /** Everything sent since the last time. */
    List<RecordedRequest> take() throws InterruptedException {
        List<RecordedRequest> taken = new ArrayList<>();
        while (requests.size() + taken.size() < server.getRequestCount()) {
            taken.add(server.takeRequest());
        }
        requests.addAll(taken);
        return taken;
    }

    static String body(RecordedRequest request) {
        return Optional.ofNullable(request.getBody()).map(ByteString::utf8).orElse("");
    }

    @Override
    public void close() {
        server.close();
        resources.close();
    }
}
