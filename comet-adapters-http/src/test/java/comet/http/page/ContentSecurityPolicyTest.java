package comet.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentSecurityPolicyTest {

    private static final String OWN = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final ConfigurePage page = new ConfigurePage(new PageAssets());

    @DisplayName("HTTP-152: without a custom header only this server's files are allowed")
    @Test
    void givenNoHeader_whenAsked_thenOnlyTheSameOrigin() {
        assertThat(page.contentSecurityPolicy(PageModels.OPEN.model())).isEqualTo(OWN);
        assertThat(new LoginPage(new PageAssets()).contentSecurityPolicy()).isEqualTo(OWN);
    }

    @DisplayName("HTTP-152: a custom header's scripts and styles are allowed by their hashes, and https images")
    @Test
    void givenAHeader_whenAsked_thenItsOwnSourcesAreAllowed() {
        String script = "document.title = 'a < b';";
        String style = "p { color: green }";
        ConfigurePageModel model = PageModels.model(open -> open.withHeader(
                "<script>" + script + "</script><style>" + style + "</style><p style=\"color:red\" onclick=\"go()\">"));

        assertThat(page.contentSecurityPolicy(model))
                .isEqualTo("default-src 'none'; script-src 'self' " + hash(script)
                        + "; script-src-attr 'unsafe-hashes' " + hash("go()")
                        + "; style-src 'self' " + hash(style)
                        + "; style-src-attr 'unsafe-hashes' " + hash("color:red")
                        + "; img-src 'self' data: https:; connect-src 'self'; form-action 'self'; base-uri 'none'; "
                        + "frame-ancestors 'none'");
    }

    @DisplayName("HTTP-152: the hash of a script with Windows line ends is the one browsers compute")
    @Test
    void givenWindowsLineEnds_whenAsked_thenTheHashIsOfLineFeeds() {
        ConfigurePageModel model = PageModels.model(open -> open.withHeader("<script>a();\r\nb();\r</script>"));

        assertThat(page.contentSecurityPolicy(model)).contains(hash("a();\nb();\n"));
    }

    @DisplayName("HTTP-152: no header allows all inline code, evaluation or scripts of other hosts")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>hello</b>",
                "<script src=\"https://cdn.example.org/x.js\"></script>",
                "<script>'unsafe-inline'; script-src *</script>",
                "<p style=\"x\" onclick=\"y\">"
            })
    void givenAnyHeader_whenAsked_thenNothingIsOpenedWide(String html) {
        String policy = page.contentSecurityPolicy(PageModels.model(open -> open.withHeader(html)));

        assertThat(policy)
                .startsWith("default-src 'none'; script-src 'self'")
                .doesNotContain("unsafe-inline", "unsafe-eval", "cdn.example.org", "*");
    }

    @DisplayName("HTTP-154: the word None and a blank header count as unset")
    @ParameterizedTest
    @ValueSource(strings = {"None", "none", " NONE ", "", " \t\n"})
    void givenNoneAsHeader_whenShown_thenThereIsNone(String html) {
        ConfigurePageModel model = PageModels.model(open -> open.withHeader(html));

        assertThat(model.customHeaderHtml()).isEqualTo(Optional.empty());
        assertThat(page.contentSecurityPolicy(model)).isEqualTo(OWN);
        assertThat(new String(page.html(model), StandardCharsets.UTF_8)).doesNotContain("class=\"custom\"");
    }

    private static String hash(String source) {
        byte[] hash = Resource.sha256().digest(source.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }
}
