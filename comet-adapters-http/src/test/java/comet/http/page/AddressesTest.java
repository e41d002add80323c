package comet.http.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static comet.http.page.ConfigureFormTest.addRealDebrid;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Where links lead, and how Stremio gets there")
class AddressesTest extends BrowserTest {

    private static final String BASE = "https://addon.example.com/addons/x";

    /** The actions from top to bottom, as they are read and reached with the keyboard. */
    private static final String ACTIONS =
            "() => [...document.querySelectorAll('[data-action]')].map((button) => button.dataset.action)";

    @Test
    @DisplayName("HTTP-090, HTTP-091: links start with PUBLIC_BASE_URL, wherever the page was opened")
    void links() {
        PageServer server = serve(Models.draft().published(BASE).behind("k3y").model());
        Page page = visitUrl(server.plainOrigin() + "/addons/x/s/k3y/configure", Device.DESKTOP);
        addRealDebrid(page, "RDKEY123");

        button(page, "Copy Link").click();
        String link = page.locator("#copy-field").inputValue();
        page.keyboard().press("Escape");
        button(page, "Install").click();
        button(page, "Open in Stremio Web").click();

        assertThat(link).startsWith(BASE + "/s/k3y/ey").endsWith("/manifest.json");
        assertThat(followed(page))
                .containsExactly(
                        link.replace("https://", "stremio://"),
                        "https://web.stremio.com/#/addons?addon=" + page.evaluate("encodeURIComponent", link));
        assertThat(page.url()).startsWith(server.plainOrigin() + "/addons/x/s/k3y/ey");
        page.reload();
        assertThat(page.locator("#loaded")).isVisible();
    }

    @Test
    @DisplayName("PAGE-078: over plain http the https address that links lead to is named, and Install comes first")
    void httpsIsNamed() {
        PageServer server = serve(Models.draft().published(BASE).model());
        Page page = visitUrl(server.plainOrigin() + "/addons/x/configure", Device.DESKTOP);

        assertThat(page.locator("#elsewhere")).containsText(BASE);
        assertThat(page.locator("#elsewhere-link")).hasAttribute("href", BASE + "/configure");
        assertThat(page.locator("#https-needed")).isHidden();
        assertThat(page.locator("#loopback")).isHidden();
        assertThat(page.evaluate(ACTIONS)).isEqualTo(List.of("install", "copy", "web", "qr", "chilllink"));
        assertThat(button(page, "Install")).hasClass("primary");
    }

    @Test
    @DisplayName("PAGE-046: on this very computer the address and Stremio Web come first, and it is said why")
    void loopback() {
        Page page = visit(Models.plain(), "/configure");

        assertThat(page.locator("#loopback")).containsText("turns its own links into https");
        assertThat(page.locator("#loopback")).containsText(PageServer.ORIGIN);
        assertThat(page.locator("#https-needed")).isHidden();
        assertThat(page.locator("#elsewhere")).isHidden();
        assertThat(page.evaluate(ACTIONS)).isEqualTo(List.of("copy", "web", "install", "qr", "chilllink"));
        assertThat(button(page, "Copy Link")).hasClass("primary");
        assertThat(page.locator(".bar .primary")).hasCount(1);
    }

    @Test
    @DisplayName("PAGE-078: without an https address a plain one says what is missing, whoever set it")
    void plain() {
        Page asked = visitUrl(serve(Models.plain()).plainOrigin() + "/configure", Device.DESKTOP);
        assertThat(asked.locator("#https-needed")).containsText("PUBLIC_BASE_URL");
        assertThat(asked.evaluate(ACTIONS)).isEqualTo(List.of("copy", "web", "install", "qr", "chilllink"));

        Page set = visit(Models.draft().published("http://192.0.2.7:8000").model(), "/configure");
        assertThat(set.locator("#https-needed")).containsText("http://192.0.2.7:8000");
        assertThat(set.locator("#loopback")).isHidden();
    }

    @Test
    @DisplayName("PAGE-081: a code for an address that only this computer has says so")
    void codeOfLoopback() {
        Page here = visit(Models.plain(), "/configure");
        button(here, "QR code").click();
        assertThat(here.locator("#qr-only-here")).isVisible();

        Page there = visit(Models.draft().published("https://addon.example.com").model(), "/configure");
        button(there, "QR code").click();
        assertThat(there.locator("#qr-dialog")).isVisible();
        assertThat(there.locator("#qr-only-here")).isHidden();
    }

    private static List<String> followed(Page page) {
        return ((List<?>) page.evaluate("() => window.followed"))
                .stream()
                        .map(link -> String.valueOf(((Map<?, ?>) link).get("href")))
                        .toList();
    }
}
