package comet.core.search;

import comet.core.media.MediaMetadata;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which titles sources that search by text are asked for (ITL-01 to ITL-06).
 *
 * @param canonical whether the canonical title is one
 * @param original whether the original title is one
 * @param languages further languages, two lower-case letters each
 */
public record SearchTitles(boolean canonical, boolean original, List<String> languages) {

    public SearchTitles {
        languages = List.copyOf(languages);
    }

    /** The titles, best first; never none. */
    public List<String> of(MediaMetadata metadata) {
        List<String> chosen = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        if (canonical) {
            add(chosen, seen, metadata.title());
        }
        if (original) {
            addFirst(chosen, seen, metadata);
        }
        return chosen.isEmpty() ? List.of(metadata.title()) : List.copyOf(chosen);
    }

    private static void addFirst(List<String> chosen, Set<String> seen, MediaMetadata metadata) {
        for (Map.Entry<String, List<String>> group : metadata.aliases().entrySet()) {
            for (String title : isOriginal(group.getKey()) ? group.getValue() : List.<String>of()) {
                if (add(chosen, seen, title)) {
                    return;
                }
            }
        }
    }

    private static boolean isOriginal(String group) {
        return group.equals("original") || group.startsWith("original:");
    }

    private static boolean add(List<String> chosen, Set<String> seen, String title) {
        String text = title.strip().replaceAll("\\s+", " ");
        String identity = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return !text.isEmpty() && seen.add(identity) && chosen.add(text);
    }
}
