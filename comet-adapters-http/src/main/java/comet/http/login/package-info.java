/** Signing in to the configuration page: sessions, limits on guessing, and forms that only our own pages may send. */
@NullMarked
package comet.http.login;

import org.jspecify.annotations.NullMarked;
