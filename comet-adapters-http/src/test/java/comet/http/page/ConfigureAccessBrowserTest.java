package comet.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import comet.http.config.ConfigurationVectors;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on any screen, by keyboard alone, in both themes, and without script. */
class ConfigureAccessBrowserTest extends BrowserTest {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int MOST_STOPS = 150;

    private static final String OPEN_ALL =
            "() => document.querySelectorAll('details').forEach(details => { details.open = true; })";

    private static final String TWO_ACCOUNTS = "/"
            + ConfigurationVectors.segment("""
                    {"debridServices":[{"service":"realdebrid","apiKey":"KEY"},
                     {"service":"pikpak","apiKey":"somebody.with.a.long.name@mail.example.com:a-long-password"}]}""".replace("KEY", "RDKEY123".repeat(6)))
                    .inPath()
            + "/configure";

    @DisplayName("PAGE-090: everything from adding accounts to copying the link by keyboard")
    @Test
    void givenAKeyboardAlone_whenUsed_thenEverythingCanBeDone() {
        visit("/configure");
        page.keyboard().press("Tab");
        assertThat(isFocused(".skip")).isTrue();
        page.keyboard().press("Enter");
        assertThat(isFocused("#settings")).isTrue();

        addByKeyboard("TorBox", "tb-key");
        addByKeyboard("Real", "RDKEY123");
        tabTo("#accounts > li:nth-child(2) .up");
        page.keyboard().press("Enter");
        assertThat(isFocused("#accounts > li:nth-child(1) .up")).isTrue();
        expect(page.locator("#status")).hasText("Real-Debrid is now number 1 of 2.");
        page.keyboard().press("Enter"); // it is the first already
        tabTo("#enableTorrent");
        page.keyboard().press("Space");
        tabTo("input[value=r240p]");
        page.keyboard().press("Space");
        setClipboard("");
        tabTo("[data-action=copy]");
        page.keyboard().press("Enter");
        page.waitForCondition(() -> !clipboard().isEmpty());

        String segment = clipboard().replaceFirst(".*/([^/]+)/manifest\\.json$", "$1");
        assertThat(new String(
                        Base64.getUrlDecoder().decode(segment.replace('+', '-').replace('/', '_')),
                        StandardCharsets.UTF_8))
                .contains(
                        "[{\"service\":\"realdebrid\",\"apiKey\":\"RDKEY123\"},{\"service\":\"torbox\",\"apiKey\":\"tb-key\"}]")
                .contains("\"enableTorrent\":true")
                .contains("\"resolutions\":{\"r240p\":false}");
    }

    private void addByKeyboard(String service, String key) {
        tabTo("#add-account");
        page.keyboard().press("Enter");
        assertThat(isFocused("#accounts > li:last-child select")).isTrue();
        page.keyboard().type(service);
        tabTo("#accounts > li:last-child .account-key input");
        page.keyboard().type(key);
    }

    private void tabTo(String selector) {
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            if (isFocused(selector)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the Tab key does not lead to " + selector);
    }

    private boolean isFocused(String selector) {
        return (Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }

    @DisplayName("PAGE-031: a row is dragged to another place")
    @Test
    void givenTwoRows_whenDragged_thenTheOrderChanges() {
        visit(TWO_ACCOUNTS);
        var handle = account(0).locator(".handle").boundingBox();
        var below = account(1).boundingBox();
        page.mouse().move(handle.x + 5, handle.y + 20);
        page.mouse().down();
        page.mouse().move(handle.x + 5, below.y + below.height / 2, new Mouse.MoveOptions().setSteps(8));
        page.mouse().up();

        expect(service(0)).hasValue("pikpak");
        expect(service(1)).hasValue("realdebrid");
        expect(page.locator(".dragged")).hasCount(0);
    }

    @DisplayName("PAGE-092: no horizontal scrolling, and nothing to press is smaller than 44 px")
    @ParameterizedTest(name = "{0} px wide")
    @ValueSource(ints = {320, 390, 768, 1280})
    void givenAWidth_whenEverythingIsOpen_thenItFits(int width) {
        reopen(new Browser.NewContextOptions().setViewportSize(width, 720));
        visit(TWO_ACCOUNTS);
        page.evaluate(OPEN_ALL);

        assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(width);
        assertThat(list("""
                        () => [...document.querySelectorAll('button, select, summary, .choice, .theme label, .switch label,'
                            + ' input:not([type=checkbox]):not([type=radio])')]
                          .filter(target => target.checkVisibility())
                          .map(target => [target, target.getBoundingClientRect()])
                          .filter(([, box]) => box.height < 43.9 || box.width < 43.9)
                          .map(([target, box]) => `${target.id || target.className || target.textContent}: ${box.width} x ${box.height}`)""")).isEmpty();
    }

    @DisplayName("PAGE-092: on a small screen the actions stay in reach")
    @Test
    void givenAPhone_whenScrolled_thenInstallIsInView() {
        reopen(new Browser.NewContextOptions().setViewportSize(390, 700));
        visit("/configure");

        for (int y : new int[] {0, 600, 100_000}) {
            page.evaluate("y => window.scrollTo(0, y)", y);
            expect(action("install")).isInViewport();
            expect(action("copy")).isInViewport();
        }
    }

    @DisplayName("PAGE-093: the system's theme is followed, and a chosen one is remembered")
    @ParameterizedTest(name = "system {0}, chosen {1}")
    @CsvSource({"LIGHT, dark", "DARK, light"})
    void givenATheme_whenChosen_thenItIsRemembered(ColorScheme system, String chosen) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(system));
        visit("/configure");
        String before = background();

        page.locator("input[name=theme][value=" + chosen + "]").check();
        String after = background();
        page.reload();
        ready();

        assertThat(after).isNotEqualTo(before);
        assertThat(background()).isEqualTo(after);
        expect(page.locator("input[name=theme][value=" + chosen + "]")).isChecked();
        page.locator("input[name=theme][value=system]").check();
        assertThat(background()).isEqualTo(before);
        assertThat(luminance(before) > luminance(after)).isEqualTo(system == ColorScheme.LIGHT);
    }

    private String background() {
        return (String) page.evaluate("() => getComputedStyle(document.body).backgroundColor");
    }

    private static int luminance(String rgb) {
        return Arrays.stream(rgb.replaceAll("[^0-9 ]", "").split(" "))
                .mapToInt(Integer::parseInt)
                .limit(3)
                .sum();
    }

    @DisplayName("PAGE-093: text has a contrast of at least 4.5 to its background")
    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void givenATheme_whenMeasured_thenTextStandsOut(String theme) {
        visit(TWO_ACCOUNTS);
        page.locator("input[name=theme][value=" + theme + "]").check();
        page.evaluate("() => document.documentElement.style.setProperty('transition', 'none')");

        assertThat(list("""
                        () => {
                          const style = getComputedStyle(document.documentElement);
                          const channels = name => style.getPropertyValue(name).trim().match(/[0-9a-f]{2}/g).map(hex => parseInt(hex, 16) / 255);
                          const luminance = name => channels(name)
                            .map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
                            .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
                          const contrast = (a, b) => {
                            const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
                            return (high + 0.05) / (low + 0.05);
                          };
                          const pairs = [['--text', '--accent-soft'], ['--warn', '--warn-soft'], ['--on-accent', '--accent'],
                            ['--on-accent', '--accent-strong'], ['--text', '--error-soft'], ['--accent', '--accent-soft']];
                          for (const text of ['--text', '--muted', '--accent', '--error']) {
                            for (const ground of ['--page', '--card', '--sunken']) {
                              pairs.push([text, ground]);
                            }
                          }
                          return pairs.filter(([a, b]) => !(contrast(a, b) >= 4.5)).map(([a, b]) => `${a} on ${b}: ${contrast(a, b)}`);
                        }""")).isEmpty();
    }

    @DisplayName("PAGE-090: every control has a name")
    @Test
    void givenEveryControl_whenRead_thenItHasAName() {
        visit(TWO_ACCOUNTS);

        assertThat(list("""
                        () => [...document.querySelectorAll('input, select, textarea, button')]
                          .filter(control => !control.labels?.length && !control.getAttribute('aria-label')
                            && !(control.tagName === 'BUTTON' && control.textContent.trim()))
                          .map(control => control.outerHTML)""")).isEmpty();
        assertThat(list("""
                        () => [...document.querySelectorAll('[aria-describedby]')]
                          .flatMap(control => control.getAttribute('aria-describedby').split(' '))
                          .filter(id => !document.getElementById(id))""")).isEmpty();
        assertThat(
                        list(
                                "() => [...document.querySelectorAll('fieldset')].filter(f => !f.querySelector(':scope > legend'))"))
                .isEmpty();
    }

    @DisplayName("PAGE-098: without script the page explains itself and links the default manifest")
    @Test
    void givenNoScript_whenOpened_thenThereIsALink() {
        reopen(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        server.shows(PageModels.OPEN.withPrefix("/s/k3y"));
        page.navigate(origin() + "/s/k3y/configure");

        expect(page.locator("noscript h2")).hasText("This page needs JavaScript");
        expect(page.locator("noscript a")).isVisible();
        expect(page.locator("noscript a")).hasAttribute("href", "/s/k3y/manifest.json");
        expect(page.locator("#settings")).isHidden();
    }

    @DisplayName("Pictures of the page, for people to look at")
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            light-1280,         1280, LIGHT, false
            dark-1280,          1280, DARK,  false
            phone-390,          390,  LIGHT, false
            account-light-1280, 1280, LIGHT, true
            """)
    void pictures(String name, int width, ColorScheme theme, boolean account) {
        reopen(new Browser.NewContextOptions().setViewportSize(width, 800).setColorScheme(theme));
        visit("/configure");
        if (account) {
            addAccount("Real-Debrid", "RDKEY123".repeat(4));
            expect(key(0)).hasAttribute("type", "password");
        }

        byte[] picture = page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));

        assertThat(picture).hasSizeGreaterThan(20_000);
    }
}
