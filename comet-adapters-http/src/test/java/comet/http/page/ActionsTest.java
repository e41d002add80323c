package comet.http.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static comet.http.page.ConfigureFormTest.addRealDebrid;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ActionsTest extends BrowserTest {

    private static final String WEB = "https://web.stremio.com/#/addons?addon=";

    @Test
    @DisplayName("PAGE-043: Install leads to the same link with the scheme of Stremio")
    void install() {
        PageServer server = serve(Models.draft().behind("k3y").model());
        Page page = visit(server, "/s/k3y/configure", Device.DESKTOP);
        addRealDebrid(page, "RDKEY123");
        String link = copiedLink(page);

        button(page, "Install").click();

        assertThat(followed(page).get("href")).isEqualTo(link.replace("http://", "stremio://"));
        assertThat(page.locator("#status")).containsText("Opening Stremio");
    }

    @Test
    @DisplayName("PAGE-080: Stremio Web opens in a new tab with the manifest's address")
    void stremioWeb() {
        Page page = visit(Models.plain(), "/configure");
        addRealDebrid(page, "RDKEY123");
        String link = copiedLink(page);

        button(page, "Open in Stremio Web").click();

        Map<?, ?> followed = followed(page);
        String href = String.valueOf(followed.get("href"));
        assertThat(href).startsWith(WEB).doesNotContain(link);
        assertThat(URLDecoder.decode(href.substring(WEB.length()), StandardCharsets.UTF_8))
                .isEqualTo(link);
        assertThat(followed.get("target")).isEqualTo("_blank");
        assertThat(followed.get("rel")).isEqualTo("noopener noreferrer");
    }

    @Test
    @DisplayName("PAGE-080: the ChillLink link ends in manifest and needs an account")
    void chillLink() {
        Page page = visit(Models.plain(), "/configure");
        assertThat(button(page, "ChillLink link")).isDisabled();
        addRealDebrid(page, "RDKEY123");
        String link = copiedLink(page);

        button(page, "ChillLink link").click();

        assertThat(page.locator("#status")).hasText("ChillLink link copied.");
        assertThat(page.evaluate("() => navigator.clipboard.readText()"))
                .isEqualTo(link.replace("/manifest.json", "/manifest"));
    }

    @Test
    @DisplayName("PAGE-084: the address takes the settings over after an action, not while they are chosen")
    void addressFollowsActions() {
        PageServer server = serve(Models.plain());
        Page page = visit(server, "/configure?kodi_code=0123abcd", Device.DESKTOP);
        addRealDebrid(page, "RDKEY123");
        assertThat(page.url()).isEqualTo(server.origin() + "/configure?kodi_code=0123abcd");

        String link = copiedLink(page);

        assertThat(page.url()).isEqualTo(link.replace("manifest.json", "configure") + "?kodi_code=0123abcd");
        page.reload();
        assertThat(copiedLink(page)).isEqualTo(link);
    }

    @Test
    @DisplayName("HTTP-091, PAGE-006: behind a base path and a prefix, links have both and the settings are found")
    void basePathAndPrefix() {
        PageServer server = serve(Models.draft()
                .published(PageServer.ORIGIN + "/addons/x")
                .behind("k3y")
                .model());
        Page page = visit(server, "/addons/x/s/k3y/configure", Device.DESKTOP);
        assertThat(copiedLink(page)).isEqualTo(server.origin() + "/addons/x/s/k3y/manifest.json");
        addRealDebrid(page, "RDKEY123");

        String link = copiedLink(page);

        assertThat(link).startsWith(server.origin() + "/addons/x/s/k3y/ey");
        Page opened = visitUrl(link.replace("manifest.json", "configure"), Device.DESKTOP);
        assertThat(copiedLink(opened)).isEqualTo(link);
        Page atRoot = visitUrl(link.replace("/s/k3y", "").replace("manifest.json", "configure"), Device.DESKTOP);
        assertThat(copiedLink(atRoot)).isEqualTo(link);
    }

    @Test
    @DisplayName("PAGE-076, PAGE-078: where copying is refused the link can be copied by hand; plain http is explained")
    void withoutClipboard() {
        PageServer server = serve(Models.plain());
        String origin = server.plainOrigin();
        Page page = visitUrl(origin + "/configure", Device.DESKTOP);
        assertThat(page.locator("#https-needed")).isVisible();

        button(page, "Copy Link").click();

        assertThat(page.locator("#copy-field")).hasValue(origin + "/manifest.json");
        assertThat(page.locator("#copy-field")).isFocused();
        assertThat(page.evaluate("() => getSelection().toString()")).isEqualTo(origin + "/manifest.json");
        page.keyboard().press("Escape");
        assertThat(page.locator("#copy-dialog")).isHidden();
    }

    @Test
    @DisplayName("What came of an action stands beside the actions, over nothing, and never together with an error")
    void outcomes() {
        Page page = visit(Models.plain(), "/configure");
        copiedLink(page);
        assertThat(page.locator(".install #status")).isVisible();
        assertThat(page.locator("#status")).hasCSS("position", "static");

        button(page, "Add Debrid Service").click();
        assertThat(page.locator("#status")).isEmpty();
        button(page, "Copy Link").click();
        assertThat(page.locator("#problem")).isVisible();
        assertThat(page.locator("#status")).isEmpty();

        button(page, "Remove: account 1").click();
        assertThat(page.locator("#problem")).isEmpty();
        copiedLink(page);
        assertThat(page.locator("#problem")).isEmpty();
    }

    @Test
    @DisplayName("HTTP-063: without the token nothing can be installed, and it is said why")
    void notInstallable() {
        Page page = visit(Models.draft().notInstallable().model(), "/configure");
        addRealDebrid(page, "RDKEY123");

        assertThat(page.locator("#not-installable")).isVisible();
        assertThat(page.locator("[data-action]:enabled")).hasCount(0);
    }

    @Test
    @DisplayName("PAGE-076: no link gets into the console")
    void silentConsole() {
        PageServer server = serve(Models.plain());
        Page page = visit(server, "/configure", Device.DESKTOP);
        page.onConsoleMessage(message -> complaints().add("console: " + message.text()));
        addRealDebrid(page, "RDKEY123");

        copiedLink(page);
        button(page, "Install").click();
        button(page, "QR code").click();

        assertThat(page.locator("#qr-dialog")).isVisible();
    }

    @Test
    @DisplayName("UCFG-010: settings that no server accepts make no link")
    void tooLong() {
        Page page = visit(Models.plain(), "/configure");
        addRealDebrid(page, "k".repeat(20_000));

        button(page, "Copy Link").click();

        assertThat(page.locator("#problem")).containsText("longer than servers accept");
    }

    private static Map<?, ?> followed(Page page) {
        return (Map<?, ?>) ((List<?>) page.evaluate("() => window.followed")).getLast();
    }
}
