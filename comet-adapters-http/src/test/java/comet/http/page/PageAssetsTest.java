package comet.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageAssetsTest {

    private static final int WEIGHT_LIMIT = 150_000;

    private final PageAssets assets = new PageAssets();

    @ParameterizedTest
    @CsvSource({
        "page.%s.css,      text/css; charset=utf-8,        'public, max-age=31536000, immutable'",
        "configure.%s.js,  text/javascript; charset=utf-8, 'public, max-age=31536000, immutable'",
        "qr.%s.js,         text/javascript; charset=utf-8, 'public, max-age=31536000, immutable'",
        "logo.png,         image/png,                      'public, max-age=86400'",
        "background.png,   image/png,                      'public, max-age=86400'"
    })
    @DisplayName("HTTP-125, PAGE-071: the files of the page, with type, tag and how long to keep them")
    void files(String name, String type, String cacheControl) {
        PageAsset asset = assets.find(name.formatted(assets.version())).orElseThrow();

        assertThat(asset.contentType()).isEqualTo(type);
        assertThat(asset.cacheControl()).isEqualTo(cacheControl);
        assertThat(asset.entityTag()).matches("\"[0-9a-f]{32}\"");
        assertThat(asset.bytes().remaining()).isPositive();
    }

    @Test
    @DisplayName("A page of another release finds its files, but the browser does not keep them")
    void otherVersion() {
        PageAsset current = assets.find("page." + assets.version() + ".css").orElseThrow();

        PageAsset other = assets.find("page.00000000.css").orElseThrow();

        assertThat(other.entityTag()).isEqualTo(current.entityTag());
        assertThat(other.cacheControl()).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "page.css",
                "configure.html",
                "../page.css",
                "nothing.00000000.js",
                "logo.svg",
                "logo.00000000.png"
            })
    @DisplayName("Other names stand for nothing")
    void otherNames(String name) {
        assertThat(assets.find(name)).isEmpty();
    }

    @Test
    @DisplayName("Every script imports others under their versioned names, and all of these exist")
    void importsAreVersioned() {
        Pattern imported = Pattern.compile("from '\\./([^']+)'");
        String main = text("configure." + assets.version() + ".js");

        assertThat(imported.matcher(main).results().map(found -> found.group(1)))
                .hasSizeGreaterThan(3)
                .allSatisfy(name -> assertThat(assets.find(name))
                        .hasValueSatisfying(
                                asset -> assertThat(asset.cacheControl()).contains("immutable")));
    }

    @Test
    @DisplayName("HTTP-125: the images are PNG of the sizes clients expect")
    void imagesArePng() {
        assertThat(size("logo.png")).containsExactly(512, 512);
        assertThat(size("background.png")).containsExactly(1280, 720);
    }

    @Test
    @DisplayName("PAGE-099: HTML, styles and scripts together weigh at most 150 kB")
    void weight() {
        byte[] html = new ConfigurePage(assets)
                .html(Models.draft().pairingKodi().checkingAccounts().model());
        String page = new String(html, StandardCharsets.UTF_8);
        Stream<String> files = Pattern.compile("/assets/([a-z]+\\.[0-9a-f]{8}\\.(?:css|js))")
                .matcher(page)
                .results()
                .map(found -> found.group(1));

        int weight = html.length
                + files.mapToInt(name -> assets.find(name).orElseThrow().bytes().remaining())
                        .sum();

        assertThat(weight).isBetween(50_000, WEIGHT_LIMIT);
    }

    private String text(String name) {
        return StandardCharsets.UTF_8
                .decode(assets.find(name).orElseThrow().bytes())
                .toString();
    }

    /** Width and height from the header of a PNG file. */
    private int[] size(String name) {
        var bytes = assets.find(name).orElseThrow().bytes();
        assertThat(bytes.getLong(0)).isEqualTo(0x89504e470d0a1a0aL);
        return new int[] {bytes.getInt(16), bytes.getInt(20)};
    }
}
