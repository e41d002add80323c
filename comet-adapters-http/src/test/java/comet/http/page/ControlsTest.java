package comet.http.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static comet.http.page.ConfigureFormTest.payload;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the controls show at first, and for a given payload. */
class ControlsTest extends BrowserTest {

    private static final String INITIAL = """
            () => [...document.querySelectorAll('#settings input')]
                .filter((input) => input.id)
                .map((input) => `${input.labels[0].textContent} = ${input.type === 'checkbox' ? input.checked : input.value}`)
            """;

    private static final String OPTIONS = """
            (group) => [...document.querySelectorAll(`#${group} .choice`)]
                .map((choice) => `${choice.textContent}${choice.querySelector('input').checked ? ' *' : ''}`)
            """;

    private static final String STATE = """
            (label) => {
              const input = [...document.querySelectorAll('#settings label')]
                  .find(({ textContent }) => textContent === label).control;
              return input.type === 'checkbox' ? String(input.checked) : input.value;
            }
            """;

    @Test
    @DisplayName("PAGE-011 to PAGE-024: the controls in their order, with their initial values")
    void initialValues() {
        Page page = visit(Models.draft().proxying().model(), "/configure");

        assertThat(page.evaluate(INITIAL))
                .isEqualTo(List.of(
                        "Enable Torrent Mode = true",
                        "Deduplicate Streams = false",
                        "Scrape Debrid Account Torrents = false",
                        "Debrid Stream Proxy Password = ",
                        "Max Results Per Resolution = 0",
                        "Max Size (GB) = 0",
                        "Allow English in Languages = false",
                        "Remove Unknown Languages = false",
                        "Show Cached Only = false",
                        "Sort Cached and Uncached Together = false",
                        "Remove Trash = true",
                        "Minimum Rank Threshold = -10000000000"));
        assertThat(page.locator("#accounts > fieldset")).hasCount(0);
    }

    @Test
    @DisplayName("PAGE-010: nine resolutions, all selected")
    void resolutions() {
        Page page = visit(Models.plain(), "/configure");

        assertThat(page.evaluate(OPTIONS, "resolutions"))
                .isEqualTo(List.of(
                        "4K UHD - 2160p *",
                        "QHD - 1440p *",
                        "FHD - 1080p *",
                        "HD - 720p *",
                        "SD - 576p *",
                        "SD - 480p *",
                        "LD - 360p *",
                        "LD - 240p *",
                        "Unknown *"));
    }

    @Test
    @DisplayName("PAGE-025: nine parts of a result, all selected")
    void resultFormat() {
        Page page = visit(Models.plain(), "/configure");

        assertThat(page.evaluate(OPTIONS, "resultFormat"))
                .isEqualTo(List.of(
                        "Title *",
                        "Video *",
                        "Audio *",
                        "Quality *",
                        "Release group *",
                        "Seeders *",
                        "Size *",
                        "Tracker *",
                        "Languages *"));
    }

    @ParameterizedTest
    @CsvSource({"required", "allowed", "exclude", "preferred"})
    @DisplayName("PAGE-018: each list offers the 48 languages with their flags, in map order, none selected")
    void languages(String rule) {
        Page page = visit(Models.plain(), "/configure");

        assertThat(page.evaluate(OPTIONS, "languages-" + rule))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .hasSize(48)
                .startsWith("🌎 Multi", "🇬🇧 English")
                .endsWith("💃🏻 Latino")
                .noneMatch(option -> option.endsWith(" *"));
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        {"debridService":"torrent"}                                              | Enable Torrent Mode        | true
        {"debridService":"torrent","enableTorrent":false}                        | Enable Torrent Mode        | false
        {"debridService":"torbox","debridApiKey":"k"}                            | Enable Torrent Mode        | false
        {"debridServices":[{"service":"torbox","apiKey":"k"}]}                   | Enable Torrent Mode        | false
        {"debridServices":[{"service":"torbox","apiKey":"k"}],"enableTorrent":1} | Enable Torrent Mode        | true
        {"debridServices":[],"debridService":"torbox","debridApiKey":"k"}        | API key                    | k
        {"debridServices":[{"service":"torbox","apiKey":"l"}],"debridService":"torbox","debridApiKey":"k"} | API key | l
        {"maxSize":3221225472}                                                   | Max Size (GB)              | 3
        {"maxSize":1395864371.2}                                                 | Max Size (GB)              | 1.3
        {"maxSize":-1}                                                           | Max Size (GB)              | 0
        {"maxResultsPerResolution":"7"}                                          | Max Results Per Resolution | 7
        {"resolutions":{"r720p":false}}                                          | HD - 720p                  | false
        {"resolutions":{"r720p":0}}                                              | HD - 720p                  | true
        {"resolutions":{"r720p":false}}                                          | Unknown                    | true
        {"resultFormat":["size","title"]}                                        | Size                       | true
        {"resultFormat":["size","title"]}                                        | Tracker                    | false
        {"resultFormat":["all"]}                                                 | Tracker                    | true
        {"resultFormat":[]}                                                      | Tracker                    | false
        {"removeTrash":"no"}                                                     | Remove Trash               | false
        {"options":{"remove_ranks_under":-5.5}}                                  | Minimum Rank Threshold     | -5.5
        {"options":{"remove_ranks_under":"5"}}                                   | Minimum Rank Threshold     | -10000000000
        {"options":{"allow_english_in_languages":false}}                         | Allow English in Languages | false
        {"options":{"remove_unknown_languages":true}}                            | Remove Unknown Languages   | true
        """)
    @DisplayName("PAGE-051: what a payload sets")
    void payloadsSetControls(String json, String label, String state) {
        Page page = visit(Models.plain(), configurePath(json));

        assertThat(page.evaluate(STATE, label)).isEqualTo(state);
    }

    @Test
    @DisplayName("PAGE-074: texts are written in UTF-8")
    void utf8() throws Exception {
        Page page = visit(Models.draft().proxying().model(), "/configure");

        labelled(page, "Debrid Stream Proxy Password").fill("é 日本 🎬");

        assertThat(payload(copiedLink(page)).get("debridStreamProxyPassword").textValue())
                .isEqualTo("é 日本 🎬");
    }

    @Test
    @DisplayName("PAGE-013, PAGE-094: the proxy password is masked, shown on request, and not the browser's to fill in")
    void proxyPassword() {
        Page page = visit(Models.draft().proxying().model(), "/configure");

        assertThat(labelled(page, "Debrid Stream Proxy Password")).hasAttribute("type", "password");
        assertThat(labelled(page, "Debrid Stream Proxy Password")).hasAttribute("autocomplete", "new-password");
        button(page, "Show password").click();
        assertThat(labelled(page, "Debrid Stream Proxy Password")).hasAttribute("type", "text");
    }

    @Test
    @DisplayName("PAGE-097: the size is labelled as people know it, and says what it counts")
    void sizeUnit() {
        Page page = visit(Models.plain(), "/configure");

        assertThat(labelled(page, "Max Size (GB)"))
                .hasAccessibleDescription(
                        "Hides larger releases. Counted in GiB: 1 GB here is 1,073,741,824 bytes." + " 0 = no limit.");
    }

    @Test
    @DisplayName("PAGE-091: sections that are closed tell how much is selected in them")
    void countsOfClosedSections() {
        Page page = visit(
                Models.plain(),
                configurePath("{\"resultFormat\":[\"title\",\"size\"],\"languages\":{\"required\":[\"de\"],"
                        + "\"exclude\":[\"de\",\"fr\"]}}"));

        assertThat(page.locator("#language-section > summary")).containsText("3 chosen, 1 contradictory");
        assertThat(page.locator("#advanced-section > summary")).containsText("Result Format: 2 of 9");
    }
}
