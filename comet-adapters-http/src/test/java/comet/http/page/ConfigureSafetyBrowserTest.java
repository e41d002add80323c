package comet.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import comet.http.config.ConfigurationVectors;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What links and settings say is text, whatever it looks like, and no key goes anywhere. */
class ConfigureSafetyBrowserTest extends BrowserTest {

    private static final String HOSTILE = "\"'></script><img src=x onerror=alert(1)><script>alert(2)</script>";
    private static final String IN_JSON = HOSTILE.replace("\"", "\\\"");

    @DisplayName("PAGE-070: markup in a crafted link runs nothing and is shown as text")
    @Test
    void givenACraftedLink_whenOpened_thenItIsText() {
        String payload = """
                {"debridServices":[{"service":"pikpak","apiKey":"X"},{"service":"X","apiKey":"y"}],
                 "debridStreamProxyPassword":"X","languages":{"required":["X"],"exclude":["X"]},
                 "resultFormat":["X"],"cachedOnly":"X","X":"X"}""".replace("X", IN_JSON);
        String code = URLEncoder.encode(HOSTILE, StandardCharsets.UTF_8);
        visit("/" + ConfigurationVectors.segment(payload).inPath() + "/configure?kodi_code=" + code);

        expect(key(0)).hasValue(HOSTILE);
        expect(page.locator("#debridStreamProxyPassword")).hasValue(HOSTILE);
        expect(page.locator("#kodi-code")).hasValue(HOSTILE);
        expect(page.locator("#ignored-fields")).hasText("debridServices[1].service, cachedOnly");
        openSection("language-section");
        expect(page.locator("#language-conflict")).containsText(HOSTILE);
        page.locator("#languages-required summary").click();
        expect(page.locator("#languages-required .foreign")).hasText(HOSTILE);
        assertThat(page.locator("img, script:not([src]):not(#page-data)").count())
                .isZero();
    }

    @DisplayName("PAGE-070: markup pasted into the key field and the paste box is text too")
    @Test
    void givenMarkup_whenTyped_thenItIsText() {
        visit("/configure");
        addAccount("Real-Debrid", HOSTILE);

        action("copy").click();

        expect(page.locator("#problem")).containsText("An API key has no spaces in it");
        expect(key(0)).hasValue(HOSTILE);
        page.locator("#paste-link").evaluate("(field, text) => { field.value = text; }", HOSTILE);
        page.locator("#paste-load").evaluate("button => button.click()");
        expect(page.locator("#paste-result")).containsText("cannot be read");
        assertThat(page.locator("img").count()).isZero();
    }

    @DisplayName("PAGE-007, PAGE-100: an add-on name with markup is text everywhere")
    @Test
    void givenAHostileName_whenShown_thenItIsText() {
        server.shows(PageModels.OPEN.named(HOSTILE + "\u2028"));
        visit("/configure");

        expect(page.locator("h1")).hasText(HOSTILE);
        expect(page.locator("#preview-name")).containsText(HOSTILE);
        assertThat(page.locator("img").count()).isZero();
    }

    @DisplayName("PAGE-075, PAGE-076: keys are sent nowhere and written nowhere while the form is used")
    @Test
    void givenKeys_whenUsed_thenNothingIsPostedOrStored() {
        visit("/configure");
        addAccount("Real-Debrid", "RDKEY123");
        copiedLink();
        action("qr").click();

        assertThat(server.posts()).isEmpty();
        assertThat(list("() => [...Object.values(localStorage), ...Object.values(sessionStorage), document.cookie]"))
                .allSatisfy(stored -> assertThat((String) stored).isEmpty());
    }

    @DisplayName("HTTP-152: the operator's scripts, styles and handlers run under the page's policy, others do not")
    @Test
    void givenACustomHeader_whenShown_thenItWorksAndNothingElseDoes() {
        String header = """
                <style>#hello { color: rgb(1, 2, 3) }</style>
                <p id="hello" style="margin-left: 7px" onclick="this.title = 'pressed'">Hello</p>
                <script>
                document.documentElement.dataset.header = 'ran';
                </script>""";
        server.shows(PageModels.OPEN.withHeader(header.replace("\n", "\r\n")));
        visit("/configure");
        page.locator("#hello").click();

        expect(page.locator("html")).hasAttribute("data-header", "ran");
        expect(page.locator("#hello")).hasCSS("color", "rgb(1, 2, 3)");
        expect(page.locator("#hello")).hasCSS("margin-left", "7px");
        expect(page.locator("#hello")).hasAttribute("title", "pressed");
        tolerate("Content Security Policy");
        page.evaluate("""
                () => {
                  const script = document.createElement('script');
                  script.textContent = 'document.documentElement.dataset.foreign = "ran"';
                  document.body.append(script);
                }""");
        assertThat(page.locator("html[data-foreign]").count()).isZero();
    }
}
