package comet.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Whatever a page refers to is there")
class PageReferencesTest {

    private static final PageAssets ASSETS = new PageAssets();

    /** The pages with everything on them, at the root of a host and below a path. */
    static Stream<Arguments> pages() {
        return Stream.of("", "/addons/x").flatMap(basePath -> {
            byte[] configure = new ConfigurePage(ASSETS)
                    .html(Models.draft()
                            .below(basePath)
                            .proxying()
                            .pairingKodi()
                            .checkingAccounts()
                            .inSession()
                            .model());
            byte[] login = new LoginPage(ASSETS)
                    .html(new LoginPageModel(
                            "Comet",
                            basePath,
                            LoginPageModel.Purpose.CONFIGURE,
                            basePath + "/configure/login",
                            Optional.of("/configure"),
                            LoginPageModel.State.WRONG_PASSWORD));
            return Map.of("configure", configure, "login", login).entrySet().stream()
                    .map(page -> Arguments.of(page.getKey(), basePath, parsed(page.getValue())));
        });
    }

    @ParameterizedTest(name = "{0} below \"{1}\"")
    @MethodSource("pages")
    @DisplayName("PAGE-071: every file that a page names is one of this server's own")
    void filesExist(String name, String basePath, Document page) {
        String assets = basePath + "/assets/";
        List<String> files = new ArrayList<>(page.select("script[src]").eachAttr("src"));
        files.addAll(page.select("link[href]").eachAttr("href"));

        assertThat(files).hasSizeGreaterThanOrEqualTo(4).allSatisfy(file -> {
            assertThat(file).startsWith(assets);
            assertThat(ASSETS.find(file.substring(assets.length()))).isPresent();
        });
    }

    @ParameterizedTest(name = "{0} below \"{1}\"")
    @MethodSource("pages")
    @DisplayName("PAGE-090: ids are unique, and every label and description names one that exists")
    void idsExist(String name, String basePath, Document page) {
        List<String> ids = page.select("[id]").eachAttr("id");
        List<String> named = new ArrayList<>(page.select("label[for]").eachAttr("for"));
        for (String attribute : List.of("aria-describedby", "aria-labelledby")) {
            page.select("[" + attribute + "]")
                    .eachAttr(attribute)
                    .forEach(list -> named.addAll(List.of(list.split(" "))));
        }

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(named).isNotEmpty().isSubsetOf(ids);
    }

    @ParameterizedTest(name = "{0} below \"{1}\"")
    @MethodSource("pages")
    @DisplayName("PAGE-071: every icon is drawn in the page itself")
    void iconsExist(String name, String basePath, Document page) {
        assertThat(page.select("use").eachAttr("href"))
                .isNotEmpty()
                .allSatisfy(icon -> assertThat(page.select("symbol" + icon)).hasSize(1));
    }

    private static Document parsed(byte[] html) {
        return Jsoup.parse(new String(html, StandardCharsets.UTF_8));
    }
}
