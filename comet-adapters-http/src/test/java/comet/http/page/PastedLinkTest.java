package comet.http.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static comet.http.page.ConfigureFormTest.payload;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import comet.http.config.ConfigurationVectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("PAGE-082: the paste box")
class PastedLinkTest extends BrowserTest {

    private static final String FILLED_IN =
            "{\"debridServices\":[{\"service\":\"realdebrid\",\"apiKey\":\"RDKEY123\"}],\"maxResultsPerResolution\":3}";

    /** What is in the form, as one text. */
    private static final String FORM = """
            (form) => [...form.querySelectorAll('input, select')]
                .map((control) => (control.type === 'checkbox' ? control.checked : control.value)).join('|')
            """;

    private static final String SEGMENT = ConfigurationVectors.segment(
                    "{\"debridServices\":[{\"service\":\"torbox\",\"apiKey\":\"k\"}],\"maxResultsPerResolution\":7}")
            .text();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://addon.example.com/%s/manifest.json",
                "stremio://addon.example.com/%s/manifest.json",
                " https://addon.example.com/s/k3y/%s/manifest.json\n",
                "https://addon.example.com:8443/folder/s/eyJ0b2tlbg/%s/manifest.json?x=1#y",
                "https://addon.example.com/%s/configure",
                "addon.example.com/%s/manifest",
                "/%s/configure",
                "https://web.stremio.com/#/addons?addon=https%%3A%%2F%%2Faddon.example.com%%2F%s%%2Fmanifest.json",
                "%s"
            })
    @DisplayName("reads a link of any compatible server")
    void readsLinks(String form) throws Exception {
        Page page = pasted(form.formatted(SEGMENT));

        assertThat(page.locator("#paste-result")).hasText("Settings loaded. Check them, then install.");
        assertThat(labelled(page, "Max Results Per Resolution")).hasValue("7");
        JsonNode payload = payload(copiedLink(page));
        assertThat(payload.at("/debridServices/0/service").textValue()).isEqualTo("torbox");
    }

    @Test
    @DisplayName("reads a segment with a raw slash")
    void readsRawSlashes() {
        Page page = pasted("https://addon.example.com/eyJkZWJyaWRTdHJlYW1Qcm94eVBhc3N3b3JkIjoiYWE/In0=/manifest.json");

        assertThat(page.locator("#debridStreamProxyPassword")).hasValue("aa?");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '{"cachedOnly":"maybe",DEBRID}',                              Show Cached Only
            '{"resultFormat":"all","maxSize":[],DEBRID}',                 'Max Size (GB), Result Format'
            '{"resultFormat":["title",7],DEBRID}',                        Result Format
            '{"languages":["All"],"resolutions":["All"],DEBRID}',         'Language Settings, Resolutions'
            '{"debridServices":[{"service":"seedr","apiKey":"x"},{"service":"torbox","apiKey":"k"}]}', the service of account 1
            '{"debridServices":"x","debridService":"torbox","debridApiKey":"k"}', the debrid services
            """)
    @DisplayName("ASK-39: takes each field by itself, keeps the accounts, and says in words what was ignored")
    void salvages(String json, String ignored) throws Exception {
        String payload = json.replace("DEBRID", "\"debridServices\":[{\"service\":\"torbox\",\"apiKey\":\"k\"}]");

        Page page = pasted(
                "stremio://x.example/" + ConfigurationVectors.segment(payload).text() + "/manifest.json");

        assertThat(page.locator("#ignored-fields")).hasText(ignored);
        assertThat(page.locator("#paste-result")).containsText("except: " + ignored);
        assertThat(payload(copiedLink(page)).get("debridServices").toString())
                .isEqualTo("[{\"service\":\"torbox\",\"apiKey\":\"k\"}]");
    }

    @Test
    @DisplayName("ASK-39: an account whose key cannot be read is kept and asks for its key")
    void salvagesTheService() {
        Page page = pasted(ConfigurationVectors.segment("{\"debridService\":\"realdebrid\",\"debridApiKey\":123}")
                .text());

        assertThat(page.locator("#ignored-fields")).hasText("the key of account 1");
        assertThat(page.locator("#accounts .error:visible")).hasText("Enter the key, or remove this row.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://films.example/manifest.json                    | has no settings of this kind of server
            https://films.example/s/eyJ0b2tlbg/manifest.json       | has no settings of this kind of server
            https://films.example/folder/manifest.json             | has no settings of this kind of server
            https://films.example/sort=size%7Cqualityfilter=480p/manifest.json | has no settings of this kind of server
            https://films.example/eyJub3QganNvbg/manifest.json     | The settings in this link are damaged
            https://films.example/eyJjYWNoZWRPbmx5Ijp0cnVlf/manifest.json | This link is cut off
            https://films.example/W10=/manifest.json               | has no settings of this kind of server
            https://films.example/about                            | This is not the link of an add-on.
            hello                                                  | This is not the link of an add-on.
            W10=                                                   | This is not the link of an add-on.
            eyJjYWNoZWRPbmx5Ijp0cnVlf                              | This link is cut off
            eyJhIjrpfQ==                                           | The settings in this link are damaged
            {"quality":"all","debridApiKey":"x","sort":"size"}     | This link belongs to another add-on.
            """)
    @DisplayName("What is not ours, or is damaged, changes nothing, and that is said in words of people")
    void otherTexts(String text, String answer) {
        Page page = visit(Models.plain(), configurePath(FILLED_IN));
        String before = page.locator("#settings").evaluate(FORM).toString();

        paste(
                page,
                text.startsWith("{")
                        ? "https://films.example/"
                                + ConfigurationVectors.segment(text).text() + "/manifest.json"
                        : text);

        assertThat(page.locator("#paste-result")).containsText(answer);
        assertThat(page.locator("#paste-result")).containsText("Nothing was changed.");
        assertThat(page.locator("#replaced")).isHidden();
        assertThat(page.locator("#unsaved")).isHidden();
        assertThat(page.locator("#settings").evaluate(FORM)).isEqualTo(before);
    }

    @Test
    @DisplayName("A link of this server without settings stands for the defaults")
    void defaults() {
        Page page = visit(Models.plain(), configurePath(FILLED_IN));

        paste(page, PageServer.ORIGIN + "/manifest.json");

        assertThat(page.locator("#paste-result")).containsText("the defaults are set");
        assertThat(page.locator("#accounts > fieldset")).hasCount(0);
        button(page, "Undo").click();
        assertThat(page.locator("#accounts > fieldset")).hasCount(1);
    }

    @Test
    @DisplayName("Nobody loses a filled form to a pasted link: there is a way back, and from there again")
    void undo() {
        Page page = visit(Models.plain(), configurePath(FILLED_IN));
        labelled(page, "HD - 720p").uncheck();
        String before = page.locator("#settings").evaluate(FORM).toString();

        paste(page, SEGMENT);
        assertThat(labelled(page, "Max Results Per Resolution")).hasValue("7");
        assertThat(page.locator("#replaced")).containsText("This replaced what you had filled in.");

        button(page, "Undo").click();
        assertThat(page.locator("#settings").evaluate(FORM)).isEqualTo(before);
        assertThat(page.locator("#unsaved")).isVisible();

        button(page, "Undo").click();
        assertThat(labelled(page, "Max Results Per Resolution")).hasValue("7");
    }

    @Test
    @DisplayName("Where nothing was filled in there is nothing to take back")
    void noUndoOfNothing() {
        assertThat(pasted(SEGMENT).locator("#replaced")).isHidden();
    }

    @Test
    @DisplayName("UCFG-114: the same names stand beside the controls concerned, in sections that are open for it")
    void namesBesideControls() throws Exception {
        Page page = visit(
                Models.plain(),
                configurePath("{\"cachedOnly\":7,\"resultFormat\":[\"title\",1],\"languages\":[],\"maxSize\":\"big\","
                        + "\"debridServices\":[{\"service\":\"torbox\",\"apiKey\":\"k\"},{\"service\":\"seedr\"}]}"));

        assertThat(page.locator(".switch:has(#cachedOnly) .ignored-note")).containsText("(cachedOnly)");
        assertThat(page.locator("#resultFormat .ignored-note")).containsText("(resultFormat[1])");
        assertThat(page.locator("#languages-required .ignored-note")).containsText("(languages)");
        assertThat(page.locator(".field:has(#maxSize) .ignored-note")).containsText("(maxSize)");
        assertThat(page.locator("section:has(#accounts) .ignored-note")).containsText("account 2");
        assertThat(page.locator(".ignored-note:visible")).hasCount(5);
        assertThat(payload(copiedLink(page)).toString())
                .contains("\"cachedOnly\":false", "\"resultFormat\":[\"title\"]", "\"maxSize\":0")
                .doesNotContain("seedr");
    }

    @Test
    @DisplayName("ASK-39: an address whose settings hold one bad field keeps the others as well")
    void addressWithABadField() {
        Page page = visit(Models.plain(), configurePath("{\"cachedOnly\":7,\"maxResultsPerResolution\":3}"));

        assertThat(labelled(page, "Max Results Per Resolution")).hasValue("3");
        assertThat(page.locator("#ignored")).containsText("Show Cached Only");
    }

    @Test
    @DisplayName("PAGE-050: an address that cannot be read leaves the initial values, and that is said")
    void unreadableAddress() {
        PageServer server = serve(Models.plain());
        Page page = visit(server, "/W10=/configure", Device.DESKTOP);

        assertThat(page.locator("#unreadable")).isVisible();
        assertThat(copiedLink(page)).isEqualTo(server.origin() + "/manifest.json");
    }

    @Test
    @DisplayName("HTTP-141: whoever is led here from a link that cannot be read is told so, once")
    void ledHereFromAnUnreadableLink() {
        Page page = visit(Models.plain(), "/configure");
        assertThat(page.locator("#unreadable")).isHidden();

        page.evaluate("document.cookie = 'configure_unreadable=1; Path=/configure; Max-Age=600; SameSite=Lax'");
        page.reload();
        assertThat(page.locator("#unreadable")).isVisible();

        page.reload();
        assertThat(page.locator("#unreadable")).isHidden();
    }

    private Page pasted(String text) {
        Page page = visit(Models.draft().proxying().model(), "/configure");
        paste(page, text);
        return page;
    }

    private static void paste(Page page, String text) {
        page.getByText("Already have a link?").click();
        labelled(page, "Existing add-on link").focus();
        page.evaluate("(text) => navigator.clipboard.writeText(text)", text);
        page.keyboard().press("Control+V");
    }
}
