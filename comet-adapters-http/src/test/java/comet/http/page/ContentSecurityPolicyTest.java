package comet.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("HTTP-152: the content security policy")
class ContentSecurityPolicyTest {

    private final ConfigurePage page = new ConfigurePage(new PageAssets());

    @Test
    @DisplayName("allows what this server sends, and nothing else")
    void withoutHeader() {
        assertThat(page.contentSecurityPolicy(Models.plain()))
                .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    }

    @Test
    @DisplayName("allows the scripts of the operator's header by their hashes")
    void scriptsByHash() {
        assertThat(policy("<script>let a = '<b>';</script><script src=\"https://cdn.example/x.js\"></script>"))
                .contains("script-src 'self' " + hash("let a = '<b>';") + "; ")
                .doesNotContain("cdn.example");
    }

    @Test
    @DisplayName("allows its event handlers by hashes that count for handlers alone")
    void handlersByHash() {
        assertThat(policy("<b onclick=\"go(&quot;x&quot;)\">x</b>"))
                .contains("script-src 'self'; script-src-attr 'unsafe-hashes' " + hash("go(\"x\")") + "; ");
    }

    @Test
    @DisplayName("allows its styles by their hashes, and https images")
    void stylesByHash() {
        assertThat(policy("<style>p{color:red}</style><p style=\"margin:0\"><img src=\"https://i.example/x.png\">"))
                .contains("style-src 'self' " + hash("p{color:red}") + "; ")
                .contains("style-src-attr 'unsafe-hashes' " + hash("margin:0") + "; ")
                .contains("img-src 'self' data: https:; ");
    }

    @Test
    @DisplayName("allows https style sheets only where the header has one")
    void styleSheets() {
        assertThat(policy("<link rel=stylesheet href=https://s.example/x.css>")).contains("style-src 'self' https:; ");
        assertThat(policy("<style>@import url(https://s.example/x.css)</style>"))
                .contains("style-src 'self' https: 'sha256-");
        assertThat(policy("<b>x</b>")).contains("style-src 'self'; ");
    }

    @Test
    @DisplayName("counts line ends as browsers read them")
    void lineEnds() {
        assertThat(policy("<script>a()\r\nb()</script>")).contains(hash("a()\nb()"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>",
                "<b",
                "<!--",
                "</body></html><script>x()</script>",
                "<svg onload=x() style=y>",
                "\u0000"
            })
    @DisplayName("never allows all inline scripts, whatever the header is")
    void neverUnsafe(String header) {
        assertThat(policy(header))
                .doesNotContain("unsafe-inline", "unsafe-eval")
                .startsWith("default-src 'none'; ");
    }

    private String policy(String header) {
        return page.contentSecurityPolicy(Models.draft().withHeader(header).model());
    }

    private static String hash(String source) {
        byte[] digest = Resource.sha256().digest(source.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }
}
