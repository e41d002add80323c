/**
 * What the providers of titles share: where and how a service is called, what is remembered of it for a while, and how
 * years, numbers, dates and alias groups are read from what services write.
 */
@NullMarked
package comet.titles.kit;

import org.jspecify.annotations.NullMarked;
