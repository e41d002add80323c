/** The configuration page and its forms: signing in and out, checking an account (section 8, PAGE-075). */
@NullMarked
package comet.http.configure;

import org.jspecify.annotations.NullMarked;
