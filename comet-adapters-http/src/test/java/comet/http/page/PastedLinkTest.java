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
            '{"cachedOnly":"maybe",DEBRID}',                              cachedOnly
            '{"resultFormat":"all","maxSize":[],DEBRID}',                 'maxSize, resultFormat'
            '{"languages":["All"],"resolutions":["All"],DEBRID}',         'languages, resolutions'
            '{"debridServices":[{"service":"seedr","apiKey":"x"},{"service":"torbox","apiKey":"k"}]}', debridServices[0].service
            '{"debridServices":"x","debridService":"torbox","debridApiKey":"k"}', debridServices
            """)
    @DisplayName("ASK-39: takes each field by itself, keeps the accounts, and names what was ignored")
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

        assertThat(page.locator("#ignored-fields")).hasText("debridApiKey");
        assertThat(page.locator("#accounts .error:visible")).hasText("Enter the key, or remove this row.");
    }

    @ParameterizedTest
    @CsvSource({
        "https://addon.example.com/manifest.json,               holds no settings of its own",
        "https://addon.example.com/s/eyJ0b2tlbg/manifest.json,  holds no settings of its own",
        "https://addon.example.com/folder/manifest.json,        holds no settings of its own",
        "https://addon.example.com/eyJub3QganNvbg/manifest.json, cannot be read: it is not JSON.",
        "https://addon.example.com/about,                       cannot be read: it is not the address of a manifest.",
        "hello,                                                 cannot be read: it is cut off.",
        "W10=,                                                  cannot be read: it is not a JSON object."
    })
    @DisplayName("says what is the matter with other texts")
    void otherTexts(String text, String answer) {
        assertThat(pasted(text).locator("#paste-result")).containsText(answer);
    }

    @Test
    @DisplayName("ASK-39: an address whose settings hold one bad field keeps the others as well")
    void addressWithABadField() {
        Page page = visit(Models.plain(), configurePath("{\"cachedOnly\":7,\"maxResultsPerResolution\":3}"));

        assertThat(labelled(page, "Max Results Per Resolution")).hasValue("3");
        assertThat(page.locator("#ignored")).containsText("cachedOnly");
    }

    @Test
    @DisplayName("PAGE-050: an address that cannot be read leaves the initial values, and that is said")
    void unreadableAddress() {
        PageServer server = serve(Models.plain());
        Page page = visit(server, "/W10=/configure", Device.DESKTOP);

        assertThat(page.locator("#unreadable")).isVisible();
        assertThat(copiedLink(page)).isEqualTo(server.origin() + "/manifest.json");
    }

    private Page pasted(String text) {
        Page page = visit(Models.draft().proxying().model(), "/configure");
        page.getByText("Already have a link?").click();
        labelled(page, "Existing add-on link").focus();
        page.evaluate("(text) => navigator.clipboard.writeText(text)", text);
        page.keyboard().press("Control+V");
        return page;
    }
}
