package comet.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
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

    /** Remembers violations, and the links that scripts follow, which lead out of the browser. */
    private static final String WATCH = """
            window.violations = [];
            window.followed = [];
            document.addEventListener('securitypolicyviolation', (event) =>
                window.violations.push(`${event.violatedDirective} ${event.blockedURI}`));
            document.addEventListener('click', (event) => {
              const link = event.target.closest('a');
              if (link && /^(stremio:|https:)/.test(link.href)) {
                event.preventDefault();
                window.followed.push({ href: link.href, target: link.target, rel: link.rel });
              }
            }, true);
            """;

    private static final Pattern SEGMENT = Pattern.compile("/([^/]+)/manifest(\\.json)?$");

    private final List<String> complaints = new ArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();
    private @Nullable Browser browser;

    @BeforeEach
    void keep(Browser shared) {
        browser = shared;
    }

    @AfterEach
    void closeAndJudge() throws Exception {
        for (AutoCloseable resource : open.reversed()) {
            resource.close();
        }
        assertThat(complaints).as("what went wrong in the browser").isEmpty();
    }

    static Browser.NewContextOptions desktop() {
        return new Browser.NewContextOptions().setViewportSize(1280, 900).setColorScheme(ColorScheme.LIGHT);
    }

    static Browser.NewContextOptions phone() {
        return new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setColorScheme(ColorScheme.LIGHT);
    }

    PageServer serve(ConfigurePageModel model) {
        PageServer server = PageServer.serving(model);
        open.add(server);
        return server;
    }

    /** Opens the page of a server of its own. */
    Page visit(ConfigurePageModel model, String path) {
        return visit(serve(model), path, desktop());
    }

    Page visit(PageServer server, String path, Browser.NewContextOptions options) {
        return visitUrl(server, server.origin() + path, options);
    }

    Page visitUrl(PageServer server, String url, Browser.NewContextOptions options) {
        Page page = context(server, options).newPage();
        page.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onPageError(error -> complaints.add("error: " + error));
        page.navigate(url);
        open.add(() -> {
            complaints.addAll(violations(page));
            page.context().close();
        });
        return page;
    }

    private BrowserContext context(PageServer server, Browser.NewContextOptions options) {
        BrowserContext context = Objects.requireNonNull(browser).newContext(options);
        context.setDefaultTimeout(10_000);
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        context.addInitScript(WATCH);
        String port = ":" + server.port() + "/";
        context.onRequest(request -> {
            if (!request.url().contains(port)) {
                complaints.add("request to somebody else: " + request.url());
            }
        });
        return context;
    }

    @SuppressWarnings("unchecked") // the script fills the list with strings
    private static List<String> violations(Page page) {
        return (List<String>) page.evaluate("() => window.violations ?? []");
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
