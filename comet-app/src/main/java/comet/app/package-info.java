/** The application: reads the settings, wires the adapters to the core, starts, stops, and offers the command line. */
@NullMarked
package comet.app;

import org.jspecify.annotations.NullMarked;
