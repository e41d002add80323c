package comet.core.port;

import comet.core.media.MediaMetadata;
import comet.core.media.MediaRequest;
import java.util.List;

/**
 * What a source is asked for (SCR-01).
 *
 * @param media the title and the part of it; its text is the id as requested, for sources that search by id (SCR-02)
 * @param metadata canonical title, years, aliases
 * @param searchTitles titles for sources that search by text, best first (SRCH-45); at least one
 * @param context who asks
 */
public record ScrapeRequest(
        MediaRequest media, MediaMetadata metadata, List<String> searchTitles, ScrapeContext context) {

    /** @throws IllegalArgumentException if there is no title to search for */
    public ScrapeRequest {
        searchTitles = List.copyOf(searchTitles);
        if (searchTitles.isEmpty()) {
            throw new IllegalArgumentException("at least one title is searched for");
        }
    }
}
