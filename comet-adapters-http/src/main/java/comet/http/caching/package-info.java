/** What browsers, players and CDNs may keep (HTTP-100 to HTTP-115): policies, entity tags, and the comparison of both. */
@NullMarked
package comet.http.caching;

import org.jspecify.annotations.NullMarked;
