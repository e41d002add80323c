package comet.http.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import comet.core.debrid.ServiceId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurePageTest {

    private static final String LOOKS_LIKE_MARKUP = "</script><b>\u2028&\"'{{data}}";
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"page-data\">(.*?)</script>", Pattern.DOTALL);

    private final ConfigurePage page = new ConfigurePage(new PageAssets());

    @Test
    @DisplayName("PAGE-100: title and heading use the add-on's name, as text")
    void theAddonNameIsText() {
        String html = html(Models.draft().named("<Films & more>").model());

        assertThat(html)
                .contains("<title>&lt;Films &amp; more&gt;: configure</title>", "<h1>&lt;Films &amp; more&gt;</h1>")
                .doesNotContain("<Films");
    }

    @Test
    @DisplayName("PAGE-007: injected data cannot end its script element")
    void dataIsSafeInHtml() throws Exception {
        String html = html(Models.draft().named(LOOKS_LIKE_MARKUP).model());

        Matcher data = DATA.matcher(html);
        assertThat(data.find()).isTrue();
        assertThat(data.group(1)).doesNotContain("<", ">", "&", "\u2028");
        assertThat(new JsonMapper().readTree(data.group(1)).get("addonName").textValue())
                .isEqualTo(LOOKS_LIKE_MARKUP);
    }

    @Test
    @DisplayName("PAGE-002, PAGE-003: nine components and 48 languages are injected")
    void componentsAndLanguagesAreInjected() throws Exception {
        JsonNode data = data(Models.plain());

        assertThat(data.get("components")).hasSize(9);
        assertThat(data.get("languages")).hasSize(48);
        assertThat(data.get("languages").get(47).toString())
                .isEqualTo("{\"code\":\"la\",\"flag\":\"💃🏻\",\"name\":\"Latino\"}");
    }

    @Test
    @DisplayName("PAGE-001: the operator's HTML is inserted as it is, and nothing when unset")
    void customHeaderIsRaw() {
        assertThat(html(Models.draft().withHeader("<b>Hello</b>\r\n").model()))
                .contains("<div class=\"custom\"><b>Hello</b>\n</div>");
        assertThat(html(Models.plain())).doesNotContain("class=\"custom\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "None", "none", " NONE "})
    @DisplayName("HTTP-154: blank and None count as no header")
    void noneIsNoHeader(String setting) {
        ConfigurePageModel model = Models.draft().withHeader(setting).model();

        assertThat(html(model)).doesNotContain("class=\"custom\"");
        assertThat(page.contentSecurityPolicy(model)).isEqualTo(ContentSecurityPolicy.OWN);
    }

    @Test
    @DisplayName("HTTP-063: a page that cannot install says so and is never given the token")
    void thePublicPageOfAPrivateServer() {
        assertThat(html(Models.draft().notInstallable().model()))
                .contains("This server is private.")
                .doesNotContain("/s/", "/manifest.json");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Models.draft().behind("k3y").notInstallable().model())
                .withMessageContaining("HTTP-063")
                .withMessageNotContaining("k3y");
    }

    @Test
    @DisplayName("PAGE-005, PAGE-045, PAGE-075: what the server does not offer is not on the page")
    void absentFeaturesAreAbsent() {
        String torrentSwitch = "id=\"enableTorrent\"";
        String kodi = "id=\"kodi-dialog\"";

        assertThat(html(Models.plain())).contains(torrentSwitch).doesNotContain(kodi, "data-action=\"kodi\"");
        assertThat(html(Models.draft().withoutTorrents().model())).doesNotContain(torrentSwitch);
        assertThat(html(Models.draft().pairingKodi().model())).contains(kodi, "data-action=\"kodi\"");
    }

    @Test
    @DisplayName("PAGE-075: the page is told which services the server can ask about a key")
    void connectedServices() throws Exception {
        assertThat(data(Models.draft().checking().model()).get("connectedServices"))
                .isEmpty();
        assertThat(data(Models.draft()
                                .checking(ServiceId.TORBOX, ServiceId.REALDEBRID)
                                .model())
                        .get("connectedServices")
                        .toString())
                .isEqualTo("[\"realdebrid\",\"torbox\"]");
    }

    @Test
    @DisplayName("HTTP-153: who has signed in can sign out, without script too")
    void signOut() {
        assertThat(html(Models.draft().below("/x").behind("k3y").inSession().model()))
                .contains("<form id=\"sign-out\" method=\"post\" action=\"/x/s/k3y/configure/logout\">")
                .contains("<button type=\"submit\" class=\"quiet\">Sign out</button>");
        assertThat(html(Models.plain())).doesNotContain("Sign out");
    }

    @ParameterizedTest
    @CsvSource({"'',''", "/addons/x,''", "'',k3y", "/addons/x,k3y"})
    @DisplayName("HTTP-091, PAGE-006: links of the page have the base path; the default manifest has the prefix too")
    void linksHaveBasePathAndPrefix(String basePath, String token) {
        Models.Draft draft = Models.draft().below(basePath);
        ConfigurePageModel model =
                token.isEmpty() ? draft.model() : draft.behind(token).model();
        String html = html(model);

        assertThat(html)
                .contains("href=\"" + basePath + "/health\"")
                .contains("href=\"" + basePath + "/assets/page.")
                .contains("href=\"" + model.address().publicBaseUrl().orElse("")
                        + (token.isEmpty() ? "" : "/s/" + token) + "/manifest.json\"");
        assertThat(Pattern.compile("(?:src|href)=\"(/[^\"]*)\"").matcher(html).results())
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link.group(1)).startsWith(basePath + "/"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://x.example/,''",
        "ftp://x.example,''",
        "x.example,''",
        "https://x.example/a?b,''",
        ",s/k",
        ",/s/",
        ",/s/a/b"
    })
    @DisplayName("A base address or prefix of another form is refused")
    void wrongPathsAreRefused(@Nullable String base, String prefix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConfigurePageModel.Address(Optional.ofNullable(base), prefix, true));
    }

    @Test
    @DisplayName("RSL-10: the footer names the sources that ask for it, as text that leads there")
    void attributions() {
        Attribution films = new Attribution("Films & <b>more</b>", "https://films.example.com/?a=1&b=2");
        String html = html(Models.draft().naming(films).model());

        assertThat(html.substring(html.indexOf("<footer>"), html.indexOf("</footer>")))
                .contains("<a href=\"https://films.example.com/?a=1&amp;b=2\">Films &amp; &lt;b&gt;more&lt;/b&gt;</a>");
        assertThat(html(Models.plain())).doesNotContain("https://films.example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "http://films.example.com", "films"})
    @DisplayName("RSL-10: an attribution leads to an https address or is none")
    void attributionsAreLinks(String link) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Attribution("Films", link));
        assertThatIllegalArgumentException().isThrownBy(() -> new Attribution(" ", "https://films.example.com"));
    }

    @Test
    @DisplayName("HTTP-062: the text form of what the page depends on hides the token")
    void theModelHidesTheToken() {
        assertThat(Models.draft().behind("k3y").model().toString()).doesNotContain("k3y");
    }

    @Test
    @DisplayName("PAGE-070: there is no inline script, style or handler on the page")
    void nothingIsInline() {
        assertThat(html(Models.draft().pairingKodi().model()))
                .doesNotContainPattern("<script(?![^>]*(src=|application/json))")
                .doesNotContainPattern("<style|<[^>]+ style=|<[^>]+ on[a-z]+=");
    }

    @Test
    @DisplayName("PAGE-071: the page names no other host except where a person finds a key or Stremio")
    void nothingIsLoadedFromElsewhere() {
        assertThat(html(Models.draft().pairingKodi().model())).doesNotContainPattern("(src|href)=\"(https?:)?//");
    }

    private String html(ConfigurePageModel model) {
        return new String(page.html(model), StandardCharsets.UTF_8);
    }

    private JsonNode data(ConfigurePageModel model) throws Exception {
        Matcher data = DATA.matcher(html(model));
        assertThat(data.find()).isTrue();
        return new JsonMapper().readTree(data.group(1));
    }
}
