package comet.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What opens beside the form: QR code, Kodi pairing, preview, and the login before it. */
class ConfigureDialogsBrowserTest extends BrowserTest {

    private static final String DEFAULT_PREVIEW = """
            📄 Sintel.2010.2160p.BluRay.REMUX.DV.HDR10.HEVC.TrueHD.7.1.Atmos-EXGRP.mkv
            📹 hevc • DV • HDR • 10bit | 🔊 TrueHD • Atmos • 7.1
            ⭐ BluRay REMUX | 🏷️ EXGRP
            👤 42 💾 45.0 GB 🔎 Torrentio|ThePirateBay
            🇬🇧""";

    @DisplayName("PAGE-081: the QR code says the manifest URL, and warns where it holds keys")
    @ParameterizedTest(name = "{0} accounts")
    @ValueSource(ints = {0, 1, 4})
    void givenAnyLink_whenShownAsQrCode_thenItIsReadBack(int accounts) throws IOException, NotFoundException {
        reopen(new Browser.NewContextOptions().setDeviceScaleFactor(3));
        servedFrom(EXAMPLE);
        visit("/configure");
        for (int i = 0; i < accounts; i++) {
            addAccount("Real-Debrid", ("KEY" + i).repeat(13));
        }
        String link = copiedLink();
        action("qr").click();

        if (accounts == 0) {
            expect(page.locator("#qr-warning")).isHidden();
        } else {
            expect(page.locator("#qr-warning")).isVisible();
        }
        assertThat(decoded(page.locator("#qr-code").screenshot())).isEqualTo(link);
        page.locator("#qr-dialog [data-close]").click();
        expect(page.locator("#qr-dialog")).isHidden();
    }

    private static String decoded(byte[] png) throws IOException, NotFoundException {
        var source = new BufferedImageLuminanceSource(ImageIO.read(new ByteArrayInputStream(png)));
        return new MultiFormatReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    @DisplayName("PAGE-081: a link too long for a QR code says so")
    @Test
    void givenALongLink_whenShownAsQrCode_thenItIsRefused() {
        visit("/configure");
        addAccount("Real-Debrid", "k".repeat(3000));
        action("qr").click();

        expect(page.locator("#qr-too-long")).isVisible();
        expect(page.locator("#qr-code")).isHidden();
    }

    @DisplayName("PAGE-026, PAGE-027: the preview follows the result format")
    @Test
    void givenAFormat_whenChanged_thenThePreviewFollows() {
        visit("/configure");
        expect(page.locator("#preview-name")).hasText("[TORRENT🧲] Comet 2160p");
        assertThat(page.locator("#preview").textContent()).isEqualTo(DEFAULT_PREVIEW);

        addAccount("TorBox", "tb");
        expect(page.locator("#preview-name")).hasText("[TB⚡] Comet 2160p");
        openSection("advanced-section");
        page.locator("#resultFormat [data-choose=none]").click();
        assertThat(page.locator("#preview").textContent()).isEqualTo("Empty result format configuration");
        page.locator("#resultFormat input[value=size]").check();
        page.locator("#resultFormat input[value=audio_info]").check();

        assertThat(page.locator("#preview").textContent()).isEqualTo("🔊 TrueHD • Atmos • 7.1\n💾 45.0 GB");
    }

    @DisplayName("PAGE-060, PAGE-062: pairing posts the code and the link to the root, and closes")
    @Test
    void givenACode_whenSetUp_thenKodiIsPaired() {
        server.shows(PageModels.OPEN.withPrefix("/s/k3y"));
        server.answersPosts(200, "{}");
        visit("/s/k3y/configure?kodi_code=1A2B3C4D");
        action("kodi").click();
        expect(page.locator("#kodi-code")).hasValue("1A2B3C4D");
        expect(page.locator("#kodi-code")).isFocused();
        page.keyboard().press("Enter");

        expect(page.locator("#status")).hasText("Kodi setup completed successfully.");
        expect(page.locator("#kodi-dialog")).isHidden();
        assertThat(server.posts())
                .containsExactly(new PageServer.Posted(
                        "/kodi/associate_manifest",
                        "{\"code\":\"1a2b3c4d\",\"manifest_url\":\"" + origin() + "/s/k3y/manifest.json\"}"));
        assertThat(page.url()).endsWith("/s/k3y/configure?kodi_code=1A2B3C4D");
    }

    @DisplayName("PAGE-061: a code of another form is refused without asking the server")
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            '',         Please enter a setup code.
            '   ',      Please enter a setup code.
            1234567,    Kodi setup code must be an 8-character lowercase hexadecimal value.
            123456789,  Kodi setup code must be an 8-character lowercase hexadecimal value.
            1234567g,   Kodi setup code must be an 8-character lowercase hexadecimal value.
            """)
    void givenABadCode_whenSetUp_thenItIsRefused(String code, String error) {
        visit("/configure");
        action("kodi").click();
        page.locator("#kodi-code").fill(code);
        page.locator("#kodi-form [type=submit]").click();

        expect(page.locator("#kodi-code-error")).hasText(error);
        expect(page.locator("#kodi-code")).hasAttribute("aria-invalid", "true");
        assertThat(server.posts()).isEmpty();
    }

    @DisplayName("PAGE-062: what the server refuses is told in its words, where it has any")
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            404 | {"detail":"Setup code <b>expired</b>."} | Setup code <b>expired</b>.
            422 | {"detail":[{"msg":"bad"}]}              | Failed to setup Kodi.
            500 | oops                                    | Failed to setup Kodi.
            """)
    void givenARefusal_whenSetUp_thenItIsTold(int status, String answer, String error) {
        tolerate("status of " + status);
        server.answersPosts(status, answer);
        visit("/configure?kodi_code=1a2b3c4d");
        action("kodi").click();
        page.keyboard().press("Enter");

        expect(page.locator("#kodi-code-error")).hasText(error);
        expect(page.locator("#kodi-dialog")).isVisible();
    }

    @DisplayName("PAGE-062: a network failure is told")
    @Test
    void givenNoNetwork_whenSetUp_thenItIsTold() {
        tolerate("net::ERR_FAILED");
        visit("/configure?kodi_code=1a2b3c4d");
        page.route("**/kodi/associate_manifest", Route::abort);
        action("kodi").click();
        page.keyboard().press("Enter");

        expect(page.locator("#kodi-code-error")).hasText("An unexpected error occurred.");
    }

    @DisplayName("PAGE-065: a wrong password is refused, the right one leads back with the query")
    @Test
    void givenAPassword_whenSignedIn_thenThePageIsThere() {
        tolerate("status of 401");
        server.asksFor("zoë & co");
        page.navigate(origin() + "/configure?kodi_code=1a2b3c4d");
        expect(page.getByLabel("Configure Password")).isFocused();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "login.png")));

        page.keyboard().type("wrong");
        page.keyboard().press("Enter");
        expect(page.locator("#login-error")).hasText("Invalid password");
        page.getByLabel("Configure Password").fill("zoë & co");
        page.getByText("Sign In").click();

        ready();
        assertThat(page.url()).isEqualTo(origin() + "/configure?kodi_code=1a2b3c4d");
        expect(page.locator("#kodi-code")).hasValue("1a2b3c4d");
    }

    @DisplayName("PAGE-065: while the answer is on its way the button says so")
    @Test
    void givenASlowAnswer_whenSigningIn_thenTheButtonSaysSo() {
        server.asksFor("secret");
        page.navigate(origin() + "/configure");
        page.route("**/configure/login", route -> {}); // never answered
        page.getByLabel("Configure Password").fill("secret");
        page.keyboard().press("Enter");

        expect(page.locator("button[type=submit]")).hasText("Signing In...");
    }
}
