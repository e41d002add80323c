package comet.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import comet.http.config.ConfigurationVectors;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the controls act on each other, and what they refuse. */
class ConfigureFormBrowserTest extends BrowserTest {

    @DisplayName("PAGE-033: the first row turns torrents off, once")
    @Test
    void givenAFirstRow_whenAdded_thenTorrentsAreOffOnce() {
        visit("/configure");
        expect(page.locator("#enableTorrent")).isChecked();

        page.locator("#add-account").click();
        expect(page.locator("#enableTorrent")).not().isChecked();

        page.locator("#enableTorrent").check();
        account(0).locator(".remove").click();
        page.locator("#add-account").click();
        expect(page.locator("#enableTorrent")).isChecked();
    }

    @DisplayName("PAGE-034: after pre-filling, rows leave the torrent switch alone")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {"debridServices":[{"service":"torbox","apiKey":"a"}],"enableTorrent":true} | 1
            {"cachedOnly":true}                                                          | 0
            """)
    void givenAPrefilledForm_whenARowIsAdded_thenTorrentsStay(String payload, int rows) {
        visit("/" + ConfigurationVectors.segment(payload).inPath() + "/configure");
        expect(page.locator("#accounts > li")).hasCount(rows);
        expect(page.locator("#enableTorrent")).isChecked();

        page.locator("#add-account").click();

        expect(page.locator("#enableTorrent")).isChecked();
    }

    @DisplayName("PAGE-052: a legacy link with an account has torrents off, and Allow English is the server's default")
    @Test
    void givenALegacyLink_whenOpened_thenTheServersDefaultsAreShown() {
        visit("/"
                + ConfigurationVectors.segment("{\"debridService\":\"realdebrid\",\"debridApiKey\":\"k\"}")
                        .inPath()
                + "/configure");

        expect(service(0)).hasValue("realdebrid");
        expect(key(0)).hasValue("k");
        expect(page.locator("#enableTorrent")).not().isChecked();
        expect(page.locator("#removeTrash")).isChecked();
        expect(page.locator("#allow_english_in_languages")).isChecked();
        expect(page.locator("#maxSize")).hasValue("0");
    }

    @DisplayName("PAGE-072: an incomplete row is flagged and blocks the actions until it is removed")
    @Test
    void givenAnIncompleteRow_whenActing_thenItIsFlagged() {
        visit("/configure");
        setClipboard("untouched");
        page.locator("#add-account").click();
        service(0).selectOption("realdebrid");
        action("copy").click();

        expect(page.locator("#problem")).hasText("Account 1: Enter the key, or remove this row.");
        expect(key(0)).hasAttribute("aria-invalid", "true");
        expect(key(0)).isFocused();
        assertThat(clipboard()).isEqualTo("untouched");

        account(0).locator(".remove").click();
        expect(page.locator("#problem")).isEmpty();
        assertThat(copiedLink()).startsWith(origin());
    }

    @DisplayName("PAGE-072: the same service and key twice is flagged and blocks the actions")
    @Test
    void givenADuplicate_whenActing_thenItIsFlagged() {
        visit("/configure");
        setClipboard("untouched");
        addAccount("TorBox", "same");
        addAccount("TorBox", "other");
        addAccount("TorBox", "same");
        action("copy").click();

        expect(account(2).locator(".account-key .error")).hasText("The same account as number 1: remove one of them.");
        expect(account(1).locator(".account-key .error")).isHidden();
        assertThat(clipboard()).isEqualTo("untouched");
    }

    @DisplayName("PAGE-073: number fields refuse what is no fitting number")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            maxResultsPerResolution, -1,   Enter 0 or more.
            maxResultsPerResolution, 1.5,  Enter a whole number.
            maxResultsPerResolution, 1e,   Enter a number.
            maxSize,                 -0.1, Enter 0 or more.
            maxSize,                 -,    Enter a number.
            """)
    void givenABadNumber_whenActing_thenItIsFlagged(String field, String typed, String error) {
        visit("/configure");
        setClipboard("untouched");
        var input = page.locator("#" + field);
        input.fill("");
        input.pressSequentially(typed);

        expect(page.locator("#" + field + "-error")).hasText(error);
        expect(input).hasAttribute("aria-invalid", "true");
        action("copy").click();
        expect(page.locator("#problem")).containsText(error);
        assertThat(clipboard()).isEqualTo("untouched");

        input.fill("");
        assertThat(copiedLink()).isEqualTo(origin() + "/manifest.json");
    }

    @DisplayName("PAGE-075: a pasted key is trimmed; white space inside and a PikPak key without colon are flagged")
    @Test
    void givenAKey_whenPasted_thenItIsTrimmed() {
        visit("/configure");
        addAccount("Real-Debrid", "");
        setClipboard("  RDKEY123\n ");
        key(0).focus();
        page.keyboard().press("Control+V");
        expect(key(0)).hasValue("RDKEY123");

        key(0).fill("RD KEY");
        key(0).blur();
        expect(account(0).locator(".account-key .error")).containsText("no spaces");
        service(0).selectOption("pikpak");
        expect(account(0).locator(".account-key .error")).containsText("email:password");
        key(0).fill("me@example.com:pass word");
        expect(account(0).locator(".account-key .error")).isHidden();
    }

    @DisplayName("PAGE-075: checking a key asks this server, and tells its answer")
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            200 | {"status":"ok"}      | The key works.
            200 | {"status":"invalid"} | The service refuses this key.
            200 | {"status":"expired"} | The key is right, but the subscription has ended.
            200 | {"status":"unknown"} | The service could not be asked just now.
            429 | {}                   | Too many checks: wait a minute.
            500 | oops                 | The service could not be asked just now.
            """)
    void givenAKey_whenChecked_thenTheAnswerIsTold(int status, String json, String answer) {
        tolerate("status of " + status);
        server.shows(PageModels.OPEN.withPrefix("/s/k3y"));
        server.answersPosts(status, json);
        visit("/s/k3y/configure");
        addAccount("TorBox", "tb-key");
        account(0).locator(".check").click();

        expect(account(0).locator(".check-answer")).hasText(answer);
        assertThat(server.posts())
                .containsExactly(new PageServer.Posted(
                        "/s/k3y/configure/check-account", "{\"service\":\"torbox\",\"apiKey\":\"tb-key\"}"));
    }

    @DisplayName("PAGE-077: where nothing can be played without an account, the actions wait for one")
    @Test
    void givenNoTorrents_whenNoAccount_thenActionsAreOff() {
        server.shows(PageModels.OPEN.withoutTorrents());
        visit("/configure");
        expect(page.locator("#nothing-plays")).isVisible();
        expect(page.locator("[data-action]:not([disabled])")).hasCount(0);

        addAccount("All-Debrid", "ad");

        expect(page.locator("#nothing-plays")).isHidden();
        expect(page.locator("[data-action][disabled]")).hasCount(0);
    }

    @DisplayName("HTTP-063: at the public address of a protected server nothing can be installed")
    @Test
    void givenAProtectedServer_whenOpenedInPublic_thenActionsAreOff() {
        server.shows(PageModels.OPEN.notInstallable());
        visit("/configure");
        addAccount("TorBox", "tb");

        expect(page.locator("#not-installable")).isVisible();
        expect(page.locator("[data-action]:not([disabled])")).hasCount(0);
    }

    @DisplayName("PAGE-078, PAGE-046: a note says where Stremio needs https")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            http://addon.example.com,  true
            http://192.168.1.20:8000,  true
            https://addon.example.com, false
            http://127.0.0.1:9,        false
            http://localhost:9,        false
            """)
    void givenAnOrigin_whenOpened_thenTheNoteIsThereOrNot(String origin, boolean noted) {
        servedFrom(origin);
        visit("/configure");

        expect(page.locator("#https-needed")).isVisible(new LocatorAssertions.IsVisibleOptions().setVisible(noted));
    }

    @DisplayName("PAGE-076: where the browser refuses to copy, the link is shown and selected")
    @Test
    void givenNoClipboard_whenCopied_thenTheLinkIsSelected() {
        servedFrom("http://addon.example.com"); // browsers have no clipboard for such a page
        visit("/configure");
        action("copy").click();

        expect(page.locator("#copy-field")).isFocused();
        expect(page.locator("#copy-field")).hasValue("http://addon.example.com/manifest.json");
        assertThat(page.locator("#copy-field").evaluate("field => field.selectionEnd - field.selectionStart"))
                .isEqualTo("http://addon.example.com/manifest.json".length());
        page.keyboard().press("Escape");
        expect(page.locator("#copy-dialog")).isHidden();
    }

    @DisplayName("PAGE-095: a language that is both required and excluded is flagged, and languages can be searched")
    @Test
    void givenAContradiction_whenChosen_thenItIsFlagged() {
        visit("/configure");
        openSection("language-section");
        for (String rule : List.of("required", "exclude")) {
            var picker = page.locator("#languages-" + rule);
            picker.locator("summary").click();
            picker.getByPlaceholder("Search").fill("fren");
            expect(picker.locator(".choice:visible")).hasCount(1);
            picker.getByLabel("French").check();
        }

        expect(page.locator("#language-conflict")).containsText("Both required and excluded: French.");
        expect(page.locator("#language-count")).hasText("2 chosen");
        expect(page.locator(".choice.conflict")).hasCount(2);
    }

    @DisplayName("PAGE-096: filters say that they do nothing while Remove Trash is off")
    @Test
    void givenNoTrashRemoval_whenShown_thenFiltersAreMarked() {
        visit("/configure");
        expect(page.locator("#resolutions .inactive-note")).isHidden();
        openSection("advanced-section");
        page.locator("#removeTrash").uncheck();

        expect(page.locator("#resolutions .inactive-note")).isVisible();
        expect(page.locator(".inactive-note[hidden]")).hasCount(0);
    }

    @DisplayName("PAGE-091: all and none of a group, and its count")
    @Test
    void givenAGroup_whenAllOrNone_thenItIsCounted() {
        visit("/configure");
        var group = page.locator("#resolutions");
        expect(group.locator(".chosen")).hasText("All");

        group.locator("[data-choose=none]").click();
        expect(group.locator(".chosen")).hasText("0 of 9");
        expect(page.locator("#no-resolution")).isVisible();
        group.locator("[data-choose=all]").click();
        expect(group.locator("input:checked")).hasCount(9);
    }

    @DisplayName("PAGE-035: key pages open in a new tab that knows nothing of this one")
    @ParameterizedTest
    @ValueSource(strings = {"realdebrid", "torbox", "pikpak"})
    void givenAService_whenChosen_thenItsKeyPageIsLinked(String value) {
        visit("/configure");
        page.locator("#add-account").click();
        service(0).selectOption(value);

        expect(account(0).locator(".hint a")).hasAttribute("target", "_blank");
        expect(account(0).locator(".hint a")).hasAttribute("rel", "noopener noreferrer");
        assertThat(account(0).locator(".hint a").getAttribute("href"))
                .startsWith("https://")
                .doesNotContain("?", "ref");
    }
}
