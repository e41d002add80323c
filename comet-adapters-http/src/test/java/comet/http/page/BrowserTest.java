package comet.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import comet.http.config.ConfigSegment;
import comet.http.config.ConfigurationVectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of the pages in a real browser. Whatever it tests, the page must run without a script error, without breaking
 * its content security policy, without a dialog of the browser, and without a request to anybody else.
 */
@ExtendWith(Chromium.class)
abstract class BrowserTest {

    private static final Pattern SEGMENT = Pattern.compile("/([^/]+)/manifest(\\.json)?$");

    private final List<String> complaints = new ArrayList<>();
    private @Nullable Tabs tabs;

    @BeforeEach
    void keep(Tabs shared) {
        tabs = shared;
    }

    @AfterEach
    void judge() {
        complaints.addAll(Objects.requireNonNull(tabs).giveBack());
        assertThat(complaints).as("what went wrong in the browser").isEmpty();
    }

    /** The pages of this server from now on. */
    static PageServer serve(ConfigurePageModel model) {
        return PageServer.serving(model);
    }

    /** Opens a page of a server with nothing else to it. */
    Page visit(ConfigurePageModel model, String path) {
        return visit(serve(model), path, Device.DESKTOP);
    }

    Page visit(PageServer server, String path, Device device) {
        return visitUrl(server.origin() + path, device);
    }

    /** Opens a tab of its own. */
    Page visitUrl(String url, Device device) {
        Page page = Objects.requireNonNull(tabs).open(device);
        page.navigate(url);
        return page;
    }

    /** What the page may do wrong in a test that provokes it. */
    List<String> complaints() {
        return complaints;
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator labelled(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    static void openAllSections(Page page) {
        page.evaluate("() => document.querySelectorAll('details').forEach((details) => (details.open = true))");
    }

    /** Presses Copy Link and takes what it copied. */
    static String copiedLink(Page page) {
        page.evaluate("() => navigator.clipboard.writeText('')");
        button(page, "Copy Link").click();
        PlaywrightAssertions.assertThat(page.locator("#status")).hasText("Link copied.");
        return (String) page.evaluate("() => navigator.clipboard.readText()");
    }

    /** The config segment of a manifest URL without prefix. */
    static Optional<ConfigSegment> segment(String link) {
        String path = link.replaceFirst("^\\w+://[^/]+", "");
        Matcher segment = SEGMENT.matcher(path);
        return segment.find() ? Optional.of(new ConfigSegment(segment.group(1))) : Optional.empty();
    }

    /** Where a payload is configured. */
    static String configurePath(String json) {
        return "/" + ConfigurationVectors.segment(json).text() + "/configure";
    }

    /** The address of a script module of the page, for tests that call its functions. */
    static String module(String name) {
        PageAssets assets = new PageAssets();
        return "/assets/" + name + "." + assets.version() + ".js";
    }
}
