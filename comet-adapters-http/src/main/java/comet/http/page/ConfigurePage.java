package comet.http.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import comet.core.debrid.ServiceId;
import comet.http.config.ResultComponent;
import comet.http.presentation.Languages;
import comet.http.presentation.WireJson;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The page on which a viewer chooses settings and gets the add-on's link. It works in the browser alone and is the same
 * for every configuration: the script reads the settings in the page's address. Thread-safe.
 */
public final class ConfigurePage {

    private static final long REMEMBERED_POLICIES = 4;

    private final PageAssets assets;
    private final Templates templates = new Templates();

    /** By custom header. A server has one; it is parsed once. */
    private final Cache<String, String> policies =
            Caffeine.newBuilder().maximumSize(REMEMBERED_POLICIES).build();

    /** @param assets the files that the page names; the server answers {@code /assets/<name>} with them */
    public ConfigurePage(PageAssets assets) {
        this.assets = assets;
    }

    /** The page in UTF-8; a new array for each call. */
    public byte[] html(ConfigurePageModel model) {
        Map<String, Markup> values = Map.ofEntries(
                Map.entry("addonName", Markup.text(model.addonName())),
                Map.entry("serverVersion", Markup.text(model.serverVersion())),
                Map.entry("basePath", Markup.text(model.basePath())),
                Map.entry("version", Markup.text(assets.version())),
                Map.entry("modulePreloads", assets.modulePreloads(model.basePath())),
                Map.entry("icons", templates.get("icons.svg")),
                Map.entry("themeSwitch", templates.get("theme-switch.html")),
                Map.entry("signOut", signOut(model)),
                Map.entry("customHeader", customHeader(model)),
                Map.entry("defaultManifest", defaultManifest(model)),
                Map.entry("notInstallable", model.installable() ? Markup.NONE : templates.get("not-installable.html")),
                Map.entry("withoutAccounts", withoutAccounts(model)),
                Map.entry(
                        "torrentSwitch", model.torrentsDisabled() ? Markup.NONE : templates.get("torrent-switch.html")),
                Map.entry("proxyHidden", model.proxyStreams() ? Markup.NONE : new Markup(" hidden")),
                Map.entry("languagePickers", languagePickers()),
                Map.entry("kodiButton", model.kodiPairing() ? templates.get("kodi-button.html") : Markup.NONE),
                Map.entry("kodiDialog", model.kodiPairing() ? templates.get("kodi-dialog.html") : Markup.NONE),
                Map.entry("attributions", model.attributions().markup()),
                Map.entry("data", Markup.json(new String(WireJson.bytes(Data.of(model)), StandardCharsets.UTF_8))));
        return templates.fill("configure.html", values).html().getBytes(StandardCharsets.UTF_8);
    }

    /** The value of the header {@code Content-Security-Policy} that belongs to the page (HTTP-152). */
    public String contentSecurityPolicy(ConfigurePageModel model) {
        return model.customHeaderHtml()
                .map(html -> policies.get(html, ContentSecurityPolicy::with))
                .orElse(ContentSecurityPolicy.OWN);
    }

    private Markup signOut(ConfigurePageModel model) {
        return model.signOut()
                .map(action -> templates.fill("sign-out.html", Map.of("action", Markup.text(action))))
                .orElse(Markup.NONE);
    }

    private static Markup customHeader(ConfigurePageModel model) {
        return model.customHeaderHtml()
                .map(html -> new Markup("<div class=\"custom\">" + html + "</div>"))
                .orElse(Markup.NONE);
    }

    private static Markup defaultManifest(ConfigurePageModel model) {
        if (!model.installable()) {
            return new Markup("<p>For that, open this page at its private address.</p>");
        }
        String url = Markup.text(model.root() + "/manifest.json").html();
        return new Markup("<p><a href=\"" + url + "\">" + url + "</a></p>");
    }

    private static Markup withoutAccounts(ConfigurePageModel model) {
        return new Markup(
                model.torrentsDisabled()
                        ? "this server lists no direct torrents, so one is needed."
                        : "direct torrents are listed, no account needed.");
    }

    private Markup languagePickers() {
        return Markup.lines(Arrays.stream(LanguagePicker.values())
                .map(picker -> templates.fill("language-picker.html", picker.slots()))
                .toList());
    }

    /** What the script is told (PAGE-002 to PAGE-006), under the names it knows. */
    private record Data(
            String addonName,
            String basePath,
            String prefix,
            boolean proxyStreams,
            boolean torrentsDisabled,
            boolean installable,
            boolean kodiPairing,
            List<String> checkedServices,
            List<String> components,
            List<Languages.Language> languages) {

        static Data of(ConfigurePageModel model) {
            return new Data(
                    model.addonName(),
                    model.basePath(),
                    model.prefix(),
                    model.proxyStreams(),
                    model.torrentsDisabled(),
                    model.installable(),
                    model.kodiPairing(),
                    model.checkedServices().stream()
                            .map(ServiceId::key)
                            .sorted()
                            .toList(),
                    Arrays.stream(ResultComponent.values())
                            .map(ResultComponent::key)
                            .toList(),
                    Languages.ALL);
        }
    }
}
