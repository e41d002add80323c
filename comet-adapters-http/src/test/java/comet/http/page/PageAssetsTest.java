package comet.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageAssetsTest {

    private static final Pattern IMPORT = Pattern.compile("from '\\./([^']+)'");

    private final PageAssets assets = new PageAssets();

    @DisplayName("HTTP-125: each kind of file has its type, a validator and a time to be kept")
    @ParameterizedTest
    @CsvSource(textBlock = """
            page.VERSION.css,     text/css; charset=utf-8,        'public, max-age=31536000, immutable'
            configure.VERSION.js, text/javascript; charset=utf-8, 'public, max-age=31536000, immutable'
            theme.VERSION.js,     text/javascript; charset=utf-8, 'public, max-age=31536000, immutable'
            qr.VERSION.js,        text/javascript; charset=utf-8, 'public, max-age=31536000, immutable'
            qr.00000000.js,       text/javascript; charset=utf-8, no-cache
            logo.png,             image/png,                      'public, max-age=86400'
            background.png,       image/png,                      'public, max-age=86400'
            """)
    void givenAName_whenFound_thenItHasItsHeaders(String name, String type, String cacheControl) {
        PageAsset asset = assets.find(name.replace("VERSION", assets.version())).orElseThrow();

        assertThat(asset.contentType()).isEqualTo(type);
        assertThat(asset.cacheControl()).isEqualTo(cacheControl);
        assertThat(asset.entityTag()).matches("\"[0-9a-f]{32}\"");
        assertThat(asset.bytes().remaining()).isPositive();
    }

    @DisplayName("Nothing but the pages' own files is found")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "page.css",
                "configure.html",
                "../page/page.css",
                "page.0000000.css",
                "page.00000000.js",
                "other.00000000.js",
                "logo.00000000.png",
                "PageAssets.class"
            })
    void givenAnotherName_whenLookedFor_thenThereIsNone(String name) {
        assertThat(assets.find(name)).isEmpty();
    }

    @DisplayName("Scripts import each other under this version's names, and every import exists")
    @ParameterizedTest
    @ValueSource(strings = {"configure", "form", "rows", "account", "links", "payload", "dialogs", "choices"})
    void givenAScript_whenRead_thenItsImportsExist(String script) {
        String name = script + "." + assets.version() + ".js";
        String text = StandardCharsets.UTF_8
                .decode(assets.find(name).orElseThrow().bytes())
                .toString();

        List<String> imports =
                IMPORT.matcher(text).results().map(PageAssetsTest::name).toList();

        assertThat(imports).isNotEmpty().allSatisfy(imported -> {
            assertThat(imported).contains("." + assets.version() + ".");
            assertThat(assets.find(imported)).isPresent();
        });
    }

    @DisplayName("Two instances name and tag the same files alike")
    @Test
    void givenTwoInstances_whenAsked_thenTheyAgree() {
        PageAssets other = new PageAssets();

        assertThat(other.version()).isEqualTo(assets.version());
        assertThat(other.find("logo.png").orElseThrow().entityTag())
                .isEqualTo(assets.find("logo.png").orElseThrow().entityTag());
    }

    private static String name(MatchResult match) {
        return match.group(1);
    }
}
