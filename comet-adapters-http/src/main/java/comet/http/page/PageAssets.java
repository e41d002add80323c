package comet.http.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The static files that the pages and the manifest name. Making one costs nothing; files are read when the first is
 * wanted and then kept (some 200 kB). Thread-safe.
 *
 * <p>Styles and scripts carry a version in their names ({@code page.1a2b3c4d.css}) that changes with the content of any
 * of them, and scripts import each other under these names: browsers keep the files for ever, and never mix two
 * releases. A page kept from another release, or served by another instance during an update, still finds its files:
 * another version is answered with the content of this one, not to be kept.
 */
public final class PageAssets {

    private static final String STYLES = "page.css";

    /** Scripts that pages start; {@link #MODULES} are what these import. */
    private static final List<String> ENTRIES = List.of("theme.js", "configure.js", "login.js");

    private static final List<String> MODULES = List.of(
            "account.js",
            "catalogue.js",
            "check.js",
            "choices.js",
            "codec.js",
            "dialogs.js",
            "dom.js",
            "form.js",
            "ignored.js",
            "links.js",
            "payload.js",
            "post.js",
            "preview.js",
            "qr.js",
            "rows.js",
            "selfcheck.js",
            "undo.js");

    private static final List<String> IMAGES = List.of("logo.png", "background.png");

    private static final Pattern VERSIONED = Pattern.compile("([a-z]+)\\.([0-9a-f]{8})\\.(css|js)");
    private static final Pattern IMPORT = Pattern.compile("(from '\\./[a-z]+)(\\.js')");
    private static final int VERSION_BYTES = 4;

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String REVALIDATE = "no-cache";
    private static final String ONE_DAY = "public, max-age=86400"; // HTTP-125

    private record Files(String version, Map<String, PageAsset> byName) {}

    /** Made at the first use. Two threads may both make it: the results are equal. */
    private volatile @Nullable Files files;

    /**
     * The file that {@code /assets/<name>} stands for.
     *
     * @param name one path segment, whatever a client sent
     */
    public Optional<PageAsset> find(String name) {
        Matcher versioned = VERSIONED.matcher(name);
        if (!versioned.matches()) {
            return IMAGES.contains(name) ? Optional.ofNullable(files().byName().get(name)) : Optional.empty();
        }
        Optional<PageAsset> asset =
                Optional.ofNullable(files().byName().get(versioned.group(1) + "." + versioned.group(3)));
        return versioned.group(2).equals(version()) ? asset : asset.map(other -> other.withCacheControl(REVALIDATE));
    }

    /** What stands in the names of styles and scripts: 8 hex digits. */
    String version() {
        return files().version();
    }

    /** Lets the browser fetch all modules at once instead of one import after the other. */
    Markup modulePreloads(String basePath) {
        return Markup.lines(MODULES.stream()
                .map(name -> basePath + "/assets/" + name.replace(".js", "." + version() + ".js"))
                .map(url -> new Markup(
                        "<link rel=\"modulepreload\" href=\"" + Markup.text(url).html() + "\">"))
                .toList());
    }

    private Files files() {
        Files known = files;
        if (known == null) {
            known = read();
            files = known;
        }
        return known;
    }

    private static Files read() {
        Map<String, String> texts = new HashMap<>();
        MessageDigest digest = Resource.sha256();
        for (List<String> names : List.of(List.of(STYLES), ENTRIES, MODULES)) {
            for (String name : names) {
                byte[] content = Resource.bytes(name);
                digest.update(content);
                texts.put(name, new String(content, StandardCharsets.UTF_8));
            }
        }
        String version = HexFormat.of().formatHex(digest.digest(), 0, VERSION_BYTES);
        Map<String, PageAsset> byName = new HashMap<>();
        texts.forEach((name, text) -> byName.put(name, text(name, text, version)));
        IMAGES.forEach(name -> byName.put(name, PageAsset.of(Resource.bytes(name), "image/png", ONE_DAY)));
        return new Files(version, Map.copyOf(byName));
    }

    private static PageAsset text(String name, String text, String version) {
        if (name.equals(STYLES)) {
            return PageAsset.of(text.getBytes(StandardCharsets.UTF_8), "text/css; charset=utf-8", FOR_EVER);
        }
        String imports = IMPORT.matcher(text).replaceAll("$1." + version + "$2");
        return PageAsset.of(imports.getBytes(StandardCharsets.UTF_8), "text/javascript; charset=utf-8", FOR_EVER);
    }
}
