package comet.http.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigureFormTest extends BrowserTest {

    private static final String RD_ONLY = "{\"debridServices\":[{\"service\":\"realdebrid\",\"apiKey\":\"RDKEY123\"}]}";

    @Test
    @DisplayName("PAGE-010 to PAGE-028: what is filled in is in the link, in order, and on the page that opens from it")
    void filledInCopiedOpened() throws Exception {
        PageServer server = serve(Models.draft().proxying().model());
        Page page = visit(server, "/configure", Device.DESKTOP);
        openAllSections(page);
        fillInEverything(page);

        String link = copiedLink(page);

        assertThat(payload(link).toString()).isEqualTo("""
                {"maxResultsPerResolution":5,"maxSize":21474836480,"cachedOnly":true,\
                "sortCachedUncachedTogether":true,"removeTrash":false,\
                "resultFormat":["title","video_info","audio_info","quality_info","release_group","seeders","size",\
                "languages"],"debridServices":[{"service":"torbox","apiKey":"tb-key-456"},\
                {"service":"pikpak","apiKey":"zoë@example.com:päß"}],"enableTorrent":true,"deduplicateStreams":true,\
                "scrapeDebridAccountTorrents":true,"debridStreamProxyPassword":"hunter2",\
                "languages":{"required":["ja"],"allowed":["fr"],"exclude":["ru"],"preferred":["en","de"]},\
                "resolutions":{"r480p":false,"unknown":false},\
                "options":{"remove_ranks_under":-5.5,"allow_english_in_languages":true,\
                "remove_unknown_languages":true}}""");
        Page opened = visitUrl(link.replace("manifest.json", "configure"), Device.DESKTOP);
        assertThat(copiedLink(opened)).isEqualTo(link);
        assertThat(opened.locator("#loaded")).isVisible();
    }

    private static void fillInEverything(Page page) {
        button(page, "Add Debrid Service").click();
        button(page, "Add Debrid Service").click();
        row(page, 0).getByRole(AriaRole.COMBOBOX).selectOption("torbox");
        row(page, 0).getByRole(AriaRole.TEXTBOX).fill("tb-key-456");
        row(page, 1).getByRole(AriaRole.COMBOBOX).selectOption("pikpak");
        row(page, 1).getByRole(AriaRole.TEXTBOX).fill("zoë@example.com:päß");
        List.of(
                        "Enable Torrent Mode",
                        "Deduplicate Streams",
                        "Scrape Debrid Account Torrents",
                        "Allow English in Languages",
                        "Remove Unknown Languages",
                        "Show Cached Only",
                        "Sort Cached and Uncached Together")
                .forEach(name -> labelled(page, name).check());
        labelled(page, "Remove Trash").uncheck();
        labelled(page, "Debrid Stream Proxy Password").fill("hunter2");
        labelled(page, "SD - 480p").uncheck();
        labelled(page, "Unknown").uncheck();
        labelled(page, "Max Results Per Resolution").fill("5");
        labelled(page, "Max Size (GB)").fill("20");
        labelled(page, "Minimum Rank Threshold").fill("-5.5");
        labelled(page, "Tracker").uncheck();
        language(page, "required", "Japanese").check();
        language(page, "allowed", "French").check();
        language(page, "exclude", "Russian").check();
        language(page, "preferred", "German").check();
        language(page, "preferred", "English").check();
    }

    @Test
    @DisplayName("PAGE-040: the default configuration needs no segment")
    void defaultsCollapse() {
        PageServer server = serve(Models.plain());

        assertThat(copiedLink(visit(server, "/configure", Device.DESKTOP)))
                .isEqualTo(server.origin() + "/manifest.json");
    }

    @Test
    @DisplayName("PAGE-042, PAGE-044: the example of the specification")
    void theExample() {
        PageServer server = serve(Models.draft().behind("k3y").model());
        Page page = visit(server, "/s/k3y/configure", Device.DESKTOP);
        addRealDebrid(page, "RDKEY123");

        assertThat(copiedLink(page))
                .isEqualTo(server.origin()
                        + "/s/k3y/eyJtYXhSZXN1bHRzUGVyUmVzb2x1dGlvbiI6MCwibWF4U2l6ZSI6MCwiY2FjaGVkT25seSI6ZmFsc2UsInNvcnRDYWNo"
                        + "ZWRVbmNhY2hlZFRvZ2V0aGVyIjpmYWxzZSwicmVtb3ZlVHJhc2giOnRydWUsInJlc3VsdEZvcm1hdCI6WyJhbGwiXSwiZGVicmlk"
                        + "U2VydmljZXMiOlt7InNlcnZpY2UiOiJyZWFsZGVicmlkIiwiYXBpS2V5IjoiUkRLRVkxMjMifV0sImVuYWJsZVRvcnJlbnQiOmZh"
                        + "bHNlLCJkZWR1cGxpY2F0ZVN0cmVhbXMiOmZhbHNlLCJzY3JhcGVEZWJyaWRBY2NvdW50VG9ycmVudHMiOmZhbHNlLCJkZWJyaWRT"
                        + "dHJlYW1Qcm94eVBhc3N3b3JkIjoiIiwibGFuZ3VhZ2VzIjp7InJlcXVpcmVkIjpbXSwiYWxsb3dlZCI6W10sImV4Y2x1ZGUiOltd"
                        + "LCJwcmVmZXJyZWQiOltdfSwicmVzb2x1dGlvbnMiOnt9LCJvcHRpb25zIjp7InJlbW92ZV9yYW5rc191bmRlciI6LTEwMDAwMDAw"
                        + "MDAwLCJhbGxvd19lbmdsaXNoX2luX2xhbmd1YWdlcyI6ZmFsc2UsInJlbW92ZV91bmtub3duX2xhbmd1YWdlcyI6ZmFsc2V9fQ=="
                        + "/manifest.json");
    }

    @Test
    @DisplayName("PAGE-052: an absent field shows the server's default")
    void absentFieldsShowServerDefaults() {
        Page page = visit(Models.plain(), configurePath("{\"debridService\":\"realdebrid\",\"debridApiKey\":\"k\"}"));

        assertThat(labelled(page, "Remove Trash")).isChecked();
        assertThat(labelled(page, "Allow English in Languages")).isChecked();
        assertThat(labelled(page, "Enable Torrent Mode")).not().isChecked();
        assertThat(labelled(page, "Max Size (GB)")).hasValue("0");
        assertThat(labelled(page, "Max Results Per Resolution")).hasValue("0");
    }

    @Test
    @DisplayName("PAGE-053: what this version does not know is written back, at every level")
    void unknownKeysAreKept() throws Exception {
        Page page = visit(Models.plain(), configurePath("""
                {"later":{"a":[1]},"languages":{"required":["xx","anime"],"new":1},"resolutions":{"r4320p":false},\
                "options":{"new_option":2},"debridServices":[{"service":"torbox","apiKey":"k","new":3}],\
                "resultFormat":["title","colour"]}"""));

        JsonNode payload = payload(copiedLink(page));

        assertThat(payload.at("/later/a/0").intValue()).isEqualTo(1);
        assertThat(payload.at("/languages/required").toString()).isEqualTo("[\"xx\",\"anime\"]");
        assertThat(payload.at("/languages/new").intValue()).isEqualTo(1);
        assertThat(payload.at("/resolutions").toString()).isEqualTo("{\"r4320p\":false}");
        assertThat(payload.at("/options/new_option").intValue()).isEqualTo(2);
        assertThat(payload.at("/debridServices/0/new").intValue()).isEqualTo(3);
        assertThat(payload.at("/resultFormat").toString()).isEqualTo("[\"title\",\"colour\"]");
    }

    @ParameterizedTest
    @CsvSource({
        "Max Results Per Resolution, -1,  Enter 0 or more.",
        "Max Results Per Resolution, 2.5, Enter a whole number.",
        "Max Size (GB),              -1,  Enter 0 or more.",
        "Max Size (GB),              1e305, This number is too large.",
        "Minimum Rank Threshold,     -,   Enter a number."
    })
    @DisplayName("PAGE-073: a number that makes no sense is refused and blocks the actions")
    void badNumbersBlock(String label, String typed, String problem) {
        Page page = visit(Models.plain(), "/configure");
        openAllSections(page);
        Locator field = labelled(page, label);
        field.fill("");
        field.pressSequentially(typed);

        button(page, "Copy Link").click();

        assertThat(field).hasAttribute("aria-invalid", "true");
        assertThat(field).isFocused();
        assertThat(page.getByRole(AriaRole.ALERT)).hasText(label + ": " + problem);
        field.fill("");
        assertThat(field).not().hasAttribute("aria-invalid", "true");
        assertThat(copiedLink(page)).endsWith("/manifest.json");
    }

    @Test
    @DisplayName("PAGE-073: an emptied number means its default")
    void emptiedNumbersAreDefaults() {
        PageServer server = serve(Models.plain());
        Page page =
                visit(server, configurePath("{\"maxSize\":1,\"options\":{\"remove_ranks_under\":5}}"), Device.DESKTOP);
        openAllSections(page);
        List.of("Max Results Per Resolution", "Max Size (GB)", "Minimum Rank Threshold")
                .forEach(label -> labelled(page, label).fill(""));

        assertThat(copiedLink(page)).isEqualTo(server.origin() + "/manifest.json");
    }

    @Test
    @DisplayName("PAGE-091: all and none, and a count")
    void groupsCanBeChosenAtOnce() {
        Page page = visit(Models.plain(), "/configure");
        Locator group = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Resolutions"));

        button(page, "None of the resolutions").click();
        assertThat(group.locator("input:checked")).hasCount(0);
        assertThat(group.locator(".chosen")).hasText("0 of 9");
        assertThat(page.locator("#no-resolution")).isVisible();
        button(page, "All resolutions").click();
        assertThat(group.locator(".chosen")).hasText("9 of 9");
    }

    @Test
    @DisplayName("PAGE-095: languages can be searched, and contradictions are flagged")
    void languages() {
        Page page = visit(Models.plain(), "/configure");
        openAllSections(page);
        page.getByLabel("Search in Required Languages").fill("ger");
        assertThat(page.locator("#languages-required .choice:visible")).hasText(new String[] {"🇩🇪 German"});
        page.getByLabel("Search in Required Languages").fill("xyz");
        assertThat(page.locator("#languages-required .no-match")).hasText("No language matches.");
        page.getByLabel("Search in Required Languages").fill("");

        language(page, "required", "German").check();
        language(page, "exclude", "German").check();

        assertThat(page.locator("#language-conflict")).containsText("Both required and excluded: German.");
        assertThat(page.locator(".choice.conflict")).hasCount(2);
        assertThat(page.locator("#language-count")).hasText("2 chosen, 1 contradictory");
        language(page, "exclude", "German").uncheck();
        assertThat(page.locator("#language-conflict")).isEmpty();
        assertThat(page.locator("#languages-required .chosen")).hasText("🇩🇪 German");
    }

    @Test
    @DisplayName("PAGE-096: filters without effect are marked, those with effect are not")
    void inactiveFilters() {
        Page page = visit(Models.plain(), "/configure");
        openAllSections(page);
        Locator notes = page.locator(".inactive-note:visible");
        assertThat(notes).hasCount(0);

        labelled(page, "Remove Trash").uncheck();

        assertThat(notes).hasCount(7);
        assertThat(page.locator("#languages-preferred .inactive-note")).hasCount(0);
        assertThat(labelled(page, "SD - 480p")).isEnabled();
    }

    @Test
    @DisplayName("PAGE-026: the preview follows every change")
    void previewFollows() {
        Page page = visit(Models.draft().named("Films").model(), configurePath(RD_ONLY));
        openAllSections(page);
        assertThat(page.locator("#preview-name")).hasText("[RD⚡] Films 2160p");

        button(page, "None of the parts of a result").click();

        assertThat(page.locator("#preview")).hasText("Empty result format configuration");
        button(page, "Remove: account 1").click();
        assertThat(page.locator("#preview-name")).hasText("[TORRENT🧲] Films 2160p");
    }

    @Test
    @DisplayName("PAGE-083: changes after opening a link are pointed out, and can be taken back altogether")
    void unsavedChanges() {
        PageServer server = serve(Models.plain());
        Page page = visit(server, configurePath(RD_ONLY), Device.DESKTOP);
        assertThat(page.locator("#unsaved")).isHidden();

        labelled(page, "HD - 720p").uncheck();
        assertThat(page.locator("#unsaved")).containsText("re-install needed to apply");
        labelled(page, "HD - 720p").check();
        assertThat(page.locator("#unsaved")).isHidden();

        button(page, "Reset to defaults").click();
        assertThat(page.locator("#unsaved")).isVisible();
        assertThat(copiedLink(page)).isEqualTo(server.origin() + "/manifest.json");
    }

    @Test
    @DisplayName("PAGE-083: a reset can be undone, with keys and unfinished rows, until the person goes on")
    void undoneReset() {
        Page page = visit(Models.plain(), configurePath(RD_ONLY));
        labelled(page, "HD - 720p").uncheck();
        String link = copiedLink(page);
        button(page, "Add Debrid Service").click();

        button(page, "Reset to defaults").click();
        button(page, "Undo reset").click();

        assertThat(page.locator("#accounts > fieldset")).hasCount(2);
        button(page, "Remove: account 2").click();
        assertThat(copiedLink(page)).isEqualTo(link);
        button(page, "Reset to defaults").click();
        labelled(page, "HD - 720p").uncheck();
        assertThat(button(page, "Undo reset")).hasCount(0);
    }

    @Test
    @DisplayName("PAGE-083: an action settles the changes; the next one is pointed out again")
    void settledChanges() {
        Page page = visit(Models.plain(), "/configure");
        labelled(page, "HD - 720p").uncheck();
        assertThat(page.locator("#unsaved")).isHidden();

        copiedLink(page);
        assertThat(page.locator("#unsaved")).isHidden();
        labelled(page, "HD - 720p").check();
        assertThat(page.locator("#unsaved")).isVisible();

        copiedLink(page);
        assertThat(page.locator("#unsaved")).isHidden();
        assertThat(page.locator("#loaded")).isHidden();
    }

    @Test
    @DisplayName("PAGE-004: without proxying there is no password control, but a password in the link stays")
    void hiddenProxyPassword() throws Exception {
        Page page = visit(Models.plain(), configurePath("{\"debridStreamProxyPassword\":\"hunter2\"}"));

        assertThat(page.locator("#debridStreamProxyPassword")).isHidden();
        assertThat(payload(copiedLink(page)).get("debridStreamProxyPassword").textValue())
                .isEqualTo("hunter2");
    }

    @Test
    @DisplayName(
            "PAGE-004: while nothing relays there is no password control and no promise, though the operator has set one")
    void proxyPasswordWithoutRelay() throws Exception {
        Page page = visit(
                Models.draft().withoutRelay().withoutTorrents().model(),
                configurePath("{\"debridStreamProxyPassword\":\"hunter2\"}"));

        assertThat(page.getByText("Debrid Stream Proxy Password")).isHidden();
        assertThat(page.locator("#proxy-hint")).isHidden();
        // UCFG-060: the password still opens the operator's account, so there is something to play.
        assertThat(page.locator("#nothing-plays")).isHidden();
        assertThat(payload(copiedLink(page)).get("debridStreamProxyPassword").textValue())
                .isEqualTo("hunter2");
    }

    @Test
    @DisplayName("Without any resolution there is no link to copy, unless filters are off")
    void noResolution() {
        Page page = visit(Models.plain(), "/configure");
        openAllSections(page);
        button(page, "None of the resolutions").click();

        button(page, "Copy Link").click();
        assertThat(page.locator("#problem")).containsText("Choose at least one resolution");
        assertThat(labelled(page, "4K UHD - 2160p")).isFocused();

        labelled(page, "Remove Trash").uncheck();
        assertThat(page.locator("#no-resolution")).isHidden();
        assertThat(copiedLink(page)).contains("/ey");
    }

    @Test
    @DisplayName("PAGE-021: it is said what a rank is, and why the default is so low")
    void rankIsExplained() {
        Page page = visit(Models.plain(), "/configure");
        openAllSections(page);

        assertThat(labelled(page, "Minimum Rank Threshold"))
                .hasAccessibleDescription(
                        Pattern.compile("Every release has a rank: .* -10000000000, is lower than any rank"));
    }

    @Test
    @DisplayName("UCFG-054: without accounts the page says that torrents are listed anyway")
    void torrentsAnyway() {
        Page page = visit(Models.plain(), "/configure");

        labelled(page, "Enable Torrent Mode").uncheck();

        assertThat(page.locator("#torrents-anyway")).isVisible();
    }

    @Test
    @DisplayName("PAGE-014, PAGE-018, PAGE-021: accounts are open, languages and advanced settings closed")
    void sections() {
        Page page = visit(Models.plain(), "/configure");

        assertThat(button(page, "Add Debrid Service")).isVisible();
        assertThat(labelled(page, "Remove Unknown Languages")).isHidden();
        assertThat(labelled(page, "Show Cached Only")).isHidden();
        page.getByText("Language Settings").click();
        assertThat(labelled(page, "Remove Unknown Languages")).isVisible();
    }

    @Test
    @DisplayName("PAGE-101: version and health are in the footer, and every choice is explained")
    void everythingIsExplained() {
        Page page = visit(Models.draft().proxying().model(), "/configure");
        openAllSections(page);

        assertThat(page.locator("footer"))
                .containsText(Pattern.compile("Comet 2\\.0\\.0.*Server health", Pattern.DOTALL));
        List<?> unexplained = (List<?>) page.evaluate("""
                () => [...document.querySelectorAll('#settings input:not(.options input):not([type=search]), #settings fieldset')]
                  .filter((control) => !(control.tagName === 'FIELDSET'
                      ? control.querySelector('.hint')?.textContent.trim()
                      : document.getElementById(control.getAttribute('aria-describedby')?.split(' ')[0])?.textContent.trim()))
                  .map((control) => control.id)
                """);
        assertThat(unexplained).isEmpty();
    }

    static Locator row(Page page, int index) {
        return page.locator("#accounts > fieldset").nth(index);
    }

    static void addRealDebrid(Page page, String key) {
        button(page, "Add Debrid Service").click();
        Locator last = page.locator("#accounts > fieldset").last();
        last.getByRole(AriaRole.COMBOBOX).selectOption("realdebrid");
        last.getByRole(AriaRole.TEXTBOX).fill(key);
    }

    static JsonNode payload(String link) throws Exception {
        return new JsonMapper().readTree(segment(link).orElseThrow().decode().orElseThrow());
    }

    private static Locator language(Page page, String rule, String name) {
        return page.locator("#languages-" + rule)
                .getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(name));
    }
}
