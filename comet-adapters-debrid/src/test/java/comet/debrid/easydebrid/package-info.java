@NullMarked
package comet.debrid.easydebrid;

import org.jspecify.annotations.NullMarked;
