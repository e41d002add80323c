/** Reading the texts by which add-ons describe a torrent to people (SCR-80 to SCR-85). */
@NullMarked
package comet.scrapers.kit.text;

import org.jspecify.annotations.NullMarked;
