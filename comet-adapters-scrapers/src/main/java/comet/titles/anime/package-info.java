/**
 * The three public lists of anime: which titles, numbers and ids belong together (metadata specification, section 10).
 *
 * <p>They are the anime-offline-database (Open Database License 1.0, by its original project and its continuation), the
 * list of ids by Fribb (no licence stated: downloaded only, never shipped), and the list of the Stremio add-on for Kitsu
 * (Apache License 2.0). Files are kept as they were downloaded; in memory stands a compact form of all three together,
 * made anew beside the old one and put in its place at once.
 */
@NullMarked
package comet.titles.anime;

import org.jspecify.annotations.NullMarked;
