/** Limits on what a client can make this server do: how long a request may work, and how often one may ask. */
@NullMarked
package comet.http.limit;

import org.jspecify.annotations.NullMarked;
