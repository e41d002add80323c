/**
 * How the house is put together: one {@code ApplicationContext}, and one factory for the core and for each adapter, in
 * which each thing the module offers is one bean method. What is not there is not in the house.
 */
@NullMarked
package comet.app.wiring;

import org.jspecify.annotations.NullMarked;
