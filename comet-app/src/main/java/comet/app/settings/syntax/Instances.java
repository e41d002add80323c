package comet.app.settings.syntax;

import comet.app.settings.value.InstanceUrl;
import comet.app.settings.value.ScraperMode;
import comet.app.settings.value.Secret;
import comet.app.settings.value.Url;
import java.util.List;
import java.util.Locale;

/**
 * Reads the addresses of a scraper's instances (CFG-14).
 *
 * @param manifests whether they are those of manifests, from which {@code /manifest.json} is removed
 */
record Instances(boolean manifests) implements Syntax<List<InstanceUrl>> {
    private static final String MANIFEST = "/manifest.json";
    /** A shorter path is the name of a folder rather than a key. */
    private static final int LONGEST_PLACE = 16;

    @Override
    public Reading<List<InstanceUrl>> read(String text) {
        return ListSyntax.addresses(text, this::instance);
    }

    @Override
    public String write(List<InstanceUrl> instances) {
        if (instances.isEmpty()) {
            return "";
        }
        List<String> texts = instances.stream().map(Instances::text).toList();
        return texts.size() == 1 ? texts.get(0) : JsonText.quote(texts);
    }

    /** Paths that look like more than a place: people put account keys there. */
    @Override
    public List<Secret> secrets(List<InstanceUrl> instances) {
        int longestPlace = manifests ? 1 : LONGEST_PLACE;
        return instances.stream()
                .map(instance -> instance.url().rest())
                .filter(path -> path.length() > longestPlace)
                .map(path -> new Secret(path.substring(1)))
                .toList();
    }

    @Override
    public String allowed() {
        return "http or https URLs, each with an optional :live, :background or :both";
    }

    /** Slashes at the end, then the mode suffix are taken off. */
    private Reading<InstanceUrl> instance(String text) {
        String address = withoutTrailingSlashes(text.strip());
        int colon = address.lastIndexOf(':');
        ScraperMode mode = switch (address.substring(colon + 1).toLowerCase(Locale.ROOT)) {
            case "live" -> ScraperMode.LIVE;
            case "background" -> ScraperMode.BACKGROUND;
            case "both" -> ScraperMode.BOTH;
            default -> ScraperMode.OFF;
        };
        boolean suffixed = colon >= 0 && mode.isOn();
        return AddressTypes.readHttp(suffixed ? address.substring(0, colon) : address)
                .map(url -> new InstanceUrl(withoutManifest(url), suffixed ? mode : ScraperMode.BOTH));
    }

    private Url withoutManifest(Url url) {
        String rest = url.rest();
        if (!manifests || !rest.endsWith(MANIFEST)) {
            return url;
        }
        String path = rest.substring(0, rest.length() - MANIFEST.length());
        return new Url(url.scheme(), url.userInfo(), url.host(), url.port(), path);
    }

    private static String text(InstanceUrl instance) {
        String url = instance.url().text();
        return instance.mode() == ScraperMode.BOTH
                ? url
                : url + ":" + instance.mode().word();
    }

    private static String withoutTrailingSlashes(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '/') {
            end--;
        }
        return text.substring(0, end);
    }
}
