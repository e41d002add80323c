package comet.http.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static comet.http.page.ConfigureFormTest.addRealDebrid;
import static comet.http.page.ConfigureFormTest.payload;
import static comet.http.page.ConfigureFormTest.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import comet.core.debrid.ServiceId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DebridRowsTest extends BrowserTest {

    private static final String THREE = "{\"debridServices\":[{\"service\":\"realdebrid\",\"apiKey\":\"a\"},"
            + "{\"service\":\"torbox\",\"apiKey\":\"b\"},{\"service\":\"premiumize\",\"apiKey\":\"c\"}]}";

    @Test
    @DisplayName("PAGE-033: the first account switches torrents off, once")
    void firstAccount() {
        Page page = visit(Models.plain(), "/configure");
        Locator torrents = labelled(page, "Enable Torrent Mode");

        button(page, "Add Debrid Service").click();
        assertThat(torrents).not().isChecked();

        torrents.check();
        button(page, "Remove: account 1").click();
        button(page, "Add Debrid Service").click();
        assertThat(torrents).isChecked();
    }

    @Test
    @DisplayName("PAGE-034: after pre-filling, adding an account leaves torrents alone")
    void afterPrefilling() {
        Page page = visit(Models.plain(), configurePath("{\"enableTorrent\":true}"));

        button(page, "Add Debrid Service").click();

        assertThat(labelled(page, "Enable Torrent Mode")).isChecked();
    }

    @Test
    @DisplayName("PAGE-030, PAGE-094: the key is masked, shown on request, and its page is linked without referrer")
    void theKey() {
        Page page = visit(Models.plain(), "/configure");
        addRealDebrid(page, "RDKEY123");
        Locator key = row(page, 0).getByLabel("API key");

        assertThat(key).hasAttribute("type", "password");
        assertThat(key).hasAttribute("autocomplete", "off");
        button(page, "Show key").click();
        assertThat(key).hasAttribute("type", "text");
        Locator link = row(page, 0).getByRole(AriaRole.LINK);
        assertThat(link).hasAttribute("href", "https://real-debrid.com/apitoken");
        assertThat(link).hasAttribute("rel", "noopener noreferrer");
        assertThat(link).hasAttribute("target", "_blank");
    }

    @ParameterizedTest
    @CsvSource({
        "realdebrid,'',        'Enter the key, or remove this row.'",
        "'',        k,         'Choose a service, or remove this row.'",
        "torbox,    a b,       'An API key has no spaces in it: copy it again.'",
        "pikpak,    me,        'PikPak needs email:password, with a colon between them.'"
    })
    @DisplayName("PAGE-072, PAGE-075: a row that cannot be used is flagged and blocks the actions")
    void unusableRows(String service, String key, String problem) {
        Page page = visit(Models.plain(), "/configure");
        button(page, "Add Debrid Service").click();
        row(page, 0).getByRole(AriaRole.COMBOBOX).selectOption(service);
        row(page, 0).getByRole(AriaRole.TEXTBOX).fill(key);

        button(page, "Copy Link").click();

        assertThat(row(page, 0).locator(".error:visible")).hasText(problem);
        assertThat(page.locator("#problem")).hasText("Account 1: " + problem);
        assertThat(row(page, 0).locator("[aria-invalid=true]")).isFocused();
        assertThat(page.locator("#announcement")).isEmpty();
        button(page, "Remove: account 1").click();
        assertThat(page.locator("#problem")).isEmpty();
        assertThat(copiedLink(page)).isNotEmpty();
    }

    @Test
    @DisplayName("PAGE-072: the same account twice is flagged; two keys of one service are not")
    void duplicates() {
        Page page = visit(Models.plain(), "/configure");
        addRealDebrid(page, "a");
        addRealDebrid(page, "a");
        button(page, "Install").click();
        assertThat(row(page, 1).locator(".error:visible")).hasText("The same account as number 1: remove one of them.");
        assertThat(followed(page)).isEmpty();

        row(page, 1).getByRole(AriaRole.TEXTBOX).fill("b");

        assertThat(page.locator(".error:visible")).hasCount(0);
        button(page, "Install").click();
        assertThat(followed(page)).hasSize(1);
    }

    @Test
    @DisplayName("PAGE-075: a key is trimmed when it is pasted, a PikPak password may hold a space")
    void pasted() throws Exception {
        Page page = visit(Models.plain(), "/configure");
        addRealDebrid(page, "");
        page.evaluate("() => navigator.clipboard.writeText('  KEY123\\n ')");
        row(page, 0).getByRole(AriaRole.TEXTBOX).press("Control+V");
        button(page, "Add Debrid Service").click();
        row(page, 1).getByRole(AriaRole.COMBOBOX).selectOption("pikpak");
        row(page, 1).getByRole(AriaRole.TEXTBOX).fill("me@example.com:pass word");

        assertThat(payload(copiedLink(page)).get("debridServices").toString())
                .isEqualTo("[{\"service\":\"realdebrid\",\"apiKey\":\"KEY123\"},"
                        + "{\"service\":\"pikpak\",\"apiKey\":\"me@example.com:pass word\"}]");
    }

    @Test
    @DisplayName("PAGE-031, PAGE-090: rows move up and down, the button keeps the focus, and it is said aloud")
    void upAndDown() throws Exception {
        Page page = visit(Models.plain(), configurePath(THREE));

        button(page, "Move down: account 1").click();
        assertThat(page.locator("#announcement")).hasText("Real-Debrid is now number 2 of 3.");
        assertThat(button(page, "Move down: account 2")).isFocused();
        page.keyboard().press("Enter");
        assertThat(button(page, "Move down: account 3")).isFocused();
        page.keyboard().press("Enter");

        assertThat(services(page)).isEqualTo("[\"torbox\",\"premiumize\",\"realdebrid\"]");
    }

    @Test
    @DisplayName("PAGE-031: rows are dragged with mouse, pen or finger")
    void dragging() throws Exception {
        Page page = visit(Models.plain(), configurePath(THREE));
        BoundingBox from = row(page, 2).locator(".handle").boundingBox();
        BoundingBox to = row(page, 0).boundingBox();
        double x = from.x + from.width / 2;

        page.mouse().move(x, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(x, to.y, new Mouse.MoveOptions().setSteps(12));
        page.mouse().up();

        assertThat(services(page)).isEqualTo("[\"premiumize\",\"realdebrid\",\"torbox\"]");
        assertThat(row(page, 0).getByRole(AriaRole.TEXTBOX)).hasValue("c");
        assertThat(row(page, 0).locator(".handle")).hasCSS("touch-action", "none");
        assertThat(button(page, "Move up: account 1")).hasAttribute("aria-disabled", "true");
    }

    @Test
    @DisplayName("PAGE-090: after removing a row the focus is at the next one, finally at the add button")
    void removing() {
        Page page = visit(Models.plain(), configurePath(THREE));

        button(page, "Remove: account 2").click();
        assertThat(button(page, "Remove: account 2")).isFocused();
        page.keyboard().press("Enter");
        assertThat(button(page, "Remove: account 1")).isFocused();
        page.keyboard().press("Enter");
        assertThat(button(page, "Add Debrid Service")).isFocused();
    }

    @Test
    @DisplayName("PAGE-077: without torrents and without account nothing can be played, so nothing can be installed")
    void nothingToPlay() {
        Page page = visit(Models.draft().withoutTorrents().model(), "/configure");
        assertThat(page.locator("#nothing-plays")).isVisible();
        assertThat(button(page, "Install")).isDisabled();

        addRealDebrid(page, "k");

        assertThat(page.locator("#nothing-plays")).isHidden();
        assertThat(copiedLink(page)).contains("/ey");
    }

    @Test
    @DisplayName("PAGE-077, UCFG-060: with the operator's password no account is needed")
    void operatorsAccount() {
        Page page = visit(Models.draft().withoutTorrents().proxying().model(), "/configure");

        labelled(page, "Debrid Stream Proxy Password").fill("hunter2");

        assertThat(button(page, "Install")).isEnabled();
        assertThat(page.locator("#nothing-plays")).isHidden();
    }

    @Test
    @DisplayName("PAGE-015: where there are no torrents, the link switches them off")
    void torrentsAbsent() throws Exception {
        Page page = visit(Models.draft().withoutTorrents().model(), configurePath(THREE));

        assertThat(payload(copiedLink(page)).get("enableTorrent").booleanValue())
                .isFalse();
    }

    @Test
    @DisplayName("PAGE-075: a key is checked by this server, and only when asked")
    void checkingKeys() {
        PageServer server =
                serve(Models.draft().behind("k3y").checkingAccounts().model());
        server.answering("/s/k3y/configure/check-account", 200, "{\"status\":\"expired\"}");
        Page page = visit(server, "/s/k3y/configure", Device.DESKTOP);
        addRealDebrid(page, "RDKEY123");
        assertThat(server.posts()).isEmpty();

        button(page, "Check key").click();

        assertThat(page.locator(".check-answer"))
                .hasText("The key is right, but the account has no active subscription.");
        assertThat(server.posts())
                .containsExactly(new PageServer.Post(
                        "/s/k3y/configure/check-account", "{\"service\":\"realdebrid\",\"apiKey\":\"RDKEY123\"}"));
    }

    @Test
    @DisplayName("PAGE-075: the check is offered for the services that the server can ask, and no others")
    void checkedServices() {
        Page page = visit(Models.draft().checking(ServiceId.TORBOX).model(), configurePath(THREE));

        assertThat(button(page, "Check key")).hasCount(1);
        assertThat(row(page, 1).getByText("Check key")).isVisible();
        row(page, 1).getByRole(AriaRole.COMBOBOX).selectOption("alldebrid");
        assertThat(button(page, "Check key")).hasCount(0);
    }

    @Test
    @DisplayName("PAGE-075: an answer about one key is not left standing beside another")
    void answerOfAnotherKey() {
        PageServer server = serve(Models.draft().checkingAccounts().model());
        server.answering("/configure/check-account", 200, "{\"status\":\"ok\"}");
        Page page = visit(server, "/configure", Device.DESKTOP);
        addRealDebrid(page, "RDKEY123");
        button(page, "Check key").click();
        assertThat(page.locator(".check-answer")).hasText("The key works.");

        row(page, 0).getByRole(AriaRole.TEXTBOX).fill("RDKEY124");

        assertThat(page.locator(".check-answer")).isEmpty();
    }

    @Test
    @DisplayName("ASK-47, ASK-25: the answer is the server's sentence, its code, and for which address links are made")
    void theCause() {
        PageServer server = serve(Models.draft().checkingAccounts().model());
        server.answering(
                "/configure/check-account",
                200,
                "{\"status\":\"invalid\",\"cause\":\"account_locked\",\"message\":\"Locked: <b>look</b> for its e-mail.\","
                        + "\"code\":\"AUTH_BLOCKED\",\"address\":{\"finding\":\"hidden\",\"works\":false,"
                        + "\"message\":\"A proxy hides you.\"}}");
        Page page = visit(server, "/configure", Device.DESKTOP);
        addRealDebrid(page, "RDKEY123");

        button(page, "Check key").click();

        assertThat(page.locator(".check-answer")).hasText("Locked: <b>look</b> for its e-mail.");
        assertThat(page.locator(".check-answer")).hasAttribute("data-tone", "bad");
        assertThat(page.locator(".check-code")).hasText("Code AUTH_BLOCKED: a failed play shows the same one.");
        assertThat(page.locator(".check-address")).hasText("A proxy hides you.");
        assertThat(page.locator(".check-address")).hasAttribute("data-tone", "warn");
        assertThat(page.locator(".check-result")).hasAttribute("role", "status");

        row(page, 0).getByRole(AriaRole.COMBOBOX).selectOption("torbox");
        assertThat(page.locator(".check-result p:visible")).hasCount(0);
    }

    @Test
    @DisplayName("ASK-47: this server's own limit says how long it lasts")
    void tooManyChecks() {
        PageServer server = serve(Models.draft().checkingAccounts().model());
        server.answering("/configure/check-account", 429, "{\"detail\":\"x\"}", "Retry-After", "37");
        Page page = visit(server, "/configure", Device.DESKTOP);
        addRealDebrid(page, "RDKEY123");

        button(page, "Check key").click();

        assertThat(page.locator(".check-answer")).hasText("Too many checks from your address: wait 37 seconds.");
    }

    @ParameterizedTest
    @CsvSource({
        "401, '{\"detail\":\"x\"}',       Your session has ended: sign in again in another tab.",
        "429, '{\"detail\":\"x\"}',       Too many checks: wait a minute.",
        "500, '{\"status\":\"ok\"}',      The service could not be asked just now.",
        "200, '{\"status\":\"ok\"}',      The key works.",
        "200, '{\"status\":\"invalid\"}', The service refuses this key.",
        "200, '{\"status\":\"other\"}',   The service could not be asked just now.",
        "200, 'not JSON',                 The service could not be asked just now."
    })
    @DisplayName("PAGE-075: every answer of the check has a sentence")
    void answersOfTheCheck(int status, String json, String sentence) {
        PageServer server = serve(Models.draft().checkingAccounts().model());
        server.answering("/configure/check-account", status, json);
        Page page = visit(server, "/configure", Device.DESKTOP);
        addRealDebrid(page, "RDKEY123");

        button(page, "Check key").click();

        assertThat(page.locator(".check-answer")).hasText(sentence);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "me:pw,       captcha_required,            The sign-in was refused: PikPak wants to see a human.",
        "me:pw,       invalid_account_or_password, The sign-in was refused: login or password is wrong.",
        "me:pw,       invalid_grant,               The sign-in was refused: PikPak does not let this server sign in.",
        "me:pw,       permission_denied,           The sign-in was refused: permission_denied.",
        "refresh:abc, invalid_grant,               The refresh token was refused: it is wrong or used up.",
        "refresh:abc, invalid_client,              The refresh token was refused: invalid_client."
    })
    @DisplayName("PP-71: of PikPak the check says whether the sign-in or the refresh token was refused, and why")
    void answersOfPikPak(String key, String reason, String beginning) {
        PageServer server = serve(Models.draft().checkingAccounts().model());
        server.answering("/configure/check-account", 200, "{\"status\":\"invalid\",\"reason\":\"" + reason + "\"}");
        Page page = visit(server, "/configure", Device.DESKTOP);
        addRealDebrid(page, key);
        row(page, 0).getByRole(AriaRole.COMBOBOX).selectOption("pikpak");

        button(page, "Check key").click();

        assertThat(page.locator(".check-answer")).containsText(beginning);
    }

    @Test
    @DisplayName(
            "An empty row is no change: nothing needs to be installed again, and the torrent switch comes back with it")
    void emptyRow() {
        Page page = visit(Models.plain(), "/configure");
        copiedLink(page);

        button(page, "Add Debrid Service").click();
        assertThat(labelled(page, "Enable Torrent Mode")).not().isChecked();
        assertThat(page.locator("#unsaved")).isHidden();

        button(page, "Remove: account 1").click();
        assertThat(labelled(page, "Enable Torrent Mode")).isChecked();
        assertThat(page.locator("#unsaved")).isHidden();
        assertThat(page.locator("#removed-account")).isHidden();
    }

    @Test
    @DisplayName("PAGE-033: with its first account a row is a change, and torrents are off")
    void firstCompleteAccount() {
        Page page = visit(Models.plain(), "/configure");
        copiedLink(page);

        addRealDebrid(page, "RDKEY123");

        assertThat(page.locator("#unsaved")).isVisible();
        assertThat(page.locator("#summary")).hasText("Streams from Real-Debrid");
    }

    @Test
    @DisplayName("Nobody loses a key to the wrong button: a removed account can be put back where it was")
    void removedAccountComesBack() throws Exception {
        Page page = visit(Models.plain(), configurePath(THREE));
        String before = copiedLink(page);

        button(page, "Remove: account 2").click();
        assertThat(page.locator("#removed-account")).containsText("TorBox removed.");
        assertThat(copiedLink(page)).isNotEqualTo(before);

        button(page, "Undo").click();
        assertThat(page.locator("#removed-account")).isHidden();
        assertThat(button(page, "Remove: account 2")).isFocused();
        assertThat(copiedLink(page)).isEqualTo(before);
    }

    private static String services(Page page) throws Exception {
        return payload(copiedLink(page)).get("debridServices").findValuesAsText("service").stream()
                .map(service -> '"' + service + '"')
                .toList()
                .toString()
                .replace(", ", ",");
    }

    private static List<?> followed(Page page) {
        return (List<?>) page.evaluate("() => window.followed");
    }
}
