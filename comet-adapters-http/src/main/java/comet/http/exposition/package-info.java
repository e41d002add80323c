/** The route that gives the figures to Prometheus (MET-01 to MET-03). */
@NullMarked
package comet.http.exposition;

import org.jspecify.annotations.NullMarked;
