/**
 * What a search did and why: reports that log, metrics, notices and explanations read alike. Values alone; nothing in
 * them is secret.
 */
@NullMarked
package comet.core.report;

import org.jspecify.annotations.NullMarked;
