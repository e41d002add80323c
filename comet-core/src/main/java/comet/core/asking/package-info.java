/**
 * How providers are asked for facts that many searches share: one that fails or breaks costs its own answer only, and
 * nobody is asked the same twice at a time.
 */
@NullMarked
package comet.core.asking;

import org.jspecify.annotations.NullMarked;
