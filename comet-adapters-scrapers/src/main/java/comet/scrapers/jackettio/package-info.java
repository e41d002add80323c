/** The add-on Jackettio, which asks a Jackett of its owner. Specification: JIO-01 to JIO-D2. */
@NullMarked
package comet.scrapers.jackettio;

import org.jspecify.annotations.NullMarked;
