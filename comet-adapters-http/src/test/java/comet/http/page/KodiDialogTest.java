package comet.http.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static comet.http.page.ConfigureFormTest.addRealDebrid;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Kodi pairing")
class KodiDialogTest extends BrowserTest {

    private static final String ROUTE = "/x/kodi/associate_manifest";

    private final ConfigurePageModel model =
            Models.draft().below("/x").behind("k3y").pairingKodi().model();

    @Test
    @DisplayName("PAGE-060, PAGE-062: the code of the address is sent with the manifest's address, to the root")
    void pairs() {
        PageServer server = serve(model);
        server.answering(ROUTE, 200, "{}");
        Page page = visit(server, "/x/s/k3y/configure?kodi_code=0123ABCD", Device.DESKTOP);
        addRealDebrid(page, "RDKEY123");
        String link = copiedLink(page);
        button(page, "Setup Kodi").click();
        assertThat(labelled(page, "Setup code")).hasValue("0123ABCD");

        page.keyboard().press("Enter");

        assertThat(page.locator("#status")).hasText("Kodi setup completed successfully.");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(server.posts())
                .containsExactly(
                        new PageServer.Post(ROUTE, "{\"code\":\"0123abcd\",\"manifest_url\":\"" + link + "\"}"));
    }

    @ParameterizedTest
    @CsvSource({
        "'',        Please enter a setup code.",
        "'  ',      Please enter a setup code.",
        "0123abc,   Kodi setup code must be an 8-character lowercase hexadecimal value.",
        "0123abcg,  Kodi setup code must be an 8-character lowercase hexadecimal value."
    })
    @DisplayName("PAGE-061: a code of another form is not sent")
    void refusesCodes(String code, String problem) {
        PageServer server = serve(model);
        Page page = visit(server, "/x/configure", Device.DESKTOP);
        button(page, "Setup Kodi").click();
        labelled(page, "Setup code").fill(code);

        button(page, "Setup").click();

        assertThat(page.locator("#kodi-code-error")).hasText(problem);
        assertThat(labelled(page, "Setup code")).hasAttribute("aria-invalid", "true");
        assertThat(server.posts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "404, '{\"detail\":\"No such code\"}',  No such code",
        "422, '{\"detail\":[1]}',                Failed to setup Kodi.",
        "202, '{}',                              Failed to setup Kodi.",
        "502, 'not JSON',                        Failed to setup Kodi."
    })
    @DisplayName("PAGE-062: another answer is shown and the dialog stays")
    void showsAnswers(int status, String json, String shown) {
        PageServer server = serve(model);
        server.answering(ROUTE, status, json);
        Page page = visit(server, "/x/configure?kodi_code=0123abcd", Device.DESKTOP);
        button(page, "Setup Kodi").click();

        button(page, "Setup").click();

        assertThat(page.locator("#kodi-code-error")).hasText(shown);
        button(page, "Cancel").click();
        assertThat(page.locator("#kodi-dialog")).isHidden();
    }

    @Test
    @DisplayName("PAGE-062: a server that cannot be reached is an unexpected error")
    void unreachable() {
        PageServer server = serve(model);
        Page page = visit(server, "/x/configure?kodi_code=0123abcd", Device.DESKTOP);
        page.route("**/kodi/**", route -> route.abort());
        button(page, "Setup Kodi").click();

        button(page, "Setup").click();

        assertThat(page.locator("#kodi-code-error")).hasText("An unexpected error occurred.");
    }
}
