package comet.http.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every test of the base class checks, provoked: violations, dialogs and foreign requests are complaints there. */
class SafetyTest extends BrowserTest {

    private static final String MARKUP = "\\\"><img src=x onerror=alert(1)><script>alert(2)</script>";

    @Test
    @DisplayName("PAGE-070: markup in every text of a crafted link stays text")
    void craftedLink() {
        Page page = visit(
                Models.draft().proxying().checkingAccounts().model(), configurePath("""
                {"debridServices":[{"service":"realdebrid","apiKey":"MARKUP"}],"debridStreamProxyPassword":"MARKUP",\
                "languages":{"required":["MARKUP"],"exclude":["MARKUP"]},"resultFormat":["MARKUP"],\
                "MARKUP":{"MARKUP":1},"__proto__":{"isAdmin":true},"constructor":1,"cachedOnly":"MARKUP",\
                "options":{"__proto__":{"remove_unknown_languages":true}}}""".replace("MARKUP", MARKUP)));
        openAllSections(page);

        assertThat(page.locator("#accounts input"))
                .hasValue("\"><img src=x onerror=alert(1)><script>alert(2)</script>");
        assertThat(page.locator("img, script:not([src]):not([type])")).hasCount(0);
        assertThat(page.locator("#languages-required .foreign")).containsText("<img src=x");
        assertThat(page.evaluate("() => ({}).isAdmin")).isNull();
        assertThat(labelled(page, "Remove Unknown Languages")).not().isChecked();
    }

    @Test
    @DisplayName("PAGE-070: so does markup in the name of the add-on, a pasted text and the query")
    void craftedTexts() {
        Page page = visit(
                Models.draft()
                        .named("<img src=x onerror=alert(1)>")
                        .pairingKodi()
                        .model(),
                "/configure?kodi_code=%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E");
        page.getByText("Already have a link?").click();
        labelled(page, "Existing add-on link").fill("<img src=x onerror=alert(1)>.");
        button(page, "Load").click();
        button(page, "Setup Kodi").click();

        assertThat(page.locator("#kodi-code")).hasValue("\"><img src=x onerror=alert(1)>");
        assertThat(page.locator("img")).hasCount(0);
    }

    @Test
    @DisplayName("HTTP-152: the operator's scripts, handlers and styles work; no other inline script does")
    void operatorsHeader() {
        String header = "<style>.op{color:rgb(1, 2, 3)}</style><p class=op id=op style='margin-top:7px'"
                + " onclick='this.textContent = \"handled\"'>Hello</p>"
                + "<script>document.getElementById('op').dataset.ran = 'yes < no';\r\n</script>";
        Page page = visit(Models.draft().withHeader(header).model(), "/configure");

        assertThat(page.locator("#op")).hasAttribute("data-ran", "yes < no");
        assertThat(page.locator("#op")).hasCSS("color", "rgb(1, 2, 3)");
        assertThat(page.locator("#op")).hasCSS("margin-top", "7px");
        page.locator("#op").click();
        assertThat(page.locator("#op")).hasText("handled");
        closeWithViolation(page);
    }

    private void closeWithViolation(Page page) {
        page.evaluate("""
                () => {
                  const script = document.createElement('script');
                  script.textContent = 'window.injected = true';
                  document.body.append(script);
                }
                """);
        assertThat(page.evaluate("() => window.injected")).isNull();
        assertThat(page.evaluate("() => window.violations.splice(0)").toString())
                .contains("script-src-elem inline");
    }

    @Test
    @DisplayName("PAGE-098: without script the page explains itself and has the default manifest's link")
    void withoutScript() {
        Device device = Device.DESKTOP.withoutScript();
        PageServer server = serve(Models.draft().below("/x").behind("k3y").model());
        Page page = visit(server, "/x/s/k3y/configure", device);

        assertThat(page.locator("noscript h2")).isVisible();
        assertThat(page.locator("noscript h2")).hasText("This page needs JavaScript");
        assertThat(page.locator("noscript a")).hasAttribute("href", "https://addon.example.com/x/s/k3y/manifest.json");
        assertThat(page.locator("#settings")).isHidden();
        assertThat(page.locator(".theme")).isHidden();
    }

    @Test
    @DisplayName("HTTP-153: Sign out ends the session with a form of this server's own, over plain http too")
    void signOut() {
        PageServer server = serve(Models.draft().below("/x").inSession().model());
        Page page = visitUrl(server.plainOrigin() + "/x/configure", Device.PHONE);
        assertThat(button(page, "Sign out")).isInViewport();

        button(page, "Sign out").click();
        page.waitForURL("**/x/configure/logout");

        assertThat(server.posts()).containsExactly(new PageServer.Post("/x/configure/logout", ""));
        assertThat(server.lastOrigin()).contains(server.plainOrigin());
    }

    @Test
    @DisplayName("ADM-09: over plain http, where browsers tell no more, the login form tells where it comes from")
    void loginOverPlainHttp() {
        PageServer server = serve(Models.plain());
        Page page = visitUrl(server.plainOrigin() + "/login", Device.DESKTOP);

        labelled(page, "Configure Password").fill("password");
        page.keyboard().press("Enter");
        page.waitForURL("**/configure/login");

        assertThat(server.lastOrigin()).contains(server.plainOrigin());
    }

    @Test
    @DisplayName("HTTP-150: pressing Sign In twice is one attempt")
    void oneAttempt() {
        Page page = visit(serve(Models.plain()), "/login", Device.DESKTOP);
        labelled(page, "Configure Password").fill("password");

        Object refused = page.evaluate("""
                () => {
                  const refused = [];
                  const form = document.getElementById('login');
                  form.addEventListener('submit', (event) => {
                    refused.push(event.defaultPrevented);
                    event.preventDefault();
                  });
                  form.requestSubmit();
                  form.requestSubmit();
                  return refused;
                }
                """);

        assertThat(refused).isEqualTo(List.of(false, true));
    }

    @Test
    @DisplayName("PAGE-065: the login page says that it is busy, and posts next with the password")
    void login() {
        PageServer server = serve(Models.draft().below("/x").model());
        Page page = visit(server, "/x/login?WRONG_PASSWORD", Device.DESKTOP);
        assertThat(page.locator("#login-error")).hasText("Invalid password");
        assertThat(labelled(page, "Configure Password")).isFocused();
        page.evaluate("""
                () => document.getElementById('login').addEventListener('submit', () => {
                  window.busy = document.querySelector('button').textContent;
                  sessionStorage.setItem('busy', window.busy);
                })
                """);

        labelled(page, "Configure Password").fill("pässword");
        page.keyboard().press("Enter");
        page.waitForURL("**/x/configure/login");

        assertThat(page.evaluate("() => sessionStorage.getItem('busy')")).isEqualTo("Signing In...");
        assertThat(server.posts())
                .containsExactly(new PageServer.Post(
                        "/x/configure/login", "password=p%C3%A4ssword&next=%2Fconfigure%3Fkodi_code%3D0123abcd"));
    }
}
