package comet.http.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The section that says whether the server is all right (ASK-38). */
class SelfCheckSectionTest extends BrowserTest {

    private static final String FOUND = """
            {"well":false,"findings":[
            {"subject":"disk","severity":"fine","sentence":"74.2 GiB are free at /app/data."},
            {"subject":"useless-settings","severity":"note","sentence":"ZILEAN_URL is set while SCRAPE_ZILEAN is off.",
             "remedy":"Remove it."},
            {"subject":"round-trip","severity":"failure","sentence":"The <b>public</b> address leads to something else.",
             "remedy":"Let the reverse proxy pass it on."},
            {"subject":"certificate","severity":"warning","sentence":"The certificate is valid for 3 more days.",
             "remedy":"Renew it."}]}""";

    private static PageServer signedIn() {
        return serve(Models.draft().inSession().model());
    }

    private Page checked(PageServer server, Device device) {
        Page page = visit(server, "/configure", device);
        page.locator("#self-check-section > summary").click();
        button(page, "Check this server").click();
        assertThat(button(page, "Check this server")).isEnabled();
        return page;
    }

    @Test
    @DisplayName("Who has not signed in sees nothing of it")
    void strangers() {
        Page page = visit(Models.plain(), "/configure");

        assertThat(page.locator("#self-check-section")).hasCount(0);
        assertThat(button(page, "Install")).isEnabled();
    }

    @Test
    @DisplayName("What matters most comes first, each finding with what to do; what is fine is folded away")
    void findings() {
        PageServer server = signedIn();
        server.answering("/configure/self-check", 200, FOUND);

        Page page = checked(server, Device.DESKTOP);

        assertThat(page.locator("#self-check-findings > li")).hasText(new String[] {
            "Does not work: The <b>public</b> address leads to something else.What to do: Let the reverse proxy pass it on.",
            "Warning: The certificate is valid for 3 more days.What to do: Renew it.",
            "Worth knowing: ZILEAN_URL is set while SCRAPE_ZILEAN is off.What to do: Remove it."
        });
        assertThat(page.locator("#self-check-state")).hasText("2 of 4 findings need a look.");
        assertThat(page.locator("#self-check-count")).hasText("2 to look at");
        assertThat(page.locator("#self-check-fine > summary")).hasText("1 thing is as it should be");
        assertThat(page.locator("#self-check-fine li")).isHidden();
        assertThat(server.posts()).containsExactly(new PageServer.Post("/configure/self-check", "{\"viewer\":true}"));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("A refusal is told in words, and the next check may be tried")
    @CsvSource(delimiter = '|', textBlock = """
        401 | Your session has ended: sign in again in another tab.
        429 | Too many checks: wait a minute.
        503 | The server did not answer. Try again.
        """)
    void refused(int status, String words) {
        PageServer server = signedIn();
        server.answering("/configure/self-check", status, "{\"detail\":\"no\"}");

        Page page = checked(server, Device.DESKTOP);

        assertThat(page.locator("#self-check-state")).hasText(words);
        assertThat(page.locator("#self-check-findings > li")).hasCount(0);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"LIGHT,false", "DARK,false", "LIGHT,true", "DARK,true"})
    @DisplayName("On a phone as on a desk nothing is wider than the screen; pictures of it are in target/screenshots")
    void wide(ColorScheme scheme, boolean phone) {
        PageServer server = signedIn();
        server.answering("/configure/self-check", 200, FOUND.replace("/app/data", "/app/data".repeat(40)));

        Page page = checked(server, (phone ? Device.PHONE : Device.DESKTOP).in(scheme));
        page.locator("#self-check-fine > summary").click();

        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
        page.locator("#self-check-section")
                .screenshot(new Locator.ScreenshotOptions()
                        .setPath(Path.of(
                                "target",
                                "screenshots",
                                "self-check-" + (phone ? "phone-" : "")
                                        + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
    }
}
