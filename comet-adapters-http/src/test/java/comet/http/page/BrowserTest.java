package comet.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A page in a real browser, under its real security policy. Whatever else a test looks at, it fails when a page asks
 * another host for something (PAGE-071), opens a script dialog, or writes an error to the console.
 */
@ExtendWith(Chromium.class)
abstract class BrowserTest {

    private static final double PATIENCE = 10_000;

    /** The origin that PAGE-044 and others speak of; answered by the same server. */
    static final String EXAMPLE = "https://addon.example.com";

    private final List<String> complaints = new ArrayList<>();
    private final List<String> tolerated = new ArrayList<>();
    private Browser browser;
    private BrowserContext context;
    private String origin;

    PageServer server;
    Page page;

    @BeforeEach
    void open(Browser shared) throws IOException {
        browser = shared;
        server = new PageServer();
        origin = server.origin();
        newContext(new Browser.NewContextOptions());
    }

    @AfterEach
    void closeAndComplain() {
        context.cookies(); // events on their way arrive with this answer
        context.close();
        server.close();
        complaints.removeIf(complaint -> tolerated.stream().anyMatch(complaint::contains));
        assertThat(complaints).as("complaints of the browser").isEmpty();
    }

    /** Goes on in a new window with other properties. */
    void reopen(Browser.NewContextOptions options) {
        context.close();
        newContext(options);
    }

    private void newContext(Browser.NewContextOptions options) {
        context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE);
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        context.route("**/*", this::serve);
        page = context.newPage();
        page.onPageError(error -> complaints.add("script error: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add("console: " + message.text());
            }
        });
        page.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
    }

    private void serve(Route route) {
        URI address = URI.create(route.request().url());
        String asked = address.getScheme() + "://" + address.getAuthority();
        if (!asked.equals(origin)) {
            complaints.add("left the origin: " + asked);
            route.abort();
        } else if (origin.equals(server.origin())) {
            route.resume();
        } else {
            String body = Optional.ofNullable(route.request().postData()).orElse("");
            PageServer.Answer answer = server.answer(route.request().method(), address, body);
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(answer.status())
                    .setHeaders(answer.headers())
                    .setBodyBytes(answer.body()));
        }
    }

    /** Complaints with these words are part of what the test is about. */
    void tolerate(String words) {
        tolerated.add(words);
    }

    /** From now on the same server is found at this origin. */
    void servedFrom(String other) {
        origin = other;
    }

    String origin() {
        return origin;
    }

    /** Opens a configure page and waits until it is filled in. */
    void visit(String path) {
        page.navigate(origin + path);
        ready();
    }

    void ready() {
        page.locator("html.ready").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    static LocatorAssertions expect(Locator locator) {
        return PlaywrightAssertions.assertThat(locator);
    }

    Locator action(String name) {
        return page.locator("[data-action=" + name + "]");
    }

    Locator account(int index) {
        return page.locator("#accounts > li").nth(index);
    }

    Locator service(int index) {
        return account(index).locator("select");
    }

    Locator key(int index) {
        return account(index).locator(".account-key input");
    }

    /** Adds a row at the end and fills it in. */
    void addAccount(String serviceLabel, String apiKey) {
        int index = page.locator("#accounts > li").count();
        page.locator("#add-account").click();
        service(index).selectOption(new SelectOption().setLabel(serviceLabel));
        key(index).fill(apiKey);
        key(index).blur();
    }

    void openSection(String id) {
        page.locator("#" + id + " > summary").click();
    }

    /** Copies the link and returns it. */
    String copiedLink() {
        setClipboard("");
        action("copy").click();
        page.waitForCondition(() -> !clipboard().isEmpty());
        return clipboard();
    }

    String clipboard() {
        return (String) page.evaluate("() => navigator.clipboard.readText()");
    }

    void setClipboard(String text) {
        page.evaluate("text => navigator.clipboard.writeText(text)", text);
    }

    List<?> list(String script) {
        return (List<?>) page.evaluate(script);
    }
}
