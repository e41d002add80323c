/** The add-on TorrentsDB: public indexers, asked by id. Specification: TDB-01 to TDB-D2. */
@NullMarked
package comet.scrapers.torrentsdb;

import org.jspecify.annotations.NullMarked;
