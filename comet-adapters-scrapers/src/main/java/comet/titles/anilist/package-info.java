/**
 * AniList: titles, synonyms and beginnings of anime, by GraphQL. No key, few calls a minute (metadata.md, MDX-04).
 */
@NullMarked
package comet.titles.anilist;

import org.jspecify.annotations.NullMarked;
