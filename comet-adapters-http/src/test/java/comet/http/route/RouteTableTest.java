package comet.http.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import comet.http.message.Answer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every set of declarations. */
class RouteTableTest {

    private static final RouteHandler HANDLER = (match, call) -> Answer.empty(204);

    private static final PathVariable ID = PathVariable.named("id");
    private static final PathVariable CODE = PathVariable.named("code").shownIf("[0-9a-f]{8}", 2);
    private static final PathVariable PICTURE = PathVariable.named("picture").matching("[a-z]+\\.png");

    private static Route of(Route.Draft draft) {
        return draft.answeredBy(HANDLER);
    }

    private static RouteTable open(Route... routes) {
        return new RouteTable("", Optional.empty(), List.of(routes));
    }

    private static RouteTable closed(Route... routes) {
        return new RouteTable("", Optional.of("k3y"), List.of(routes));
    }

    private static Routing.Matched matched(RouteTable table, String path) {
        Routing routing = table.find(path);
        assertThat(routing).isInstanceOf(Routing.Matched.class);
        return (Routing.Matched) routing;
    }

    private static String formOf(RouteTable table, String path) {
        return matched(table, path).routes().toString();
    }

    private static String labelOf(RouteTable table, String path) {
        return RouteLabel.of(table.find(path), path);
    }

    @DisplayName(
            "Of two forms, the one with more fixed segments takes the path, whatever the order of the declarations")
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "/pools/mine, /pools/mine",
        "/pools/7, /pools/{id}",
        "/pools/7/members, /pools/{id}/members",
        "/pools/mine/members, /pools/mine/members",
        "/pools/7.json, /pools/{code}.json"
    })
    void closestFirst(String path, String form) {
        Route[] routes = {
            of(Route.get("/pools/{id}", ID)),
            of(Route.get("/pools/{code}.json", CODE)),
            of(Route.get("/pools/mine")),
            of(Route.get("/pools/{id}/members", ID)),
            of(Route.get("/pools/mine/members"))
        };
        List<Route> backwards = List.of(routes).reversed();

        assertThat(formOf(open(routes), path)).isEqualTo(form);
        assertThat(formOf(new RouteTable("", Optional.empty(), backwards), path))
                .isEqualTo(form);
    }

    @Test
    @DisplayName("The form with more segments comes first; what it refuses is left to the shorter ones")
    void longestFirst() {
        RouteTable table = open(
                of(Route.get("/end").withOptionalConfiguration()),
                of(Route.get("/show/{picture}", PICTURE).withOptionalConfiguration()));

        assertThat(formOf(table, "/c/show/a.png")).isEqualTo("[/{config}]/show/{picture}");
        assertThat(formOf(table, "/c/show/end")).isEqualTo("[/{config}]/end");
        assertThat(matched(table, "/c/show/end")
                        .match()
                        .configuration()
                        .orElseThrow()
                        .text())
                .isEqualTo("c/show");
    }

    @Test
    @DisplayName("HTTP-041: several methods of one path are one path with several methods")
    void methods() {
        RouteTable table = open(
                of(Route.post("/drain")),
                of(Route.delete("/drain")),
                of(Route.get("/status")),
                of(Route.patch("/role")));

        PathRoutes drain = matched(table, "/drain").routes();
        assertThat(drain.allowedMethods()).isEqualTo("DELETE, POST, OPTIONS");
        assertThat(drain.route("POST")).get().hasToString("POST /drain");
        assertThat(drain.route("DELETE")).get().hasToString("DELETE /drain");
        assertThat(drain.route("GET")).isEmpty();
        PathRoutes status = matched(table, "/status").routes();
        assertThat(status.allowedMethods()).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(status.route("HEAD")).get().hasToString("GET /status");
        assertThat(status.route("head")).isEmpty();
        assertThat(matched(table, "/role").routes().allowedMethods()).isEqualTo("PATCH, OPTIONS");
    }

    @DisplayName("Two declarations that could claim one path are refused at the start, and both are named")
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "the same twice",
                "two names for one segment",
                "crosswise",
                "one at the root, one under the prefix",
                "with a configuration and without",
                "a last segment that may be missing"
            })
    void ambiguous(String how) {
        List<Route> routes = switch (how) {
            case "the same twice" -> List.of(of(Route.get("/a/{id}", ID)), of(Route.get("/a/{id}", ID)));
            case "two names for one segment" -> List.of(of(Route.get("/a/{id}", ID)), of(Route.get("/a/{code}", CODE)));
            case "crosswise" -> List.of(of(Route.get("/a/{id}/b", ID)), of(Route.get("/a/c/{code}", CODE)));
            case "one at the root, one under the prefix" ->
                List.of(of(Route.get("/a/{id}", ID).atRoot()), of(Route.get("/a/b")));
            case "with a configuration and without" ->
                List.of(of(Route.get("/a")), of(Route.get("/a").withOptionalConfiguration()));
            default -> List.of(of(Route.get("/a[/{id}]", ID)), of(Route.get("/a/{code}", CODE)));
        };

        assertThatIllegalStateException()
                .isThrownBy(() -> new RouteTable("", Optional.empty(), routes))
                .withMessageContaining("/a");
    }

    @Test
    @DisplayName("Declarations that no path can confuse stand side by side")
    void apart() {
        RouteTable table = open(
                of(Route.get("/a/{id}.json", ID)),
                of(Route.get("/a/{code}.xml", CODE)),
                of(Route.get("/a").withConfiguration()),
                of(Route.post("/a")),
                of(Route.get("/b/{picture}", PICTURE)),
                of(Route.get("/b/c").atRoot()));

        assertThat(formOf(table, "/a/1.xml")).isEqualTo("/a/{code}.xml");
        assertThat(matched(table, "/a").routes().allowedMethods()).isEqualTo("POST, OPTIONS");
        assertThat(matched(table, "/c/a").routes().allowedMethods()).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(formOf(table, "/b/c")).isEqualTo("/b/c");
    }

    @Test
    @DisplayName("HTTP-019: a route is under the prefix unless it says otherwise")
    void reach() {
        RouteTable table = closed(
                of(Route.get("/prefixed")),
                of(Route.get("/both").atRootAndUnderPrefix()),
                of(Route.get("/root").atRoot()));

        assertThat(table.find("/prefixed")).isInstanceOf(Routing.Missing.class);
        assertThat(matched(table, "/s/k3y/prefixed").match().underPrefix()).isTrue();
        assertThat(matched(table, "/both").match().underPrefix()).isFalse();
        assertThat(matched(table, "/s/k3y/both").match().underPrefix()).isTrue();
        assertThat(matched(table, "/root").match().underPrefix()).isFalse();
        assertThat(table.find("/s/k3y/root")).isInstanceOf(Routing.Missing.class);
    }

    @Test
    @DisplayName("HTTP-073, NET-04: a 404 beside a route for our own pages alone cannot be read by others either")
    void crossOrigin() {
        RouteTable table = open(of(Route.get("/open").sharedAcrossOrigins()), of(Route.post("/setup/code")));

        assertThat(matched(table, "/open").isSharedAcrossOrigins()).isTrue();
        assertThat(matched(table, "/setup/code").isSharedAcrossOrigins()).isFalse();
        assertThat(table.find("/setup/code/").isSharedAcrossOrigins()).isFalse();
        assertThat(table.find("/open/").isSharedAcrossOrigins()).isTrue();
        assertThat(table.find("/setup/nothing").isSharedAcrossOrigins()).isFalse();
        assertThat(table.find("/admin/nothing").isSharedAcrossOrigins()).isFalse();
        assertThat(table.find("/nothing").isSharedAcrossOrigins()).isTrue();
        assertThat(table.unread("/metrics").isSharedAcrossOrigins()).isFalse();
        assertThat(new RouteTable("/base", Optional.empty(), List.of())
                        .find("/base/kodi/x")
                        .isSharedAcrossOrigins())
                .isFalse();
    }

    @Test
    @DisplayName("One path is read by other pages or is not, whatever the method")
    void crossOriginByMethod() {
        assertThatIllegalStateException()
                .isThrownBy(() -> open(of(Route.get("/a").sharedAcrossOrigins()), of(Route.post("/a"))))
                .withMessageContaining("/a");
    }

    @Test
    @DisplayName("LOG-10: the label is the declaration; values are shown only where it says so")
    void labels() {
        RouteTable table = open(
                of(Route.get("/kodi/get_manifest/{code}", CODE).atRoot()),
                of(Route.delete("/pools/{id}/members/{code}", ID, CODE)));

        assertThat(labelOf(table, "/kodi/get_manifest/0123abcd")).isEqualTo("/kodi/get_manifest/01\u2026");
        assertThat(labelOf(table, "/kodi/get_manifest/SECRET")).isEqualTo("/kodi/get_manifest/{code}");
        assertThat(labelOf(table, "/pools/SECRET/members/0123abcd")).isEqualTo("/pools/{id}/members/01\u2026");
    }

    @Test
    @DisplayName("Variables are percent-decoded, never empty, and asked for by the constant that declares them")
    void variables() {
        RouteTable table = open(of(Route.get("/torrent/{id}[/{code}]", ID, CODE)));

        RouteMatch match = matched(table, "/torrent/a%2Fb").match();
        assertThat(match.value(ID)).isEqualTo("a/b");
        assertThat(match.find(CODE)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> match.value(CODE));
        assertThatIllegalArgumentException().isThrownBy(() -> match.find(PathVariable.named("id")));
        assertThat(table.find("/torrent/a//")).isInstanceOf(Routing.Moved.class);
        assertThat(table.find("/torrent//a")).isInstanceOf(Routing.Missing.class);
    }

    @DisplayName("A path that is not written as the route table writes paths is refused")
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "a",
                "/{id}",
                "/a/",
                "/a//b",
                "/a/{id",
                "/a/x{id}",
                "/a/{other}",
                "/a/{id}/{id}",
                "/a",
                "/a[/{id}]/b",
                "/a/[{id}]"
            })
    void templates(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> Route.get(path, ID));
    }

    @Test
    @DisplayName("The root is at the root and has no configuration; variables have distinct, plain names")
    void declarations() {
        Supplier<Route.Draft> home = () -> Route.get("/");

        assertThat(formOf(open(of(home.get())), "/")).isEqualTo("/");
        assertThat(open().find("/")).isInstanceOf(Routing.Missing.class);
        assertThatIllegalArgumentException().isThrownBy(() -> home.get().atRootAndUnderPrefix());
        assertThatIllegalArgumentException().isThrownBy(() -> home.get().withConfiguration());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Route.get("/a/{id}/{code}", ID, PathVariable.named("id")));
        assertThatIllegalArgumentException().isThrownBy(() -> PathVariable.named("Id"));
    }
}
