package comet.http.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurePageTest {

    private static final int MAX_WEIGHT = 150 * 1024; // PAGE-099
    private static final String OWN_FILES =
            "link[rel=stylesheet], link[rel=icon], link[rel=modulepreload], script[src]";

    private final PageAssets assets = new PageAssets();
    private final ConfigurePage page = new ConfigurePage(assets);

    @DisplayName("PAGE-099: HTML, styles and scripts weigh at most 150 KB together")
    @Test
    void thePageIsLight() {
        int weight = page.html(PageModels.OPEN.model()).length;
        Set<String> files = new HashSet<>(addresses(document(open -> open)));
        files.removeIf(file -> file.endsWith(".png"));
        for (String file : files) {
            weight += asset(file).bytes().remaining();
        }

        assertThat(files).hasSizeGreaterThan(12);
        assertThat(weight).isBetween(50_000, MAX_WEIGHT);
    }

    @DisplayName("PAGE-071: every file that the page names is one of this server's own")
    @ParameterizedTest
    @ValueSource(strings = {"", "/addons/x"})
    void everyNamedFileExists(String basePath) {
        List<String> files = addresses(document(open -> open.withBasePath(basePath)));

        assertThat(files).hasSizeGreaterThan(12).allSatisfy(file -> {
            assertThat(file).startsWith(basePath + "/assets/");
            assertThat(assets.find(file.substring((basePath + "/assets/").length())))
                    .isPresent();
        });
    }

    @DisplayName(
            "PAGE-071: every icon that the page uses is drawn in it, and nothing is written into handlers or styles")
    @Test
    void iconsAreDrawnAndNothingIsInline() {
        Document document = document(open -> open);

        assertThat(document.select("use").eachAttr("href"))
                .isNotEmpty()
                .allSatisfy(icon -> assertThat(document.select("symbol" + icon)).hasSize(1));
        assertThat(document.select("script:not([src]):not([type=application/json]), style, [style]"))
                .isEmpty();
        assertThat(document.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getKey().startsWith("on")))
                .isEmpty();
    }

    @DisplayName("HTTP-063: the page at the public address holds no token and says where to go")
    @Test
    void givenAProtectedServer_whenShownInPublic_thenNothingCanBeInstalled() {
        Document document = document(PageModels::notInstallable);

        assertThat(document.expectFirst("#not-installable").text()).contains("private address");
        assertThat(document.select("noscript a")).isEmpty();
        assertThat(document.html()).doesNotContain("/s/");
        assertThat(data(document).get("prefix").textValue()).isEmpty();
        assertThat(data(document).get("installable").booleanValue()).isFalse();
    }

    @DisplayName("HTTP-063: a page that cannot install is not given the token, and no text form shows it")
    @Test
    void aTokenIsNotShownWhereItIsNotNeeded() {
        assertThatThrownBy(() -> new PageModels("Comet", "/s/s3cr3t", "", Optional.empty(), false, false).model())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("s3cr3t");
        assertThat(PageModels.model(open -> open.withPrefix("/s/s3cr3t")).toString())
                .doesNotContain("s3cr3t");
    }

    @DisplayName("A prefix or a base path of another form is refused")
    @ParameterizedTest
    @CsvSource(textBlock = """
            /s,       ''
            /s/a/b,   ''
            s/a,      ''
            '',       addons
            '',       /addons/
            '',       //addons
            """)
    void givenAnotherForm_whenModelled_thenItIsRefused(String prefix, String basePath) {
        PageModels models = PageModels.OPEN.withPrefix(prefix).withBasePath(basePath);

        assertThatThrownBy(models::model).isInstanceOf(IllegalArgumentException.class);
    }

    @DisplayName("PAGE-098: without script there is a plain link to the default manifest")
    @ParameterizedTest(name = "{0}{1}")
    @CsvSource(textBlock = """
            '',        '',     /manifest.json
            '',        /s/k3y, /s/k3y/manifest.json
            /addons/x, /s/k3y, /addons/x/s/k3y/manifest.json
            """)
    void withoutScriptThereIsALink(String basePath, String prefix, String link) {
        Element anchor =
                document(open -> open.withBasePath(basePath).withPrefix(prefix)).expectFirst("noscript a");

        assertThat(anchor.attr("href")).isEqualTo(link);
        assertThat(anchor.text()).isEqualTo(link);
    }

    @DisplayName("PAGE-100: the title and the heading are the add-on's name, as text")
    @Test
    void theNameIsText() {
        Document document = document(open -> open.named("</title><script>a</script>&amp;"));

        assertThat(document.title()).isEqualTo("</title><script>a</script>&amp;: configure");
        assertThat(document.expectFirst("h1").text()).isEqualTo("</title><script>a</script>&amp;");
        assertThat(data(document).get("addonName").textValue()).isEqualTo("</title><script>a</script>&amp;");
        assertThat(document.select("h1")).hasSize(1);
    }

    @DisplayName("PAGE-101: the page shows the version and leads to the server's health")
    @Test
    void theFooterTellsVersionAndHealth() {
        Element footer = document(open -> open.withBasePath("/addons/x").withPrefix("/s/k3y"))
                .expectFirst("footer");

        assertThat(footer.text()).contains("2.0.0-test");
        assertThat(footer.select("a").eachAttr("href")).containsExactly("/addons/x/health");
    }

    @DisplayName("PAGE-001: the operator's header stands below the title as it was written")
    @Test
    void theCustomHeaderIsRaw() {
        Document document = document(open -> open.withHeader("<p id=\"hello\"><b>Hi</b> {{data}}</p>"));

        assertThat(document.expectFirst("header.top + .custom > #hello").html()).isEqualTo("<b>Hi</b> {{data}}");
    }

    @DisplayName("PAGE-002 to PAGE-006: what the script is told")
    @Test
    void theScriptIsTold() {
        JsonNode data = data(document(open -> open.withPrefix("/s/k3y").withBasePath("/addons/x")));

        assertThat(data.get("components").valueStream().map(JsonNode::textValue))
                .containsExactly(
                        "title",
                        "video_info",
                        "audio_info",
                        "quality_info",
                        "release_group",
                        "seeders",
                        "size",
                        "tracker",
                        "languages");
        assertThat(data.get("languages")).hasSize(48);
        assertThat(data.get("languages").get(1).toString())
                .isEqualTo("{\"code\":\"en\",\"flag\":\"🇬🇧\",\"name\":\"English\"}");
        assertThat(data.get("prefix").textValue()).isEqualTo("/s/k3y");
        assertThat(data.get("basePath").textValue()).isEqualTo("/addons/x");
    }

    @DisplayName("PAGE-004, PAGE-005: proxy password and torrent switch are there only where the server has them")
    @Test
    void controlsFollowTheServer() {
        ConfigurePageModel bare =
                new ConfigurePageModel("Comet", "2", "", "", Optional.empty(), false, true, true, false, false);
        Document without = Jsoup.parse(new String(page.html(bare), StandardCharsets.UTF_8));
        Document with = document(open -> open);

        assertThat(without.select("#enableTorrent, #kodi-dialog, [data-action=kodi]"))
                .isEmpty();
        assertThat(without.select("[hidden] > #debridStreamProxyPassword")).hasSize(1);
        assertThat(with.select("#enableTorrent, #kodi-dialog, [data-action=kodi]"))
                .hasSize(3);
        assertThat(with.select("[hidden] > #debridStreamProxyPassword")).hasSize(0);
    }

    @DisplayName("PAGE-090: ids are unique, and every label and description names one that exists")
    @Test
    void referencesHold() {
        Document document = document(open -> open);
        List<String> ids = document.select("[id]").eachAttr("id");
        List<String> named = new ArrayList<>(document.select("label[for]").eachAttr("for"));
        for (String attribute : List.of("aria-describedby", "aria-labelledby")) {
            document.select("[" + attribute + "]")
                    .eachAttr(attribute)
                    .forEach(list -> named.addAll(List.of(list.split(" "))));
        }

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(named).isNotEmpty().isSubsetOf(ids);
    }

    private Document document(UnaryOperator<PageModels> change) {
        return Jsoup.parse(new String(page.html(PageModels.model(change)), StandardCharsets.UTF_8));
    }

    private static JsonNode data(Document document) {
        try {
            return new JsonMapper().readTree(document.expectFirst("#page-data").data());
        } catch (JsonProcessingException e) {
            throw new AssertionError("the page's data is no JSON", e);
        }
    }

    private static List<String> addresses(Document document) {
        return document.select(OWN_FILES).stream()
                .map(element -> element.hasAttr("src") ? element.attr("src") : element.attr("href"))
                .toList();
    }

    private PageAsset asset(String address) {
        return assets.find(address.substring("/assets/".length())).orElseThrow();
    }
}
