/**
 * Addresses as people and programs write them: IP literals, blocks of them, host names, URLs. Everything is decided from
 * the text alone; no name server is ever asked. Settings, requests and links share these rules, so that what one part of
 * the product takes for a host is a host everywhere. Depends on the JDK alone and on no other package of the core.
 */
@NullMarked
package comet.core.address;

import org.jspecify.annotations.NullMarked;
