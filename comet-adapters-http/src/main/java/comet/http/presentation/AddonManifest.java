package comet.http.presentation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import comet.core.debrid.Account;
import comet.core.search.SearchPreferences;
import comet.http.config.UserConfiguration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The manifests of Stremio (HTTP-120 to HTTP-126) and ChillLink (HTTP-200), as JSON bodies. Thread-safe. */
public final class AddonManifest {

    private static final String UNREADABLE = "❌ | ";
    private static final String CHILL_LINK_DESCRIPTION =
            "Streams of films and series, played through your debrid accounts.";

    private final AddonIdentity addon;

    public AddonManifest(AddonIdentity addon) {
        this.addon = addon;
    }

    /** For a viewer of Stremio. */
    public byte[] stremio(UserConfiguration configuration, UrlBase urls) {
        return stremio(name(configuration.search()), addon.description(), urls);
    }

    /** For a viewer of Stremio whose configuration cannot be read (HTTP-122). */
    public byte[] stremioUnreadable(UrlBase urls) {
        return stremio(UNREADABLE + addon.name(), NoticeText.obsoleteWithSigns(urls), urls);
    }

    /** For a viewer of a ChillLink client. */
    public byte[] chillLink(UserConfiguration configuration) {
        return chillLink(name(configuration.search()), CHILL_LINK_DESCRIPTION);
    }

    /** For a viewer of a ChillLink client whose configuration cannot be read. */
    public byte[] chillLinkUnreadable(UrlBase urls) {
        return chillLink(UNREADABLE + addon.name(), NoticeText.obsolete(urls));
    }

    /** HTTP-121. */
    private String name(SearchPreferences search) {
        if (search.torrentsOnly()) {
            return addon.name();
        }
        Set<String> codes = new LinkedHashSet<>();
        for (Account account : search.accounts()) {
            codes.add(account.service().code());
        }
        if (search.torrents()) {
            codes.add(OfferMark.DIRECT_CODE);
        }
        return addon.name() + " | " + String.join("+", codes);
    }

    private byte[] stremio(String name, String description, UrlBase urls) {
        return WireJson.bytes(new Stremio(
                addon.id(),
                description,
                addon.version(),
                List.of(),
                List.of(new Resource("stream", List.of("movie", "series"), List.of("tt", "kitsu"))),
                List.of("movie", "series", "anime", "other"),
                urls.asset("logo.png"),
                urls.asset("background.png"),
                new BehaviorHints(true, false),
                name,
                addon.addonsConfig().orElse(null)));
    }

    private byte[] chillLink(String name, String description) {
        return WireJson.bytes(
                new ChillLink(addon.id(), addon.version(), description, new Endpoints(null, "/streams"), name));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({
        "id",
        "description",
        "version",
        "catalogs",
        "resources",
        "types",
        "logo",
        "background",
        "behaviorHints",
        "name",
        "stremioAddonsConfig"
    })
    private record Stremio(
            String id,
            String description,
            String version,
            List<String> catalogs,
            List<Resource> resources,
            List<String> types,
            String logo,
            String background,
            BehaviorHints behaviorHints,
            String name,
            @Nullable StremioAddonsConfig stremioAddonsConfig) {}

    @JsonPropertyOrder({"name", "types", "idPrefixes"})
    private record Resource(String name, List<String> types, List<String> idPrefixes) {}

    @JsonPropertyOrder({"configurable", "configurationRequired"})
    private record BehaviorHints(boolean configurable, boolean configurationRequired) {}

    @JsonPropertyOrder({"id", "version", "description", "supported_endpoints", "name"})
    private record ChillLink(
            String id,
            String version,
            String description,
            @JsonProperty("supported_endpoints") Endpoints supportedEndpoints,
            String name) {}

    /** There are no feeds, and a client expects to be told so. */
    @JsonPropertyOrder({"feeds", "streams"})
    private record Endpoints(@Nullable String feeds, String streams) {}
}
