/** AIOStreams, which asks other add-ons on behalf of its user, through its search interface. Specification: AIO-01 to AIO-D3. */
@NullMarked
package comet.scrapers.aiostreams;

import org.jspecify.annotations.NullMarked;
