package comet.core.evidence;

import comet.core.debrid.RefusedShapes;
import comet.core.debrid.ServiceId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By which parts of names services may refuse torrents (DBC-10): the word for the source, alone and next to one for the
 * codec, in lower case with the separators as written ({@code web-dl}, {@code bluray.x264}); besides these, the texts
 * that are known from the start.
 *
 * @param start the setting {@code DEBRID_REFUSED_SHAPES}
 */
public record NameShapes(RefusedShapes start) {

    private static final String SEPARATOR = "[ ._\\-+]?";
    private static final String SOURCE = String.join(
            "|",
            "web" + SEPARATOR + "dl" + "(?:rip)?",
            "web" + SEPARATOR + "rip",
            "web",
            "blu" + SEPARATOR + "ray",
            "(?:bd|br|hd|dvd|uhd|tv|sat|cam|ts|vhs)" + SEPARATOR + "rip",
            "(?:uhd)?hdtv",
            "pdtv",
            "remux",
            "dvd(?:" + SEPARATOR + "(?:r|scr))?");
    private static final String CODEC = String.join(
            "|", "[xh]" + SEPARATOR + "26[456]", "hevc", "avc", "av1", "xvid", "divx", "vp9", "mpeg2?", "dts");
    private static final Pattern SHAPE = Pattern.compile(
            "(?<![a-z0-9])(" + SOURCE + ")(?![a-z0-9])(?:([ ._\\-+]{1,3})(" + CODEC + ")(?![a-z0-9]))?");

    /** No torrent has more. */
    private static final int MAX = 16;

    /** The shapes of a name, of which a service may have an opinion. */
    public Set<String> of(ServiceId service, String name) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        Set<String> shapes = new LinkedHashSet<>();
        known(service).stream().filter(lowerCase::contains).forEach(shapes::add);
        Matcher found = SHAPE.matcher(lowerCase);
        while (shapes.size() < MAX && found.find()) {
            shapes.add(found.group(1));
            if (found.group(2) != null) {
                shapes.add(found.group());
            }
        }
        return shapes;
    }

    /**
     * Whether the service refuses such names, by what is known from the start and by what was seen since.
     *
     * @param seen how shapes fared at the service in the last 30 days
     */
    public boolean refuses(ServiceId service, String name, Map<String, NameTrials> seen) {
        List<String> known = known(service);
        return of(service, name).stream()
                .anyMatch(shape -> seen.getOrDefault(shape, NameTrials.NONE).isRefused(known.contains(shape)));
    }

    /** Whether names of a shape are refused that fared so. */
    public boolean isRefused(ServiceId service, String shape, NameTrials trials) {
        return trials.isRefused(known(service).contains(shape));
    }

    private List<String> known(ServiceId service) {
        return start.byService().getOrDefault(service, List.of());
    }
}
