package comet.http.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What the pages may load and run (HTTP-152): what this server sends, and nothing else. */
final class ContentSecurityPolicy {

    private static final String NOTHING_ELSE =
            "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** For pages with nothing of the operator's in them. */
    static final String OWN =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " + NOTHING_ELSE;

    private ContentSecurityPolicy() {}

    /**
     * The policy that also lets the operator's header work: https images and style sheets, and the very scripts and styles that are
     * written in it, by their hashes, so that no other inline script runs.
     */
    static String with(String customHeaderHtml) {
        Element body = Jsoup.parseBodyFragment(customHeaderHtml).body();
        String sheets = body.select("link[href], style:containsData(@import)").isEmpty() ? "" : " https:";
        String scripts = hashes(body.select("script:not([src])").stream().map(Element::data));
        String styles = hashes(body.select("style").stream().map(Element::data));
        String handlers = hashes(attributes(body, name -> name.startsWith("on")));
        String styleAttributes = hashes(attributes(body, "style"::equals));
        return "default-src 'none'; script-src 'self'" + scripts + "; "
                + (handlers.isEmpty() ? "" : "script-src-attr 'unsafe-hashes'" + handlers + "; ")
                + "style-src 'self'" + sheets + styles + "; "
                + (styleAttributes.isEmpty() ? "" : "style-src-attr 'unsafe-hashes'" + styleAttributes + "; ")
                + "img-src 'self' data: https:; " + NOTHING_ELSE;
    }

    private static Stream<String> attributes(Element body, Predicate<String> wanted) {
        return body.getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream())
                .filter(attribute -> wanted.test(attribute.getKey()))
                .map(Attribute::getValue);
    }

    private static String hashes(Stream<String> sources) {
        return sources.map(source -> source.getBytes(StandardCharsets.UTF_8))
                .map(source -> Resource.sha256().digest(source))
                .map(hash -> " 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'")
                .distinct()
                .collect(Collectors.joining());
    }
}
