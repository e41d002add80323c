/** {@code ./comet bench sources}: what searching costs, against scripted services in a process of their own. */
@NullMarked
package comet.scrapers.bench;

import org.jspecify.annotations.NullMarked;
