package comet.http.page;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The operator's first page: why is it not in my list? It works without script. Thread-safe. */
public final class DashboardPage {

    private static final String SELECTED = " selected";

    private final PageAssets assets;
    private final Templates templates = new Templates();

    /** @param assets the files that the page names */
    public DashboardPage(PageAssets assets) {
        this.assets = assets;
    }

    /** The page in UTF-8; a new array for each call. */
    public byte[] html(DashboardModel model) {
        Map<String, Markup> values = Map.ofEntries(
                Map.entry("addonName", Markup.text(model.addonName())),
                Map.entry("basePath", Markup.text(model.basePath())),
                Map.entry("version", Markup.text(assets.version())),
                Map.entry("icons", templates.get("icons.svg")),
                Map.entry("themeSwitch", templates.get("theme-switch.html")),
                Map.entry("signOut", templates.fill("sign-out.html", Map.of("action", Markup.text(model.logout())))),
                Map.entry("action", Markup.text(model.action())),
                Map.entry("series", new Markup(model.asked().type().equals("series") ? SELECTED : "")),
                Map.entry("id", Markup.text(model.asked().id())),
                Map.entry("hash", Markup.text(model.asked().hash())),
                Map.entry(
                        "reply",
                        model.reply()
                                .map(lines -> new Markup("<pre class=\"reply\" role=\"status\">"
                                        + Markup.text(String.join("\n", lines)).html() + "</pre>"))
                                .orElse(Markup.NONE)));
        return templates.fill("dashboard.html", values).html().getBytes(StandardCharsets.UTF_8);
    }

    /** The value of the header {@code Content-Security-Policy} that belongs to the page. */
    public String contentSecurityPolicy() {
        return ContentSecurityPolicy.OWN;
    }
}
