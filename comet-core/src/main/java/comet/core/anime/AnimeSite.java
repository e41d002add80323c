package comet.core.anime;

import java.util.Locale;
import java.util.Optional;

/** Catalogues of anime whose ids the lists hold, in the order in which two lists are joined by them (ANM-01, ANM-04). */
public enum AnimeSite {
    ANILIST,
    MYANIMELIST,
    KITSU,
    ANIDB,
    ANIME_PLANET,
    ANISEARCH,
    LIVECHART,
    ANIMECOUNTDOWN,
    SIMKL,
    ANIMENEWSNETWORK;

    /** The word of the site in ids such as {@code anime-planet:lantern-harbor}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads such a word; case matters. */
    public static Optional<AnimeSite> parse(String word) {
        for (AnimeSite site : values()) {
            if (site.word().equals(word)) {
                return Optional.of(site);
            }
        }
        return Optional.empty();
    }
}
