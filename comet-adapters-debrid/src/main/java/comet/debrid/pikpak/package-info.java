/**
 * PikPak, a cloud drive that downloads torrents (its rules are numbered PP-01 to PP-71 in the specification,
 * debrid/pikpak.md). It has no interface for others: the adapter signs in with the user's account as one of the service's
 * own programs does, which is observed and not documented. Torrents lie in the folder {@code My Pack}; failures are
 * {@code {"error": "<word>", "error_code": n}} with whatever HTTP status. Passwords go to the sign-in host alone, and
 * neither they nor tokens get into a text (DBP-06, PP-02).
 */
@NullMarked
package comet.debrid.pikpak;

import org.jspecify.annotations.NullMarked;
