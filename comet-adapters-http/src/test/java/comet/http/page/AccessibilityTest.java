package comet.http.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static comet.http.page.ConfigureFormTest.payload;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("WCAG 2.2 AA")
class AccessibilityTest extends BrowserTest {

    private static final String ROWS = "{\"debridServices\":[{\"service\":\"realdebrid\",\"apiKey\":\"a b\"},"
            + "{\"service\":\"pikpak\",\"apiKey\":\"c\"}],\"removeTrash\":false,"
            + "\"languages\":{\"required\":[\"de\"],\"exclude\":[\"de\"]},\"cachedOnly\":7}";

    private static final ConfigurePageModel EVERYTHING = Models.draft()
            .proxying()
            .pairingKodi()
            .checkingAccounts()
            .inSession()
            .published("https://addon.example.com")
            .model();

    /** Texts, and borders of fields, with less contrast to what is behind them than WCAG asks for. */
    private static final String LOW_CONTRAST = """
            () => {
              const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
              const luminance = ([r, g, b]) => {
                const [x, y, z] = [r, g, b].map((v) => v / 255)
                    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
                return 0.2126 * x + 0.7152 * y + 0.0722 * z;
              };
              const contrast = (a, b) => {
                const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
                return (light + 0.05) / (dark + 0.05);
              };
              const behind = (element) => {
                for (let at = element; at; at = at.parentElement) {
                  const colour = channels(getComputedStyle(at).backgroundColor);
                  if (colour.length === 3 || colour[3] === 1) {
                    return colour;
                  }
                }
                return [255, 255, 255];
              };
              const name = (element) => `${element.tagName}#${element.id}.${element.className} ${element.textContent.trim().slice(0, 30)}`;
              const low = [];
              let seen = 0;
              for (const element of document.querySelectorAll('body *')) {
                const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
                if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || element.closest('svg')) {
                  continue;
                }
                const style = getComputedStyle(element);
                if (own && !element.disabled) {
                  seen++;
                  const value = contrast(channels(style.color), behind(element));
                  value < 4.5 && low.push(`${value.toFixed(2)} text ${name(element)}`);
                }
                if (element.matches('input:not([type=radio]):not(.choice input), select') ) {
                  seen++;
                  const value = contrast(channels(style.borderTopColor), behind(element.parentElement));
                  value < 3 && low.push(`${value.toFixed(2)} border ${name(element)}`);
                }
              }
              return seen > 60 ? low : [`only ${seen} things were looked at`];
            }
            """;

    private static final String SMALL_TARGETS = """
            () => [...document.querySelectorAll('button, select, summary, a, input')]
                .map((control) => control.closest('.choice, .switch, .theme label') ?? control)
                .filter((target) => target.checkVisibility())
                .filter((target) => target.className !== 'skip')
                .map((target) => ({ box: target.getBoundingClientRect(), target }))
                .filter(({ box }) => box.height < 43.9 || box.width < 43.9)
                .map(({ box, target }) => `${box.width}x${box.height} ${target.tagName}.${target.className} ${target.textContent.trim()}`)
            """;

    private static final String UNNAMED = """
            () => [...document.querySelectorAll('button, select, a, input:not([type=hidden])')]
                .filter((control) => !(control.labels?.length && control.labels[0].textContent.trim())
                    && !control.getAttribute('aria-label') && !control.textContent.trim())
                .map((control) => control.outerHTML)
            """;

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 600, 768, 961, 1280})
    @DisplayName("PAGE-092: no horizontal scrolling from 320 px on, with everything open")
    void noHorizontalScrolling(int width) {
        Page page = visit(serve(EVERYTHING), configurePath(ROWS), Device.PHONE.sized(width, 700));
        openAllSections(page);

        assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(width);
        assertThat((List<?>) page.evaluate("""
                        () => [...document.querySelectorAll('main *, aside *, header *')]
                            .filter((element) => element.checkVisibility() && !element.closest('.sr, svg'))
                            .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
                            .map((element) => element.outerHTML.slice(0, 100))
                        """)).isEmpty();
    }

    @Test
    @DisplayName("PAGE-092: touch targets are at least 44 px")
    void touchTargets() {
        Page page = visit(serve(EVERYTHING), configurePath(ROWS), Device.PHONE);
        openAllSections(page);

        assertThat((List<?>) page.evaluate(SMALL_TARGETS)).isEmpty();
    }

    @Test
    @DisplayName("PAGE-092: on a phone the actions stay in sight")
    void actionsStayInSight() {
        PageServer published =
                serve(Models.draft().published("https://addon.example.com").model());
        assertStaysInSight(visit(published, "/configure", Device.PHONE), "Install");
        assertStaysInSight(visit(serve(Models.plain()), "/configure", Device.PHONE), "Open in Stremio Web");
    }

    private static void assertStaysInSight(Page page, String action) {
        for (String name : List.of(action, "Copy Link")) {
            page.evaluate("() => scrollTo(0, 0)");
            assertThat(button(page, name)).isInViewport();
            page.evaluate("() => scrollTo(0, document.body.scrollHeight)");
            assertThat(button(page, name)).isInViewport();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    @DisplayName("PAGE-093: contrast is at least 4.5:1 for text and 3:1 for controls in both themes")
    void contrast(ColorScheme scheme) {
        Page page = visit(serve(EVERYTHING), configurePath(ROWS), Device.DESKTOP.in(scheme));
        openAllSections(page);
        button(page, "Copy Link").click();
        assertThat(page.locator("#problem")).isVisible();

        assertThat((List<?>) page.evaluate(LOW_CONTRAST)).isEmpty();
    }

    @Test
    @DisplayName("PAGE-090: every control has a name")
    void controlsAreNamed() {
        Page page = visit(EVERYTHING, configurePath(ROWS));

        assertThat((List<?>) page.evaluate(UNNAMED)).isEmpty();
        assertThat((List<?>) page.evaluate("""
                        () => [...document.querySelectorAll('[aria-describedby], [aria-labelledby]')]
                            .flatMap((control) => [control.getAttribute('aria-describedby'), control.getAttribute('aria-labelledby')])
                            .flatMap((ids) => (ids ? ids.split(' ') : []))
                            .filter((id) => !document.getElementById(id))
                        """)).isEmpty();
        assertThat((List<?>) page.evaluate("""
                        () => [...document.querySelectorAll('[id]')].map((element) => element.id)
                            .filter((id, index, all) => all.indexOf(id) !== index)
                        """)).isEmpty();
    }

    @Test
    @DisplayName("WCAG 2.5.3: the name of a button holds what is written on it, and no two buttons have one name")
    void namesHoldTheirLabels() {
        Page page = visit(EVERYTHING, configurePath(ROWS));

        assertThat((List<?>) page.evaluate("""
                        () => [...document.querySelectorAll('button[aria-label]')]
                            .filter((button) => !button.ariaLabel.includes(button.textContent.trim()))
                            .map((button) => button.outerHTML)
                        """)).isEmpty();
        assertThat((List<?>) page.evaluate("""
                        () => [...document.querySelectorAll('main button[aria-label]:not(.reveal)')]
                            .map((button) => button.ariaLabel)
                            .filter((name, index, all) => all.indexOf(name) !== index)
                        """)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"New here?", "Already have a link?"})
    @DisplayName("A helper that is open leaves no hole beside the other")
    void noHole(String summary) {
        Page page = visit(Models.plain(), "/configure");

        page.getByText(summary).click();

        assertThat(page.evaluate("""
                        () => [...document.querySelectorAll('.helpers details')]
                            .every((each) => each.offsetWidth === each.parentElement.offsetWidth)
                        """)).isEqualTo(true);
    }

    @Test
    @DisplayName("The arrow of a select keeps off its border, and nothing is written under it")
    void selectArrow() {
        Page page = visit(EVERYTHING, configurePath(ROWS));

        assertThat(page.locator("select").first()).hasCSS("background-position", "calc(100% - 14px) 50%");
        assertThat(page.locator("select").first()).hasCSS("padding-right", "40px");
    }

    @Test
    @DisplayName("PAGE-090: everything can be done with the keyboard alone")
    void keyboardOnly() throws Exception {
        Page page = visit(Models.plain(), "/configure");

        page.keyboard().press("Tab");
        assertThat(page.getByText("Skip to the settings")).isFocused();
        page.keyboard().press("Enter");
        tabTo(page, "add-account");
        page.keyboard().press("Enter");
        page.keyboard().press("T"); // in the select that has got the focus
        page.keyboard().press("Tab");
        page.keyboard().type("tb-key-456");
        tabTo(page, "deduplicateStreams");
        page.keyboard().press("Space");
        tabToText(page, "Language Settings");
        page.keyboard().press("Enter");
        tabToText(page, "Preferred Languages: None");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().type("french");
        tabTo(page, "fr");
        page.keyboard().press("Space");
        tabToText(page, "Copy Link");
        page.keyboard().press("Enter");

        assertThat(page.locator("#status")).hasText("Link copied.");
        JsonNode payload = payload((String) page.evaluate("() => navigator.clipboard.readText()"));
        assertThat(payload.at("/debridServices/0/service").textValue()).isEqualTo("torbox");
        assertThat(payload.at("/debridServices/0/apiKey").textValue()).isEqualTo("tb-key-456");
        assertThat(payload.get("deduplicateStreams").booleanValue()).isTrue();
        assertThat(payload.at("/languages/preferred").toString()).isEqualTo("[\"fr\"]");
    }

    @Test
    @DisplayName("PAGE-090: the focus can be seen")
    void focusIsVisible() {
        Page page = visit(Models.plain(), "/configure");
        tabTo(page, "add-account");

        assertThat(page.locator("#add-account")).hasCSS("outline-style", "solid");
        assertThat(page.locator("#add-account")).hasCSS("outline-width", "3px");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,Dark,dark", "DARK,Light,light"})
    @DisplayName("PAGE-093: the theme follows the system until one is chosen, which is remembered")
    void themes(ColorScheme system, String choice, String expected) {
        PageServer server = serve(Models.plain());
        Page page = visit(server, "/configure", Device.DESKTOP.in(system));
        String followed = background(page);

        labelled(page, choice).check();
        String chosen = background(page);
        page.reload();

        assertThat(chosen).isNotEqualTo(followed);
        assertThat(background(page)).isEqualTo(chosen);
        assertThat(page.locator("html")).hasCSS("color-scheme", expected);
        labelled(page, "As the system").check();
        assertThat(background(page)).isEqualTo(followed);
    }

    @Test
    @DisplayName("PAGE-093: who wants less motion gets none")
    void reducedMotion() {
        Device device = Device.DESKTOP.withReducedMotion();

        Page page = visit(serve(Models.plain()), "/configure", device);

        assertThat((List<?>) page.evaluate("""
                        () => [...document.querySelectorAll('*')].map((element) => getComputedStyle(element))
                            .filter((style) => style.transitionDuration !== '0s' || style.animationName !== 'none')
                        """)).isEmpty();
    }

    private static String background(Page page) {
        return (String) page.evaluate("() => getComputedStyle(document.body).backgroundColor");
    }

    private static void tabTo(Page page, String idOrValue) {
        tab(
                page,
                "document.activeElement.id === '" + idOrValue + "' || document.activeElement.value === '" + idOrValue
                        + "'");
    }

    private static void tabToText(Page page, String text) {
        tab(page, "document.activeElement.textContent.trim() === '" + text + "'");
    }

    private static void tab(Page page, String reached) {
        for (int pressed = 0; pressed < 80; pressed++) {
            if (page.evaluate("() => " + reached).equals(true)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("not reached with the Tab key: " + reached);
    }
}
