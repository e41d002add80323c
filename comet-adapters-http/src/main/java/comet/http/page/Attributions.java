package comet.http.page;

import java.util.List;

/**
 * What the configure page says about the sources of this server (RSL-10).
 *
 * @param all in the order shown
 */
public record Attributions(List<Attribution> all) {

    /** Nobody asks for any. */
    public static final Attributions NONE = new Attributions(List.of());

    public Attributions {
        all = List.copyOf(all);
    }

    Markup markup() {
        return Markup.lines(all.stream()
                .map(each ->
                        new Markup("  <p><a href=\"" + Markup.text(each.link()).html() + "\">"
                                + Markup.text(each.text()).html() + "</a></p>"))
                .toList());
    }
}
