package comet.http.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures for people to look at, in {@code target/screenshots}. */
class AppearanceTest extends BrowserTest {

    private static final Path PICTURES = Path.of("target", "screenshots");

    private static final String FILLED =
            "{\"debridServices\":[{\"service\":\"realdebrid\",\"apiKey\":\"RDKEY123RDKEY\"},"
                    + "{\"service\":\"torbox\",\"apiKey\":\"tb-key-456\"}],\"deduplicateStreams\":true,"
                    + "\"resolutions\":{\"r480p\":false,\"r360p\":false,\"r240p\":false,\"unknown\":false},"
                    + "\"maxResultsPerResolution\":5,\"maxSize\":21474836480,"
                    + "\"languages\":{\"preferred\":[\"en\",\"fr\"],\"exclude\":[\"ru\"]}}";

    @ParameterizedTest
    @CsvSource({"configure-light,LIGHT", "configure-dark,DARK"})
    @DisplayName("The page with two accounts, in both themes")
    void configured(String name, ColorScheme scheme) throws Exception {
        Page page = visit(serve(Models.plain()), configurePath(FILLED), Device.DESKTOP.in(scheme));

        picture(page, name, false);
        openAllSections(page);
        picture(page, name + "-open", true);
    }

    @ParameterizedTest
    @CsvSource({"phone-light,LIGHT", "phone-dark,DARK"})
    @DisplayName("The page on a phone, in both themes")
    void onAPhone(String name, ColorScheme scheme) throws Exception {
        Device device = Device.PHONE.in(scheme);
        Page page = visit(serve(Models.draft().pairingKodi().model()), configurePath(FILLED), device);

        picture(page, name, false);
        openAllSections(page);
        picture(page, name + "-open", true);
    }

    @Test
    @DisplayName("The page at its first visit, with problems, and its dialogs")
    void states() throws Exception {
        Page page = visit(Models.draft().proxying().checkingAccounts().model(), "/configure");
        picture(page, "first-visit", false);
        button(page, "Add Debrid Service").click();
        button(page, "Install").click();
        assertThat(page.locator("#problem")).isVisible();
        picture(page, "problems", true);
        button(page, "Remove: account 1").click();
        button(page, "QR code").click();
        picture(page, "qr", false);
    }

    @ParameterizedTest
    @CsvSource({"login-light,LIGHT,ASK", "login-dark,DARK,WRONG_PASSWORD"})
    @DisplayName("The login page, in both themes")
    void login(String name, ColorScheme scheme, String state) throws Exception {
        picture(visit(serve(Models.plain()), "/login?" + state, Device.DESKTOP.in(scheme)), name, false);
    }

    private static void picture(Page page, String name, boolean all) throws Exception {
        // Not while a switch is still on its way.
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        byte[] png = page.screenshot(new Page.ScreenshotOptions().setFullPage(all));
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".png"), png);
        assertThat(png).hasSizeGreaterThan(10_000);
    }
}
