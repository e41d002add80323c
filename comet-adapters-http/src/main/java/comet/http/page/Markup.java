package comet.http.page;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of HTML. Only this type gets into a page, so that text cannot be taken for markup.
 *
 * @param html complete elements, or text that is already escaped
 */
record Markup(String html) {

    static final Markup NONE = new Markup("");

    /** Text as HTML, fit for content and for an attribute in quotes. */
    static Markup text(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
        return new Markup(html.toString());
    }

    /** JSON as the content of a script element: nothing in it can end the element (PAGE-007). */
    static Markup json(String json) {
        StringBuilder html = new StringBuilder(json.length() + 64);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            // These occur only inside JSON strings, where an escape means the same.
            switch (c) {
                case '<', '>', '&', '\u2028', '\u2029' -> html.append("\\u").append("%04x".formatted((int) c));
                default -> html.append(c);
            }
        }
        return new Markup(html.toString());
    }

    static Markup lines(List<Markup> lines) {
        return new Markup(lines.stream().map(Markup::html).collect(Collectors.joining("\n")));
    }
}
