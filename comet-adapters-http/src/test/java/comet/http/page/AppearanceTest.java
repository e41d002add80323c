package comet.http.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import comet.core.debrid.ServiceId;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures for people to look at, in {@code target/screenshots}. */
class AppearanceTest extends BrowserTest {

    private static final Path PICTURES = Path.of("target", "screenshots");

    /** Written with {@code -Dcomet.regenerate=true}. */
    private static final Path README_PICTURE = Path.of("..", "docs", "images", "configure.png");

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
        Page page = published(Models.draft(), Device.DESKTOP.in(scheme));

        byte[] picture = picture(page, name, false);
        if (scheme == ColorScheme.LIGHT && Boolean.getBoolean("comet.regenerate")) {
            Files.write(README_PICTURE, picture);
        }
        openAllSections(page);
        picture(page, name + "-open", true);
    }

    @ParameterizedTest
    @CsvSource({"phone-light,LIGHT", "phone-dark,DARK"})
    @DisplayName("The page on a phone, in both themes")
    void onAPhone(String name, ColorScheme scheme) throws Exception {
        Device device = Device.PHONE.in(scheme);
        Page page = published(Models.draft().pairingKodi(), device);

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

    @ParameterizedTest
    @CsvSource({"partly-light,LIGHT,1280", "partly-dark,DARK,1280", "partly-narrow,LIGHT,320"})
    @DisplayName("A link of which much cannot be read, on a server that is opened elsewhere than at its public address")
    void partlyRead(String name, ColorScheme scheme, int width) throws Exception {
        PageServer server = serve(Models.draft()
                .published("https://addon.example.com/films")
                .checking(ServiceId.TORBOX)
                .inSession()
                .model());
        Page page = visit(
                server,
                "/films"
                        + configurePath("{\"debridServices\":[{\"service\":\"alldebrid\",\"apiKey\":\"k k\"},"
                                + "{\"service\":\"seedr\"}],\"cachedOnly\":7,\"maxSize\":\"big\",\"languages\":[],"
                                + "\"resolutions\":{\"r480p\":false},\"resultFormat\":[\"title\",7]}"),
                Device.DESKTOP.in(scheme).sized(width, 900));
        page.getByText("Already have a link?").click();
        labelled(page, "Existing add-on link").fill("https://films.example/about");
        button(page, "Load").click();
        button(page, "Remove: account 1").click();

        picture(page, name, true);
    }

    @ParameterizedTest
    @CsvSource({"narrow-light,LIGHT", "narrow-dark,DARK"})
    @DisplayName("A plain http address on the narrowest screen, after an action")
    void narrow(String name, ColorScheme scheme) throws Exception {
        PageServer server = serve(Models.draft().checkingAccounts().model());
        Page page = visitUrl(
                server.plainOrigin() + configurePath(FILLED),
                Device.PHONE.in(scheme).sized(320, 640));
        button(page, "Reset to defaults").click();

        picture(page, name, false);
        picture(page, name + "-all", true);
    }

    /** As people see it who open the page at its public address. */
    private Page published(Models.Draft draft, Device device) {
        PageServer server = serve(draft.published("https://addon.example.com").model());
        Page page = visit(server, configurePath(FILLED), device);
        page.evaluate("() => (document.getElementById('elsewhere').hidden = true)");
        return page;
    }

    private static byte[] picture(Page page, String name, boolean all) throws Exception {
        // Not while a switch is still on its way.
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        byte[] png = page.screenshot(new Page.ScreenshotOptions().setFullPage(all));
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".png"), png);
        assertThat(png).hasSizeGreaterThan(10_000);
        return png;
    }
}
