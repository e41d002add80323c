package comet.http.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTML with places such as <code>{{addonName}}</code>. It is taken apart once, so a filled-in value that looks like a
 * place is not looked at again. Immutable.
 */
final class Template {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    /** One more than there are places: what stands before the first, between two, and after the last. */
    private final List<String> literals;

    private final List<String> places;

    private Template(List<String> literals, List<String> places) {
        this.literals = List.copyOf(literals);
        this.places = List.copyOf(places);
    }

    static Template of(String html) {
        List<String> literals = new ArrayList<>();
        List<String> places = new ArrayList<>();
        Matcher place = PLACE.matcher(html);
        int end = 0;
        while (place.find()) {
            literals.add(html.substring(end, place.start()));
            places.add(place.group(1));
            end = place.end();
        }
        literals.add(html.substring(end));
        return new Template(literals, places);
    }

    /**
     * The HTML with every place filled.
     *
     * @throws IllegalArgumentException if the values are not exactly those that the places ask for
     */
    Markup fill(Map<String, Markup> values) {
        if (!values.keySet().equals(new HashSet<>(places))) {
            throw new IllegalArgumentException("places " + places + ", but values for " + values.keySet());
        }
        StringBuilder html = new StringBuilder(1024);
        for (int i = 0; i < places.size(); i++) {
            Markup value = values.get(places.get(i));
            html.append(literals.get(i)).append(value == null ? "" : value.html());
        }
        return new Markup(html.append(literals.getLast()).toString());
    }
}
