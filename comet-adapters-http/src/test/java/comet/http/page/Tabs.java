package comet.http.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The tabs of the one browser. A new browser context for each test costs a process and an empty cache, most of the time
 * that a test takes; so tests use the same contexts one after the other, and what a test leaves behind is cleared.
 */
final class Tabs {

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

    private static final String CLEAR = """
            () => {
              localStorage.clear();
              sessionStorage.clear();
              return window.violations ?? [];
            }
            """;

    /** What a context is made for; everything else about a device is set on its page. */
    private record Kind(boolean touch, boolean script) {}

    private final Browser browser;
    private final Map<Kind, BrowserContext> contexts = new HashMap<>();
    private final Map<Kind, Page> idle = new HashMap<>();
    private final Map<Page, Kind> used = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();

    Tabs(Browser browser) {
        this.browser = browser;
    }

    /** A tab that no one else uses during this test, as if it were new. */
    Page open(Device device) {
        Kind kind = new Kind(device.touch(), device.script());
        Page waiting = idle.remove(kind);
        Page page = waiting == null ? newPage(kind) : waiting;
        used.put(page, kind);
        page.setViewportSize(device.width(), device.height());
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(device.colours()).setReducedMotion(device.motion()));
        return page;
    }

    /**
     * Waits until the browser has complained of this: what a page does is told by other processes, in their own time.
     *
     * @param complaint how the complaint begins
     */
    void awaitComplaint(Page page, String complaint) {
        page.waitForCondition(() -> isKnown(page, complaint));
    }

    private boolean isKnown(Page page, String complaint) {
        Stream<String> windows = page.context().pages().stream()
                .filter(other -> !used.containsKey(other) && !idle.containsValue(other))
                .map(Tabs::anotherWindow);
        return Stream.of(complaints.stream(), violations(page).stream(), windows)
                .flatMap(known -> known)
                .anyMatch(known -> known.startsWith(complaint));
    }

    @SuppressWarnings("unchecked") // the script fills the list with strings
    private static List<String> violations(Page page) {
        return (List<String>) page.evaluate("() => window.violations ?? []");
    }

    private static String anotherWindow(Page page) {
        return "another window: " + page.url();
    }

    /**
     * Ends the test for all tabs.
     *
     * @return what the browser has to complain of: script errors, violations, dialogs, requests to others, new windows
     */
    List<String> giveBack() {
        used.forEach((page, kind) -> {
            complaints.addAll(cleared(page));
            if (idle.containsKey(kind)) {
                page.close();
            } else {
                idle.put(kind, page);
            }
        });
        used.clear();
        contexts.values().forEach(this::clear);
        List<String> found = List.copyOf(complaints);
        complaints.clear();
        return found;
    }

    @SuppressWarnings("unchecked") // the script fills the list with strings
    private static List<String> cleared(Page page) {
        page.unrouteAll();
        // Where nothing answers to it, and nothing is drawn as hovered in the next test.
        page.mouse().move(0, 0);
        return (List<String>) page.evaluate(CLEAR);
    }

    private void clear(BrowserContext context) {
        context.clearCookies();
        for (Page page : context.pages()) {
            if (!idle.containsValue(page)) {
                complaints.add(anotherWindow(page));
                page.close();
            }
        }
    }

    private Page newPage(Kind kind) {
        Page page = contexts.computeIfAbsent(kind, this::newContext).newPage();
        page.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onPageError(error -> complaints.add("error: " + error));
        return page;
    }

    private BrowserContext newContext(Kind kind) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setHasTouch(kind.touch())
                .setJavaScriptEnabled(kind.script())
                .setReducedMotion(ReducedMotion.NO_PREFERENCE));
        context.setDefaultTimeout(10_000);
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        context.addInitScript(WATCH);
        context.onRequest(request -> {
            if (!PageServer.isOurs(request.url())) {
                complaints.add("request to somebody else: " + request.url());
            }
        });
        return context;
    }
}
