/** The add-on MediaFusion: indexers and catalogues of its own, asked by id. Specification: MFN-01 to MFN-D4. */
@NullMarked
package comet.scrapers.mediafusion;

import org.jspecify.annotations.NullMarked;
