package comet.titles.anime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the anime-offline-database. What has a wrong type is as if it were not there.
 *
 * @param sources addresses of the anime at other sites
 * @param year 0 = unknown
 * @param episodes 0 = unknown
 */
record TitleRow(
        List<String> sources, @Nullable String title, List<String> synonyms, Form form, int year, int episodes) {}
