package comet.titles.anime;

import comet.core.anime.AnimeSite;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of a site, read from the address of an anime there (ANM-01, ANM-02).
 *
 * @param id as the site writes it; not empty
 */
record SourceUrl(AnimeSite site, String id) {

    private static final Pattern SHAPE =
            Pattern.compile("https?://(?:www\\.)?([a-z.-]+/(?:anime/|encyclopedia/)?)(.*)");
    private static final Pattern PARAMETER = Pattern.compile("[?&]id=([^&#]*)");

    private static final Map<String, AnimeSite> SITES = Map.of(
            "anilist.co/anime/", AnimeSite.ANILIST,
            "myanimelist.net/anime/", AnimeSite.MYANIMELIST,
            "kitsu.app/anime/", AnimeSite.KITSU,
            "kitsu.io/anime/", AnimeSite.KITSU,
            "anidb.net/anime/", AnimeSite.ANIDB,
            "anime-planet.com/anime/", AnimeSite.ANIME_PLANET,
            "anisearch.com/anime/", AnimeSite.ANISEARCH,
            "livechart.me/anime/", AnimeSite.LIVECHART,
            "animecountdown.com/", AnimeSite.ANIMECOUNTDOWN,
            "simkl.com/anime/", AnimeSite.SIMKL);
    private static final String NEWS = "animenewsnetwork.com/encyclopedia/";

    /** Reads an address; empty if it is of no site that is known. */
    static Optional<SourceUrl> parse(String url) {
        Matcher parts = SHAPE.matcher(url);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String place = parts.group(1);
        Optional<AnimeSite> site =
                place.equals(NEWS) ? Optional.of(AnimeSite.ANIMENEWSNETWORK) : Optional.ofNullable(SITES.get(place));
        return site.map(known -> new SourceUrl(known, id(parts.group(2)))).filter(source -> !source.id.isEmpty());
    }

    private static String id(String rest) {
        Matcher parameter = PARAMETER.matcher(rest);
        if (parameter.find()) {
            return parameter.group(1);
        }
        String path = rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
