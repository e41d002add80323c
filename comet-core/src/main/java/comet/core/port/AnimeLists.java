package comet.core.port;

import comet.core.anime.AnimeMapping;

/** The lists of anime, renewed behind the scenes. */
@FunctionalInterface
public interface AnimeLists {

    /** What they say now; a search asks once, so that all of it sees the same. Never waits. */
    AnimeMapping current();

    /** None: nothing is loaded, ever. */
    AnimeLists NONE = () -> AnimeMapping.NOT_LOADED;
}
