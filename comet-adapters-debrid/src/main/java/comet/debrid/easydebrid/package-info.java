/**
 * EasyDebrid: streams what it has cached, and nothing else. It keeps no library, no transfers and no state; one call
 * answers all files of a torrent with their links. Every call carries the key as a bearer token; failures are sentences
 * in {@code error} or {@code message}, rate limits are plain text. What is known of it is observed, not documented; the
 * facts are numbered ED-01 to ED-63.
 */
@NullMarked
package comet.debrid.easydebrid;

import org.jspecify.annotations.NullMarked;
