/**
 * Any Torznab address that the operator names: what it can be asked is read from the address itself.
 */
@NullMarked
package comet.scrapers.torznab;

import org.jspecify.annotations.NullMarked;
