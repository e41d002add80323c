/**
 * The configuration a viewer carries in the install URL: from one path segment to immutable values, or to the reason why
 * it cannot be read. Pure and thread-safe; values hold secrets and show none of them as text (UCFG-113).
 */
@NullMarked
package comet.http.config;

import org.jspecify.annotations.NullMarked;
