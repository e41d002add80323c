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
import org.jspecify.annotations.Nullable;

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
        ConfigurePageModel.Site site = model.site();
        ConfigurePageModel.Address address = model.address();
        ConfigurePageModel.Offer offer = model.offer();
        Map<String, Markup> values = Map.ofEntries(
                Map.entry("addonName", Markup.text(site.addonName())),
                Map.entry("serverVersion", Markup.text(site.serverVersion())),
                Map.entry("basePath", Markup.text(address.basePath())),
                Map.entry("version", Markup.text(assets.version())),
                Map.entry("modulePreloads", assets.modulePreloads(address.basePath())),
                Map.entry("icons", templates.get("icons.svg")),
                Map.entry("themeSwitch", templates.get("theme-switch.html")),
                Map.entry("signOut", signOut(model)),
                Map.entry("customHeader", customHeader(site)),
                Map.entry("defaultManifest", defaultManifest(address)),
                Map.entry(
                        "notInstallable", address.installable() ? Markup.NONE : templates.get("not-installable.html")),
                Map.entry("withoutAccounts", withoutAccounts(offer)),
                Map.entry(
                        "torrentSwitch", offer.torrentsDisabled() ? Markup.NONE : templates.get("torrent-switch.html")),
                Map.entry("proxyHidden", isProxyOffered(offer) ? Markup.NONE : new Markup(" hidden")),
                Map.entry("languagePickers", languagePickers()),
                Map.entry("kodiButton", offer.kodiPairing() ? templates.get("kodi-button.html") : Markup.NONE),
                Map.entry("kodiDialog", offer.kodiPairing() ? templates.get("kodi-dialog.html") : Markup.NONE),
                Map.entry("selfCheck", model.session().isPresent() ? templates.get("self-check.html") : Markup.NONE),
                Map.entry("attributions", site.attributions().markup()),
                Map.entry("data", Markup.json(new String(WireJson.bytes(Data.of(model)), StandardCharsets.UTF_8))));
        return templates.fill("configure.html", values).html().getBytes(StandardCharsets.UTF_8);
    }

    /** The value of the header {@code Content-Security-Policy} that belongs to the page (HTTP-152). */
    public String contentSecurityPolicy(ConfigurePageModel model) {
        return model.site()
                .customHeaderHtml()
                .map(html -> policies.get(html, ContentSecurityPolicy::with))
                .orElse(ContentSecurityPolicy.OWN);
    }

    private Markup signOut(ConfigurePageModel model) {
        return model.session()
                .map(session -> templates.fill("sign-out.html", Map.of("action", Markup.text(session.signOut()))))
                .orElse(Markup.NONE);
    }

    private static Markup customHeader(ConfigurePageModel.Site site) {
        return site.customHeaderHtml()
                .map(html -> new Markup("<div class=\"custom\">" + html + "</div>"))
                .orElse(Markup.NONE);
    }

    /** For browsers without script, which cannot know the address of the page: the path, unless the address is set. */
    private static Markup defaultManifest(ConfigurePageModel.Address address) {
        if (!address.installable()) {
            return new Markup("<p>For that, open this page at its private address.</p>");
        }
        String url = Markup.text(address.publicBaseUrl().orElse("") + address.prefix() + "/manifest.json")
                .html();
        return new Markup("<p><a href=\"" + url + "\">" + url + "</a></p>");
    }

    private static Markup withoutAccounts(ConfigurePageModel.Offer offer) {
        return new Markup(
                offer.torrentsDisabled()
                        ? "this server lists no direct torrents, so one is needed."
                        : "direct torrents are listed, no account needed.");
    }

    private static boolean isProxyOffered(ConfigurePageModel.Offer offer) {
        return switch (offer.streamProxy()) {
            case OFF, WITHOUT_RELAY -> false;
            case RELAYING -> true;
        };
    }

    /** Whether a password can stand for an account: then a configuration without one plays all the same (UCFG-060). */
    private static boolean hasOperatorAccount(ConfigurePageModel.Offer offer) {
        return switch (offer.streamProxy()) {
            case OFF -> false;
            case WITHOUT_RELAY, RELAYING -> true;
        };
    }

    private Markup languagePickers() {
        return Markup.lines(Arrays.stream(LanguagePicker.values())
                .map(picker -> templates.fill("language-picker.html", picker.slots()))
                .toList());
    }

    /**
     * What the script is told (PAGE-002 to PAGE-006), under the names it knows.
     *
     * @param publicBaseUrl null where links start as the page's own address does
     */
    private record Data(
            String addonName,
            @Nullable String publicBaseUrl,
            String basePath,
            String prefix,
            boolean operatorAccount,
            boolean torrentsDisabled,
            boolean installable,
            boolean kodiPairing,
            List<String> connectedServices,
            List<String> components,
            List<Languages.Language> languages) {

        static Data of(ConfigurePageModel model) {
            ConfigurePageModel.Address address = model.address();
            ConfigurePageModel.Offer offer = model.offer();
            return new Data(
                    model.site().addonName(),
                    address.publicBaseUrl().orElse(null),
                    address.basePath(),
                    address.prefix(),
                    hasOperatorAccount(offer),
                    offer.torrentsDisabled(),
                    address.installable(),
                    offer.kodiPairing(),
                    offer.connectedServices().stream()
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
