/**
 * What the test of every adapter uses: a service that plays the conversation of a sample file, time that moves only by
 * waiting, and the contract that all adapters keep.
 */
@NullMarked
package comet.debrid.scripted;

import org.jspecify.annotations.NullMarked;
