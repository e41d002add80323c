/**
 * The configure page and the login page: templates, scripts and images on the class path, filled in by Java. Knows no
 * HTTP; every type is thread-safe, and nothing is read before the first page is wanted.
 */
@NullMarked
package comet.http.page;

import org.jspecify.annotations.NullMarked;
