package comet.http.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static comet.http.page.ConfigureFormTest.addRealDebrid;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeySecrecyTest extends BrowserTest {

    private static final String KEY = "RDKEY123";

    @Test
    @DisplayName("PAGE-075: while a link is made and shown, its keys are neither posted nor kept in the browser")
    void keysStayOnThePage() {
        PageServer server = serve(Models.draft().checkingAccounts().model());
        Page page = visit(server, "/configure", Device.DESKTOP);
        page.locator(".theme input[value=dark]").check();
        addRealDebrid(page, KEY);

        String link = copiedLink(page);
        button(page, "QR code").click();

        assertThat(page.locator("#qr-dialog")).isVisible();
        assertThat(segment(link)).isPresent();
        assertThat(server.posts()).isEmpty();
        String kept = (String)
                page.evaluate("() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])");
        assertThat(kept).isEqualTo("[{\"comet-theme\":\"dark\"},{},\"\"]");
    }
}
