package comet.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import comet.core.debrid.ApiKey;
import comet.core.debrid.ServiceId;
import comet.http.config.ConfigReading;
import comet.http.config.ConfigSegment;
import comet.http.config.ConfigurationVectors;
import comet.http.config.ConfigurationVectors.Accepted;
import comet.http.config.ProxyPassword;
import comet.http.config.StreamProxyPolicy;
import comet.http.config.UserConfiguration;
import comet.http.config.UserConfigurationReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the form says, the links it leads to, and what a link says, are one and the same. */
class ConfigureLinksBrowserTest extends BrowserTest {

    private static final String MANIFEST = "/manifest.json";

    private static final String EXAMPLE_SEGMENT =
            "eyJtYXhSZXN1bHRzUGVyUmVzb2x1dGlvbiI6MCwibWF4U2l6ZSI6MCwiY2FjaGVkT25seSI6ZmFsc2UsInNvcnRDYWNoZWRVbmNhY2hl"
                    + "ZFRvZ2V0aGVyIjpmYWxzZSwicmVtb3ZlVHJhc2giOnRydWUsInJlc3VsdEZvcm1hdCI6WyJhbGwiXSwiZGVicmlkU2Vydmlj"
                    + "ZXMiOlt7InNlcnZpY2UiOiJyZWFsZGVicmlkIiwiYXBpS2V5IjoiUkRLRVkxMjMifV0sImVuYWJsZVRvcnJlbnQiOmZhbHNl"
                    + "LCJkZWR1cGxpY2F0ZVN0cmVhbXMiOmZhbHNlLCJzY3JhcGVEZWJyaWRBY2NvdW50VG9ycmVudHMiOmZhbHNlLCJkZWJyaWRT"
                    + "dHJlYW1Qcm94eVBhc3N3b3JkIjoiIiwibGFuZ3VhZ2VzIjp7InJlcXVpcmVkIjpbXSwiYWxsb3dlZCI6W10sImV4Y2x1ZGUi"
                    + "OltdLCJwcmVmZXJyZWQiOltdfSwicmVzb2x1dGlvbnMiOnt9LCJvcHRpb25zIjp7InJlbW92ZV9yYW5rc191bmRlciI6LTEw"
                    + "MDAwMDAwMDAwLCJhbGxvd19lbmdsaXNoX2luX2xhbmd1YWdlcyI6ZmFsc2UsInJlbW92ZV91bmtub3duX2xhbmd1YWdlcyI6"
                    + "ZmFsc2V9fQ==";

    /** Every control, with what it says. */
    private static final String CONTROLS = """
            () => [...document.querySelectorAll('#settings input:not([type=search]), #settings select')].map(control =>
              `${control.id || control.name + ' ' + control.value}: `
              + (control.type === 'checkbox' ? control.checked : control.value))""";

    /** Follows no link out of the page, but remembers where it leads. */
    private static final String REMEMBER_LINKS = """
            window.followed = [];
            document.addEventListener('click', event => {
              const link = event.target.closest('a[href]');
              if (link) {
                event.preventDefault();
                window.followed.push([link.href, link.target, link.rel].join(' '));
              }
            }, true);""";

    private final UserConfigurationReader reader = new UserConfigurationReader(new StreamProxyPolicy(
            true,
            Optional.of(new ProxyPassword("hunter2")),
            ServiceId.REALDEBRID,
            Optional.of(new ApiKey("operator"))));

    @DisplayName("PAGE-050, PAGE-051: what was filled in is in the link, and the link fills it in again")
    @Test
    void givenAFilledForm_whenItsLinkIsOpened_thenTheControlsSayTheSame() {
        visit("/configure");
        fillEverythingIn();
        List<?> filled = list(CONTROLS);

        String link = copiedLink();
        visit(configurePath(link));

        assertThat(list(CONTROLS)).hasSizeGreaterThan(200).isEqualTo(filled);
        UserConfiguration read = read(link);
        UserConfiguration expected = ConfigurationVectors.read("""
                {"maxResultsPerResolution": 7, "maxSize": 13421772800, "cachedOnly": true,
                 "sortCachedUncachedTogether": true, "resultFormat": ["title", "video_info", "audio_info",
                 "quality_info", "release_group", "size", "tracker", "languages"], "debridServices": [
                 {"service": "realdebrid", "apiKey": "RDKEY123"}, {"service": "pikpak", "apiKey": "zoë@example.com:p ß?"}],
                 "enableTorrent": true, "deduplicateStreams": true, "scrapeDebridAccountTorrents": true,
                 "languages": {"required": ["fr"], "allowed": ["de"], "exclude": ["ru"], "preferred": ["en", "hi"]},
                 "resolutions": {"r480p": false, "unknown": false}, "options": {"remove_ranks_under": -500.5,
                 "allow_english_in_languages": true, "remove_unknown_languages": true}}""");
        assertThat(read.search()).isEqualTo(expected.search());
        assertThat(read.resultFormat()).isEqualTo(expected.resultFormat());
    }

    private void fillEverythingIn() {
        addAccount("Real-Debrid", "RDKEY123");
        addAccount("PikPak", "zoë@example.com:p ß?");
        page.locator("#enableTorrent").check();
        page.locator("#deduplicateStreams").check();
        page.locator("#scrapeDebridAccountTorrents").check();
        page.locator("#debridStreamProxyPassword").fill("wrong");
        page.getByLabel("SD - 480p").uncheck();
        page.locator("#resolutions").getByLabel("Unknown").uncheck();
        page.getByLabel("Max Results Per Resolution").fill("7");
        page.getByLabel("Max Size (GB)").fill("12.5");
        openSection("language-section");
        choose("required", "French");
        choose("allowed", "German");
        choose("exclude", "Russian");
        choose("preferred", "Hindi");
        choose("preferred", "English");
        page.locator("#allow_english_in_languages").check();
        page.locator("#remove_unknown_languages").check();
        openSection("advanced-section");
        page.locator("#cachedOnly").check();
        page.locator("#sortCachedUncachedTogether").check();
        page.getByLabel("Minimum Rank Threshold").fill("-500.5");
        page.getByLabel("Seeders").uncheck();
    }

    private void choose(String rule, String language) {
        var picker = page.locator("#languages-" + rule);
        if (picker.locator("details:not([open])").count() > 0) {
            picker.locator("summary").click();
        }
        picker.getByPlaceholder("Search").fill(language);
        picker.getByLabel(language).check();
    }

    @DisplayName("PAGE-040: the default configuration has no config segment")
    @Test
    void givenNoChange_whenCopied_thenThereIsNoSegment() {
        visit("/configure");

        assertThat(copiedLink()).isEqualTo(origin() + MANIFEST);
    }

    @DisplayName("PAGE-040: a change that is taken back, and Reset, lead to the default again")
    @Test
    void givenChangesTakenBack_whenCopied_thenThereIsNoSegment() {
        visit("/configure");
        page.locator("#maxSize").fill("3");
        assertThat(copiedLink()).endsWith(MANIFEST).isNotEqualTo(origin() + MANIFEST);
        page.locator("#maxSize").fill("");
        assertThat(copiedLink()).isEqualTo(origin() + MANIFEST);

        addAccount("TorBox", "tb");
        page.locator("#reset").click();

        assertThat(copiedLink()).isEqualTo(origin() + MANIFEST);
    }

    @DisplayName("PAGE-044, PAGE-043: the example, to the letter")
    @Test
    void givenTheExample_whenCopiedAndInstalled_thenTheLinksAreThese() {
        page.addInitScript(REMEMBER_LINKS);
        server.shows(PageModels.OPEN.withPrefix("/s/k3y"));
        servedFrom(EXAMPLE);
        visit("/s/k3y/configure");
        addAccount("Real-Debrid", "RDKEY123");

        assertThat(copiedLink()).isEqualTo(EXAMPLE + "/s/k3y/" + EXAMPLE_SEGMENT + MANIFEST);
        action("install").click();

        assertThat(followed()).isEqualTo("stremio://addon.example.com/s/k3y/" + EXAMPLE_SEGMENT + MANIFEST);
        expect(page.locator("#status")).containsText("Opening Stremio");
    }

    @DisplayName("PAGE-080: the links for Stremio Web and ChillLink")
    @Test
    void givenTheExample_whenUsedElsewhere_thenTheLinksFit() {
        page.addInitScript(REMEMBER_LINKS);
        server.shows(PageModels.OPEN.withBasePath("/addons/x"));
        servedFrom(EXAMPLE);
        visit("/addons/x/configure");
        expect(action("chilllink")).isDisabled();
        addAccount("Real-Debrid", "RDKEY123");

        action("web").click();
        assertThat(followed())
                .isEqualTo("https://web.stremio.com/#/addons?addon=https%3A%2F%2Faddon.example.com%2Faddons%2Fx%2F"
                        + EXAMPLE_SEGMENT.replace("=", "%3D") + "%2Fmanifest.json _blank noopener noreferrer");
        setClipboard("");
        action("chilllink").click();
        page.waitForCondition(() -> !clipboard().isEmpty());

        assertThat(clipboard()).isEqualTo(EXAMPLE + "/addons/x/" + EXAMPLE_SEGMENT + "/manifest");
    }

    @DisplayName("PAGE-054: loading a configuration and copying its link changes nothing")
    @ParameterizedTest(name = "{0}")
    @MethodSource("comet.http.config.ConfigurationVectors#accepted")
    void givenAVector_whenLoadedAndCopied_thenItMeansTheSame(Accepted vector) {
        visit("/" + vector.segment().text() + "/configure");
        expect(page.locator("#unreadable")).isHidden();
        expect(page.locator("#ignored")).isHidden();

        String link = copiedLink();

        UserConfiguration before = valid(vector.segment());
        UserConfiguration after = read(link);
        if (vector.toString().startsWith("CV-02 ")) {
            // The page's own defaults: they are what collapses, although they allow less English than the server's.
            assertThat(link).isEqualTo(origin() + MANIFEST);
            return;
        }
        assertThat(after.search()).isEqualTo(before.search());
        assertThat(after.resultFormat()).isEqualTo(before.resultFormat());
        assertThat(after.proxyPassword()).isEqualTo(before.proxyPassword());
    }

    @DisplayName("PAGE-053: what this page does not know is written back")
    @Test
    void givenUnknownFields_whenCopied_thenTheyAreKept() {
        ConfigSegment newer = ConfigurationVectors.segment("""
                {"future":{"a":[1,"<b>"]},"cachedOnly":true,"options":{"later":1},"languages":{"spoken":["en"]},\
                "debridServices":[{"service":"torbox","apiKey":"tb","region":"eu"}],"resultFormat":["title","mood"]}""");
        visit("/" + newer.inPath() + "/configure");

        String payload = new String(segment(copiedLink()).orElseThrow().decode().orElseThrow(), StandardCharsets.UTF_8);

        assertThat(payload)
                .contains("\"future\":{\"a\":[1,\"<b>\"]}", "\"later\":1", "\"spoken\":[\"en\"]", "\"region\":\"eu\"")
                .contains("\"resultFormat\":[\"title\",\"mood\"]")
                .doesNotContain("debridApiKey");
    }

    @DisplayName("PAGE-050: settings that cannot be read leave the page at its initial values, and it says so")
    @Test
    void givenAnUnreadableSegment_whenOpened_thenDefaults() {
        visit("/bm90IGpzb24=/configure");

        expect(page.locator("#unreadable")).isVisible();
        assertThat(copiedLink()).isEqualTo(origin() + MANIFEST);
    }

    @DisplayName("PAGE-082: pasting a link of any compatible server fills the form in")
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            stremio://other.example/SEGMENT/manifest.json,                    true
            https://other.example/s/t0ken/SEGMENT/manifest.json,              true
            https://other.example/addons/comet/SEGMENT/configure,             true
            https://web.stremio.com/#/addons?addon=https%3A%2F%2Fother.example%2FSEGMENT%2Fmanifest.json, true
            SEGMENT,                                                          true
            https://other.example/manifest.json,                              false
            """)
    void givenALink_whenPasted_thenItsSettingsAreShown(String link, boolean hasSettings) {
        visit("/configure");
        page.locator("#maxResultsPerResolution").fill("3");
        page.locator("summary", new Page.LocatorOptions().setHasText("Already have a link?"))
                .click();
        page.locator("#paste-link").fill(link.replace("SEGMENT", EXAMPLE_SEGMENT));
        page.locator("#paste-load").click();

        expect(page.locator("#paste-result")).containsText(hasSettings ? "Settings loaded" : "no settings of its own");
        assertThat(copiedLink()).isEqualTo(origin() + (hasSettings ? "/" + EXAMPLE_SEGMENT : "") + MANIFEST);
    }

    @DisplayName("PAGE-083, PAGE-084: a change is announced as not yet installed; the address changes with the action")
    @Test
    void givenALoadedLink_whenChanged_thenReinstallIsCalledFor() {
        visit("/" + EXAMPLE_SEGMENT + "/configure");
        String before = page.url();
        expect(page.locator("#loaded")).isVisible();
        expect(page.locator("#unsaved")).isHidden();

        page.locator("#maxResultsPerResolution").fill("3");
        expect(page.locator("#unsaved")).isVisible();
        assertThat(page.url()).isEqualTo(before);
        String link = copiedLink();

        assertThat(page.url()).isEqualTo(origin() + configurePath(link));
        assertThat(read(link).search().maxResultsPerResolution()).isEqualTo(3);
    }

    private String followed() {
        return ((String) page.evaluate("() => window.followed.at(-1)")).strip();
    }

    private static String configurePath(String link) {
        return link.replaceFirst("^https?://[^/]*", "").replaceFirst("manifest\\.json$", "configure");
    }

    private Optional<ConfigSegment> segment(String link) {
        assertThat(link).startsWith(origin() + "/").endsWith(MANIFEST);
        String path = link.substring(origin().length(), link.length() - MANIFEST.length());
        return path.isEmpty() ? Optional.empty() : Optional.of(new ConfigSegment(path.substring(1)));
    }

    private UserConfiguration read(String link) {
        return segment(link).map(this::valid).orElse(UserConfiguration.DEFAULT);
    }

    private UserConfiguration valid(ConfigSegment segment) {
        return switch (reader.read(segment)) {
            case ConfigReading.Valid valid -> valid.configuration();
            case ConfigReading.Invalid invalid -> throw new AssertionError("refused: " + invalid);
        };
    }
}
